import type { Notice } from '../core/notice.ts';
import type { AddressLooks, OutcomeRow } from '../core/repositories/cases.ts';
import type { Surface } from '../core/surface.ts';
import type { LineDeps } from './deps.ts';
import { firstLookAt, nextLookAt } from './recheck-schedule.ts';
import { isFoundUp } from './vantage.ts';

/** When what one notice cites is looked at. */
export interface NoticeSchedule {
  /** Whether an address is due; it is too where another notice of the case had it looked at in this slot, whose look it shares. */
  isDue(url: string, slot: string, at: Date): boolean;
  /** When the first of its addresses is due after these looks. */
  next(rows: readonly OutcomeRow[], at: Date): Date;
}

export async function scheduleOf(
  notice: Notice,
  { store }: Pick<LineDeps, 'store'>,
): Promise<NoticeSchedule> {
  const { caseId, cited, createdAt: askedAt } = notice;
  const known = new Map((await store.notices.looks(caseId)).map((looks) => [looks.url, looks]));
  const surfaces = await surfacesOf(notice, store);
  function dueAt(url: string, looks: AddressLooks | undefined): Date | null {
    return nextLookAt({ caseId, surface: surfaces.get(url) ?? 'forum', askedAt }, looks);
  }
  return {
    isDue(url, slot, at) {
      const looks = known.get(url);
      const due = dueAt(url, looks);
      return due === null || due <= at || looks?.last.slot === slot;
    },
    next(rows, at) {
      const fresh = new Map(rows.map((row) => [row.url, afterLook(known.get(row.url), row)]));
      const dues = cited.map(({ url }) => dueAt(url, fresh.get(url) ?? known.get(url)));
      const times = dues.map((due) => (due ?? firstLookAt(at)).getTime());
      return new Date(Math.max(at.getTime() + 1_000, Math.min(...times)));
    },
  };
}

async function surfacesOf(
  { cited }: Notice,
  { sightings }: Pick<LineDeps['store'], 'sightings'>,
): Promise<ReadonlyMap<string, Surface>> {
  const ids = cited.map(({ sightingId }) => sightingId);
  const views = await sightings.list({ ids }, null, Math.max(1, ids.length));
  return new Map(views.map(({ sighting }) => [sighting.url, sighting.surface]));
}

/** What is known of an address once a look at it is kept. */
function afterLook(before: AddressLooks | undefined, row: OutcomeRow): AddressLooks {
  const { url, slot, outcome, proof, at, seenFrom = null } = row;
  const last = { slot, outcome, proof, at, seenFrom };
  if (outcome === 'unknown') {
    return { url, last, isUp: before?.isUp ?? null, goneSince: before?.goneSince ?? null };
  }
  return isFoundUp(row)
    ? { url, last, isUp: true, goneSince: null }
    : { url, last, isUp: false, goneSince: before?.goneSince ?? at };
}
