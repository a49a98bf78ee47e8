import type { Store } from '../../../core/repositories/index.ts';
import type { Difference, HeldModel, Trial } from '../../../core/repositories/models.ts';
import type { SightingView } from '../../../core/repositories/sightings.ts';

/** Characters of a text that a line shows. */
const EXCERPT = 60;

/** A held model, or the shipped one, whose times are null. */
type Listed = Pick<HeldModel, 'version'> & {
  readonly addedAt: Date | null;
  readonly addedBy: string | null;
};

export function heldLine(
  { version, addedAt, addedBy }: Listed,
  isAtWork: boolean,
  scorer: string,
): string {
  const added =
    addedAt === null ? 'with the program' : `${addedAt.toISOString().slice(0, 16)} by ${addedBy}`;
  return `${version.padEnd(32)} ${added}${isAtWork ? `  at work as ${scorer}` : ''}`;
}

/** What became of the verdicts, a line each. */
export function shiftLines({ version, against, texts, shifts }: Trial): readonly string[] {
  return [
    `${version} in the shadow of ${against}, on ${texts} stored texts:`,
    ...shifts.map(
      ({ from, to, texts: moved }) =>
        `  ${String(moved).padStart(8)}  ${from === to ? `stay ${from}` : `${from} -> ${to}`}`,
    ),
  ];
}

/** The texts that differ most, a line each, with where they stand. */
export async function differenceLines(
  { differences }: Trial,
  most: number,
  store: Pick<Store, 'sightings'>,
): Promise<readonly string[]> {
  const shown = differences.slice(0, Math.max(0, most));
  const lines = await Promise.all(shown.map((difference) => differenceLine(difference, store)));
  const rest = differences.length - shown.length;
  return rest > 0 ? [...lines, `and ${rest} more: --show ${differences.length}, or --json`] : lines;
}

async function differenceLine(
  difference: Difference,
  store: Pick<Store, 'sightings'>,
): Promise<string> {
  const { from, to, probabilityFrom, probabilityTo, listingId } = difference;
  const view = await oneSighting(listingId, store);
  const text = Array.from((view?.listing.text ?? '').replaceAll(/\s+/gu, ' '))
    .slice(0, EXCERPT)
    .join('');
  return `${probabilityFrom.toFixed(2)} ${from} -> ${probabilityTo.toFixed(2)} ${to}  ${view?.sighting.url ?? listingId}\n    ${text}`;
}

/** A trial as `--json` prints it: each difference with its text and where it stands. */
export async function trialDocument(
  trial: Trial,
  store: Pick<Store, 'sightings'>,
): Promise<object> {
  const differences = await Promise.all(
    trial.differences.map(async (difference) => {
      const view = await oneSighting(difference.listingId, store);
      return { ...difference, url: view?.sighting.url ?? null, text: view?.listing.text ?? null };
    }),
  );
  return { ...trial, differences };
}

async function oneSighting(
  listingId: string,
  { sightings }: Pick<Store, 'sightings'>,
): Promise<SightingView | null> {
  const [view] = await sightings.list({ listingId }, null, 1);
  return view ?? null;
}
