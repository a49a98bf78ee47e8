import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CaseView } from '../../core/repositories/cases.ts';
import type { SightingView } from '../../core/repositories/sightings.ts';
import type { SweepTrouble } from '../../core/repositories/sweeps.ts';
import type { SweepSummary } from '../../core/sweep.ts';
import { cite } from '../../pipeline/cite.ts';
import { alarmsOf } from '../../pipeline/health.ts';
import { keepAccount } from '../../pipeline/sweep-account.ts';
import { type Picture, type ReportedCase, renderSweepReport } from '../../reports/index.ts';
import type { Line } from './open-line.ts';
import { type RedactedThumbnails, redactedThumbnails } from './redacted-thumbnails.ts';
import { isWall } from './walls.ts';

/** Sightings of a case that its draft cites. */
const CITED = 20;

/** For reading pictures of one report, so that cards in them are found: more wait for the next report, blurred until then. */
const PICTURES_MS = 8_000;

/** Writes the report of a sweep for people; the path of the page. */
export async function writeSweepReport(line: Line, summary: SweepSummary): Promise<string> {
  const { store } = line.deps;
  await keepAccount(summary.sweepId, line.deps);
  const views = await store.cases.list({});
  const thumbnails = await redactedThumbnails(line, PICTURES_MS);
  const cases: ReportedCase[] = [];
  for (const view of views.filter(({ state }) => state !== 'dismissed')) {
    const reported = await reportedCase(line, view, thumbnails);
    if (reported !== null) {
      cases.push(reported);
    }
  }
  const troubles = await store.sweeps.troubles(summary.sweepId);
  const html = renderSweepReport({
    summary,
    cases,
    walls: troubles.filter(({ code }) => isWall(code)),
    failures: troubles.filter(({ code }: SweepTrouble) => !isWall(code)),
    alarms: await alarmsOf(summary.sweepId, line.deps),
  });
  const dir = join(line.settings.dataDir, 'reports', summary.sweepId);
  await mkdir(dir, { recursive: true });
  const path = join(dir, 'index.html');
  await writeFile(path, html);
  return path;
}

/** The address of a file, for a terminal that opens links. */
export function fileAddress(path: string): string {
  return pathToFileURL(path).href;
}

async function reportedCase(
  line: Line,
  view: CaseView,
  thumbnails: RedactedThumbnails,
): Promise<ReportedCase | null> {
  const sightings = await line.deps.store.sightings.list({ caseId: view.id }, null, CITED);
  const [strongest] = sightings.toSorted((one, other) => probabilityOf(other) - probabilityOf(one));
  if (strongest === undefined) {
    return null;
  }
  const { sighting, listing, evidence } = strongest;
  const { url, author, postedAt, firstSeenAt, lastSeenAt } = sighting;
  return {
    caseId: view.id,
    state: view.state,
    sourceId: view.sourceId,
    url,
    author,
    postedAt,
    firstSeenAt,
    lastSeenAt,
    text: listing.text,
    probability: view.probability,
    verdict: view.verdict,
    ...readingOf(strongest),
    evidenceId: evidence?.id ?? null,
    seal: evidence?.seal ?? null,
    screenshot: await pictureOf(thumbnails, strongest),
    draft: await draftOf(line, view, sightings),
  };
}

function probabilityOf({ score }: SightingView): number {
  return score?.probability ?? 0;
}

function readingOf({ score }: SightingView): Pick<ReportedCase, 'signals' | 'handles' | 'prices'> {
  return score ?? { signals: [], handles: [], prices: [] };
}

async function pictureOf(
  thumbnails: RedactedThumbnails,
  { evidence }: SightingView,
): Promise<Picture | null> {
  const digest = evidence?.pictureDigest ?? evidence?.screenshotDigest ?? null;
  return digest === null ? null : await thumbnails.of(digest);
}

/** The request as it would read, for the first recipient of the source; nothing to send. */
async function draftOf(
  line: Line,
  view: CaseView,
  sightings: readonly SightingView[],
): Promise<string | null> {
  const isOpen = view.state === 'open' || view.state === 'returned' || view.state === 'deferred';
  if (!isOpen) {
    return null;
  }
  const source = await line.deps.store.sources.get(view.sourceId);
  const advertisement = {
    cited: sightings.map(cite),
    declared: source.recipients,
    policy: null,
  };
  const [party] = line.desk.partiesOf(advertisement);
  return party === undefined
    ? null
    : line.desk.draft({ caseId: view.id, cited: party.cited, policy: null }, party.recipientId);
}
