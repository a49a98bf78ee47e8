import { type Alarm, driftAlarms, silenceAlarms, wallAlarms } from '../core/alarm.ts';
import type { Capture } from '../core/capture.ts';
import type { StoredExtraction } from '../core/repositories/captures.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { Reading } from '../core/repositories/readings.ts';
import type { Target } from '../core/target.ts';
import type { LineDeps } from './deps.ts';
import { familyOf } from './way.ts';

/** Under which name pages are counted that no adapter knows. */
const NO_ADAPTER = 'unknown';

type Given = Omit<Reading, 'accessCode'>;

/** Keeps what a page gave, from which the health of its source is told; null where nothing could read it. Within a transaction. */
export async function noteReading(
  capture: Capture,
  target: Target,
  stored: StoredExtraction | null,
  tx: Repositories,
): Promise<void> {
  const { accessCode, platform } = target;
  const { sourceId, url, fetchedAt } = capture;
  const nothing = { platform: platform ?? NO_ADAPTER, listings: 0, isTold: false };
  const given = stored === null ? nothing : givenBy(stored);
  const isFilled = stored !== null && capture.via === 'http' && holdsContent(stored);
  await Promise.all([
    stored === null ? null : tx.standings.gave(sourceId, new URL(url).host, fetchedAt),
    isFilled ? tx.shells.filled(familyOf(target), target.id) : null,
    tx.readings.note(capture, { accessCode, ...given }),
  ]);
}

function holdsContent({ extraction: { listings, next, facts } }: StoredExtraction): boolean {
  return listings.length > 0 || next.length > 0 || facts !== null;
}

function givenBy({ platform, extraction: { listings, facts } }: StoredExtraction): Given {
  const isTold = facts !== null && facts.state !== 'alive';
  return { platform, listings: listings.length, isTold };
}

/** What a person should look at after a sweep: hosts left alone, adapters that read nothing any more, sources gone silent. */
export async function alarmsOf(
  sweepId: string,
  { store, now }: Pick<LineDeps, 'store' | 'now'>,
): Promise<readonly Alarm[]> {
  const [sweep, yields, before, quiet, paused] = await Promise.all([
    store.sweeps.get(sweepId),
    store.readings.yields(sweepId),
    store.readings.yieldsBefore(sweepId),
    store.readings.quietSources(sweepId),
    store.standings.paused(now()),
  ]);
  return [
    ...wallAlarms(paused.filter(({ sourceId }) => sweep.sourceIds.includes(sourceId))),
    ...driftAlarms(yields, before),
    ...(await evidenceAlarms(store)),
    ...(await doubtAlarms(store)),
    ...silenceAlarms(quiet, sweep.finishedAt ?? now()),
  ];
}

/** Notices of which nobody knows whether they were taken. */
async function doubtAlarms({ notices }: Pick<Repositories, 'notices'>): Promise<readonly Alarm[]> {
  return (await notices.list({ state: 'in-doubt' })).map(({ id, caseId, recipientId }) => ({
    kind: 'notice-in-doubt',
    noticeId: id,
    caseId,
    recipientId,
  }));
}

/** Bundles that were not whole when last verified, and a custody log that does not hold. */
async function evidenceAlarms({
  keeping,
}: Pick<Repositories, 'keeping'>): Promise<readonly Alarm[]> {
  const [damaged, wrong] = await Promise.all([keeping.damaged(), keeping.custodyWrong()]);
  return [
    ...damaged.map(({ evidenceId, failedChecks }) => ({
      kind: 'evidence-damaged' as const,
      evidenceId,
      checks: failedChecks,
    })),
    ...(wrong === null ? [] : [{ kind: 'custody-broken' as const, why: wrong }]),
  ];
}
