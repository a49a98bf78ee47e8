import type { Span } from '../core/signal.ts';
import type { Sketcher } from '../core/sketch.ts';
import { sketchOf } from './duplicates/sketch.ts';
import { wordingOf } from './duplicates/wording.ts';
import { read } from './reading.ts';

/** Addresses of pages and mailboxes: many letters that say nothing, and sellers share where they lead. Bounded, so linear. */
const ADDRESSES =
  /(?<![\w.-])(?:https?:\/\/|[\w.+-]{1,40}@)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,5}(?:\/[!-~]{0,200})?/gu;

/** Makes a sketcher. `key`: 32 bits that only the installation knows, so that nobody can write texts that meet in its index. */
export function createSketcher(key: number): Sketcher {
  return {
    sketch(text, spans) {
      const bare = without(spans, text).replaceAll(ADDRESSES, ' ');
      return sketchOf(wordingOf(read(bare).plain.text), key);
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
