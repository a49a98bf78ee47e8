import { nearnessOf, type Sketch } from '../../core/sketch.ts';

/** So many texts are found under one band, the first that came: a flood of texts that share it costs no more. */
const MOST_PER_BAND = 16;
/** So many texts are compared with one, those that share the most bands with it. */
const MOST_CANDIDATES = 16;

/** A text of the index that another is a near-duplicate of. */
interface Near {
  /** Its number, from 0, in the order in which texts were added. */
  readonly at: number;
  /** From 0 to 1. */
  readonly similarity: number;
}

/** Sketches in memory, found by what they share. */
export interface NearIndex {
  /** The text that is most alike, if one is alike enough. */
  nearest(sketch: Sketch): Near | null;
  /** Adds a text; its number. */
  add(sketch: Sketch): number;
}

/** Makes an empty index. What a text costs does not grow with how many there are. */
export function createNearIndex(): NearIndex {
  const texts: Sketch[] = [];
  const table = createTable();
  const tally = createTally();
  return {
    nearest({ runs, bands }) {
      table.count(bands, tally);
      let best: Near | null = null;
      for (const at of tally.take()) {
        const similarity = nearnessOf(runs, texts[at]?.runs ?? NOTHING);
        if (similarity !== null && similarity >= (best?.similarity ?? 0)) {
          best = { at, similarity };
        }
      }
      return best;
    },
    add(sketch) {
      texts.push(sketch);
      table.add(sketch.bands, texts.length - 1);
      return texts.length - 1;
    },
  };
}

const NOTHING = new Uint32Array(0);

/** Counts how many bands each text shares with the one that is asked about. */
interface Tally {
  add(text: number): void;
  /** Those that were counted, those with the most first where there are too many; and begins anew. */
  take(): readonly number[];
}

function createTally(): Tally {
  let shares = new Uint8Array(1_024);
  let counted: number[] = [];
  return {
    add(text) {
      if (text >= shares.length) {
        const larger = new Uint8Array(Math.max(text + 1, shares.length * 2));
        larger.set(shares);
        shares = larger;
      }
      const before = shares[text] ?? 0;
      if (before === 0) {
        counted.push(text);
      }
      shares[text] = before + 1;
    },
    take() {
      const most = counted.length <= MOST_CANDIDATES ? counted : mostShared(counted, shares);
      for (const text of counted) {
        shares[text] = 0;
      }
      counted = [];
      return most;
    },
  };
}

function mostShared(counted: readonly number[], shares: Uint8Array): readonly number[] {
  return counted
    .toSorted((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
    .slice(0, MOST_CANDIDATES);
}

interface Table {
  count(bands: Int32Array, tally: Tally): void;
  add(bands: Int32Array, at: number): void;
}

/** The texts of each band, as chains through one array. */
function createTable(): Table {
  const heads = new Map<number, number>();
  let chained = new Int32Array(1_024);
  let texts = new Int32Array(1_024);
  let count = 0;
  function push(text: number, next: number): number {
    if (count === texts.length) {
      chained = grown(chained);
      texts = grown(texts);
    }
    texts[count] = text;
    chained[count] = next;
    count += 1;
    return count - 1;
  }
  return {
    count(bands, tally) {
      for (const band of bands) {
        for (let link = heads.get(band) ?? -1; link >= 0; link = chained[link] ?? -1) {
          tally.add(texts[link] ?? 0);
        }
      }
    },
    add(bands, at) {
      for (const band of bands) {
        const head = heads.get(band) ?? -1;
        let length = 0;
        for (let link = head; link >= 0; link = chained[link] ?? -1) {
          length += 1;
        }
        if (length < MOST_PER_BAND) {
          heads.set(band, push(at, head));
        }
      }
    },
  };
}

function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}
