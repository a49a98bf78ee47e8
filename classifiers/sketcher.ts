import type { Span } from '../core/signal.ts';
import type { Sketcher } from '../core/sketch.ts';
import { sketchOf } from './duplicates/sketch.ts';
import { read } from './reading.ts';

/** What other copies of an advertisement write otherwise: digits, marks, spacing. */
const NO_LETTERS = /[^\p{L}]+/gu;

/** Makes a sketcher. `key`: 32 bits that only the installation knows, so that nobody can write texts that meet in its index. */
export function createSketcher(key: number): Sketcher {
  return {
    sketch(text, spans) {
      return sketchOf(read(without(spans, text)).plain.text.replaceAll(NO_LETTERS, ''), key);
    },
  };
}

/** The text with a space for each span; spans may lie in any order and overlap. */
function without(spans: readonly Span[], text: string): string {
  let bare = '';
  let at = 0;
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    if (to > at) {
      bare += `${text.slice(at, Math.max(at, from))} `;
      at = to;
    }
  }
  return bare + text.slice(at);
}
