import type { CaseEvent, CaseState } from '../core/case.ts';
import type { Notice } from '../core/notice.ts';
import type { AddressLooks, OutcomeRow } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import { isFoundUp } from './vantage.ts';

/** What a round of looks for one notice means to its case. */
interface Looked {
  readonly notice: Notice;
  readonly rows: readonly OutcomeRow[];
  readonly at: Date;
}

/** So many addresses of what came back are told in words; the outcomes have them all. */
const MOST_TOLD = 5;

/**
 * Keeps what was found and tells the case what changes it: an address that was gone and stands again, or that nothing of
 * all that is asked for in the case stands any more. Within a transaction.
 */
export async function keepLooks(
  { notice, rows, at }: Looked,
  nextCheckAt: Date,
  tx: Repositories,
): Promise<void> {
  const { state, version } = await tx.cases.current(notice.caseId);
  const wasGone = new Set(goneOf(await tx.notices.looks(notice.caseId)));
  await tx.notices.saveOutcomes(rows, nextCheckAt);
  await tx.notices.checkNext(notice.id, nextCheckAt);
  const back = rows.filter((row) => isFoundUp(row) && wasGone.has(row.url)).map(({ url }) => url);
  const event = { caseId: notice.caseId, version: version + 1, at, reference: notice.id };
  if (back.length > 0 && UPHELD_STATES.has(state)) {
    await tx.cases.append(told(event, 'returned', wordsOf(back)));
  } else if ((state === 'confirmed' || state === 'returned') && (await isAllGone(notice, tx))) {
    await tx.cases.append(told(event, 'verified-gone', null));
  }
}

const UPHELD_STATES: ReadonlySet<CaseState> = new Set(['confirmed', 'gone', 'returned']);

function told(
  event: Pick<CaseEvent, 'caseId' | 'version' | 'at' | 'reference'>,
  kind: 'returned' | 'verified-gone',
  reason: string | null,
): CaseEvent {
  return { ...event, kind, actor: 'cardsweep', reason, policy: null };
}

function goneOf(looks: readonly AddressLooks[]): readonly string[] {
  return looks.filter(({ goneSince }) => goneSince !== null).map(({ url }) => url);
}

function wordsOf(urls: readonly string[]): string {
  const words = urls.slice(0, MOST_TOLD).join(' ');
  return urls.length > MOST_TOLD ? `${words} and ${urls.length - MOST_TOLD} more` : words;
}

/**
 * Whether every address that any notice of the case asks for is gone, and so is what came back elsewhere: until then the
 * case is not over, whatever one recipient has done.
 */
async function isAllGone({ caseId }: Notice, tx: Repositories): Promise<boolean> {
  const gone = new Set(goneOf(await tx.notices.looks(caseId)));
  const asked = (await tx.notices.ofCase(caseId))
    .filter(({ state, withdraws }) => state !== 'withdrawn' && withdraws === undefined)
    .flatMap(({ cited }) => cited);
  return (
    asked.length > 0 &&
    asked.every(({ url }) => gone.has(url)) &&
    (await isEverywhereGone(caseId, gone, tx))
  );
}

/** Whether what came back elsewhere since the case was last over is gone too, or was judged to be none. */
async function isEverywhereGone(
  caseId: string,
  gone: ReadonlySet<string>,
  tx: Repositories,
): Promise<boolean> {
  const { events } = await tx.cases.get(caseId);
  const over = events.findLastIndex(({ kind }) => kind === 'verified-gone');
  const elsewhere = events
    .slice(over + 1)
    .flatMap(({ kind, reference }) => (kind === 'returned-elsewhere' ? (reference ?? []) : []));
  for (const sightingId of elsewhere) {
    const { sighting, caseId: ownCase, gone: missed } = await tx.sightings.view(sightingId);
    const state =
      ownCase === null || ownCase === caseId ? null : (await tx.cases.get(ownCase)).state;
    const isOver = state === 'gone' || state === 'dismissed';
    if (!isOver && missed === null && !gone.has(sighting.url)) {
      return false;
    }
  }
  return true;
}
