import type { CaseEvent } from '../../../core/case.ts';
import type { Store } from '../../../core/repositories/index.ts';

/** What came back of a case that was gone, where, and by what it was known. */
interface Returned {
  readonly at: Date;
  /** `address`: the same text where it stood before. Else what was known elsewhere: a text, a picture or a handle. */
  readonly ground: string;
  readonly urls: readonly string[];
  /** Of what stands elsewhere; null for the same address. */
  readonly sightingId: string | null;
  /** The case that it is in, this one or that of another source; null for the same address. */
  readonly caseId: string | null;
}

/** The returns in a case's history, in order. */
export async function returnsOf(
  events: readonly CaseEvent[],
  { sightings }: Pick<Store, 'sightings'>,
): Promise<readonly Returned[]> {
  const elsewhere = events.flatMap(({ kind, reference }) =>
    kind === 'returned-elsewhere' && reference !== null ? [reference] : [],
  );
  const views = await sightings.list({ ids: elsewhere }, null, Math.max(1, elsewhere.length));
  const byId = new Map(views.map((view) => [view.sighting.id, view]));
  return events.flatMap(({ kind, at, reason, reference }): readonly Returned[] => {
    if (kind === 'returned') {
      const urls = reason?.split(' ').filter((word) => word.includes('://')) ?? [];
      return [{ at, ground: 'address', urls, sightingId: null, caseId: null }];
    }
    const view = kind === 'returned-elsewhere' ? byId.get(reference ?? '') : undefined;
    return view === undefined
      ? []
      : [
          {
            at,
            ground: reason ?? 'text',
            urls: [view.sighting.url],
            sightingId: view.sighting.id,
            caseId: view.caseId,
          },
        ];
  });
}
