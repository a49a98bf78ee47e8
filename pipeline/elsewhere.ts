import type { CaseKeys, ReturnGround } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import { nearnessOf, type Sketch } from '../core/sketch.ts';

/** What an advertisement is recognised by where it stands again. */
export interface Recognised {
  readonly keys: CaseKeys;
  readonly sketch: Sketch | null;
  /** Digests of its pictures, as far as they were collected. */
  readonly pictures: readonly string[];
}

/** The digests of the pictures that a sighting shows. */
export async function picturesOf(
  { sighting }: SightingView,
  { cases }: Pick<Repositories, 'cases'>,
): Promise<readonly string[]> {
  const { kind, pageUrl, images, sourceId } = sighting;
  const urls = kind === 'image' ? [pageUrl, ...images] : images;
  return urls.length === 0 ? [] : await cases.picturesAt(sourceId, urls);
}

/**
 * The cases that were over and of which a sighting shows the text, nearly the text, a picture or a handle at an address that is none of
 * theirs, whatever source it is of; and by what it was known, the surest ground first. Within a transaction.
 */
export async function returnedTo(
  url: string,
  { keys, sketch, pictures }: Recognised,
  { cases }: Pick<Repositories, 'cases'>,
): Promise<ReadonlyMap<string, ReturnGround>> {
  const exact = await cases.watched(url, keys, pictures);
  const alike = sketch === null ? [] : await cases.watchedNear(url, sketch.bands);
  const near = alike.filter(
    ({ runs }) => sketch !== null && nearnessOf(sketch.runs, runs) !== null,
  );
  return new Map<string, ReturnGround>([
    ...exact,
    ...near.map(({ caseId }) => [caseId, 'text'] as const),
  ]);
}

/** Tells cases that were over what came back, where, and by what it was known. Within a transaction. */
export async function tellReturned(
  returned: ReadonlyMap<string, ReturnGround>,
  sightingId: string,
  at: Date,
  { cases }: Pick<Repositories, 'cases'>,
): Promise<void> {
  for (const [caseId, ground] of [...returned].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    const { version } = await cases.current(caseId);
    await cases.append({
      caseId,
      version: version + 1,
      kind: 'returned-elsewhere',
      actor: 'cardsweep',
      at,
      reason: ground,
      policy: null,
      reference: sightingId,
    });
  }
}
