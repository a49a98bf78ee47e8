import type { CaseEventKind } from '../core/case.ts';
import type { CitedSighting, Notice } from '../core/notice.ts';
import type { OutcomeRow } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Source } from '../core/source.ts';
import type { Vantage } from '../core/vantage.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { findingOf, type Look, lookAgain } from './look-again.ts';
import { createLookBook, type LookBook, type Seen } from './look-book.ts';
import { following, type StageOutcome, type StageRun } from './stage.ts';
import { isLeftAlone } from './standing.ts';
import { agreed, isFoundUp, isGone } from './vantage.ts';

/** Hours from one recheck to the next while the ad is up, and after it is gone (a return is watched for). */
const RECHECK_HOURS = { up: 6, gone: 24 };

/** Notice -> Outcome for every address it cites, until gone, and then for a return. Under (notice, slot). */
export async function verify(
  { noticeId, slot }: JobPayloads['verify'],
  deps: LineDeps,
  { signal }: StageRun,
): Promise<StageOutcome> {
  const notice = await deps.store.notices.get(noticeId);
  const at = deps.now();
  const lookBook = deps.lookBook ?? createLookBook(deps.now);
  const rows: OutcomeRow[] = [];
  for (const cited of notice.cited) {
    rows.push(await outcomeOf(cited, notice, slot, { ...deps, lookBook }, signal));
  }
  const event = eventOf(rows);
  const hours = event === 'verified-gone' ? RECHECK_HOURS.gone : RECHECK_HOURS.up;
  return following([], async (tx) => {
    await tx.notices.saveOutcomes(rows, new Date(at.getTime() + hours * 3_600_000));
    if (event !== null) {
      await tell(event, notice, at, tx);
    }
  });
}

/** What cites several texts of one page asks for that page once, and so do the notices of one round. */
interface Looking extends LineDeps {
  readonly lookBook: LookBook;
}

async function outcomeOf(
  cited: CitedSighting,
  notice: Notice,
  slot: string,
  deps: Looking,
  signal: AbortSignal,
): Promise<OutcomeRow> {
  const view = await deps.store.sightings.view(cited.sightingId);
  const source = await deps.store.sources.get(view.sighting.sourceId);
  const { pageUrl } = view.sighting;
  async function lookFrom(vantage: Vantage | null): Promise<Seen> {
    const { fetcher } = vantage ?? deps;
    return await deps.lookBook.look(
      { slot, vantage: vantage?.name ?? null, sourceId: source.id, pageUrl },
      () => lookUnlessPaused(view, source, { ...deps, fetcher }, signal),
    );
  }
  const here = await lookFrom(null);
  const { outcome, proof, seenFrom } = await agreed(
    findingOf(here.look, view.listing.textDigest),
    deps.vantages ?? [],
    async (vantage) => findingOf((await lookFrom(vantage)).look, view.listing.textDigest),
  );
  return { noticeId: notice.id, slot, url: cited.url, outcome, proof, at: here.at, seenFrom };
}

/** A host that is left alone is not asked about notices either: what stands there is not known. */
async function lookUnlessPaused(
  view: SightingView,
  source: Source,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<Look> {
  const page = { sourceId: source.id, url: view.sighting.pageUrl };
  return (await isLeftAlone(page, deps.now(), deps.store))
    ? { kind: 'failed', code: 'SOURCE_PAUSED' }
    : await lookAgain(view, source, deps, signal);
}

/** Gone only when every address is; up when any is; otherwise nothing is known, and nothing is said. */
function eventOf(rows: readonly OutcomeRow[]): CaseEventKind | null {
  if (rows.some(isFoundUp)) {
    return 'still-up';
  }
  return rows.length > 0 && rows.every(({ outcome }) => isGone(outcome)) ? 'verified-gone' : null;
}

/** A case hears only what changes it: gone, or back. */
async function tell(
  event: CaseEventKind,
  notice: Notice,
  at: Date,
  tx: Repositories,
): Promise<void> {
  const { state, version } = await tx.cases.current(notice.caseId);
  const isNews =
    (event === 'verified-gone' && (state === 'confirmed' || state === 'returned')) ||
    (event === 'still-up' && state === 'gone');
  if (isNews) {
    await tx.cases.append({
      caseId: notice.caseId,
      version: version + 1,
      kind: event === 'still-up' ? 'returned' : event,
      actor: 'cardsweep',
      at,
      reason: null,
      policy: null,
      reference: notice.id,
    });
  }
}
