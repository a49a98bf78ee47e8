import type { CitedSighting, Notice } from '../core/notice.ts';
import type { OutcomeRow } from '../core/repositories/cases.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Source } from '../core/source.ts';
import type { Vantage } from '../core/vantage.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { keepLooks } from './gone-and-back.ts';
import type { Look, LookBook, Seen } from './look.ts';
import { findingOf, lookAgain } from './look-again.ts';
import { createLookBook } from './look-book.ts';
import { scheduleOf } from './notice-schedule.ts';
import { following, type StageOutcome, type StageRun } from './stage.ts';
import { isLeftAlone } from './standing.ts';
import { agreed } from './vantage.ts';

/**
 * Notice -> Outcome for every address it cites whose look is due, or for all of them: until gone, and then for a return. Under
 * (notice, slot).
 */
export async function verify(
  { noticeId, slot, looks }: JobPayloads['verify'],
  deps: LineDeps,
  { signal }: StageRun,
): Promise<StageOutcome> {
  const notice = await deps.store.notices.get(noticeId);
  const at = deps.now();
  const lookBook = deps.lookBook ?? createLookBook();
  const schedule = await scheduleOf(notice, deps);
  const rows: OutcomeRow[] = [];
  for (const cited of notice.cited) {
    if (looks === 'every' || schedule.isDue(cited.url, slot, at)) {
      rows.push(await outcomeOf(cited, notice, slot, { ...deps, lookBook }, signal));
    }
  }
  return following([], (tx) => keepLooks({ notice, rows, at }, schedule.next(rows, at), tx));
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
      deps.now,
      () => lookUnlessPaused(view, source, { ...deps, fetcher }, signal),
    );
  }
  const here = await lookFrom(null);
  const { outcome, proof, seenFrom } = await agreed(
    findingOf(here.look, view.listing.textDigest),
    deps.vantages ?? [],
    async (vantage) => findingOf((await lookFrom(vantage)).look, view.listing.textDigest),
    deps.log,
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
