import type { Now } from '../core/clock.ts';
import type { Store } from '../core/repositories/index.ts';
import type { Difference, Shift, Trial } from '../core/repositories/models.ts';
import type { StoredText } from '../core/repositories/stored-texts.ts';
import { type Score, VERDICTS } from '../core/score.ts';
import type { Scorer } from '../core/scorer.ts';

/** Texts read from the store at once. */
const BATCH = 500;

/** Differences that a trial keeps: what a person looks through before a model is put to work. */
const MOST_DIFFERENCES = 500;

/** What a trial is run with. */
interface TrialDeps {
  readonly store: Pick<Store, 'texts'>;
  readonly now: Now;
  /** Told after every batch: texts so far. */
  readonly onProgress: (texts: number) => void;
}

/**
 * Runs a scorer in the shadow of the one at work over every stored text: nothing that is stored changes. Scores of the one at
 * work are taken as stored, and made where there are none.
 */
export async function runTrial(
  candidate: Scorer,
  atWork: Scorer,
  { store, now, onProgress }: TrialDeps,
  signal: AbortSignal,
): Promise<Trial> {
  const at = now();
  const tally = new Tally();
  let last = '';
  for (;;) {
    signal.throwIfAborted();
    const texts = await store.texts.after(last, atWork.version, BATCH);
    const end = texts.at(-1);
    if (end === undefined) {
      break;
    }
    for (const stored of texts) {
      const { text, surface, score } = stored;
      tally.add(stored, score ?? atWork.score(text, surface), candidate.score(text, surface));
    }
    last = end.id;
    onProgress(tally.texts);
  }
  return { version: candidate.version, against: atWork.version, at, ...tally.told() };
}

type Judged = Pick<Score, 'probability' | 'verdict'>;

/** What became of the verdicts, and the texts that differ most. */
class Tally {
  texts = 0;
  readonly #shifts = new Map<string, number>();
  #differences: Difference[] = [];

  add({ id }: StoredText, before: Judged, after: Judged): void {
    this.texts += 1;
    const shift = `${before.verdict} ${after.verdict}`;
    this.#shifts.set(shift, (this.#shifts.get(shift) ?? 0) + 1);
    if (before.verdict !== after.verdict) {
      this.#differences.push({
        listingId: id,
        from: before.verdict,
        to: after.verdict,
        probabilityFrom: before.probability,
        probabilityTo: after.probability,
      });
      if (this.#differences.length > 4 * MOST_DIFFERENCES) {
        this.#differences = greatest(this.#differences);
      }
    }
  }

  told(): Pick<Trial, 'texts' | 'shifts' | 'differences'> {
    const shifts = VERDICTS.flatMap((from) =>
      VERDICTS.map((to): Shift => ({ from, to, texts: this.#shifts.get(`${from} ${to}`) ?? 0 })),
    );
    return {
      texts: this.texts,
      shifts: shifts.filter(({ texts }) => texts > 0),
      differences: greatest(this.#differences),
    };
  }
}

function greatest(differences: readonly Difference[]): Difference[] {
  return differences
    .toSorted(
      (one, other) => moveOf(other) - moveOf(one) || (one.listingId < other.listingId ? -1 : 1),
    )
    .slice(0, MOST_DIFFERENCES);
}

function moveOf({ probabilityFrom, probabilityTo }: Difference): number {
  return Math.abs(probabilityTo - probabilityFrom);
}
