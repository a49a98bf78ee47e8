import { type Box, linkTextOf, textOf } from './box.ts';
import { hintsOf, SIGNATURE_HINT } from './hints.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Letters that a signature has at most. */
const MAX_LETTERS = 2_000;

/** The element in a record that a template calls its author's signature, or null. */
export function signatureIn(record: PageRecord, { boxes }: Survey): Box | null {
  for (const box of boxesOf(record, boxes)) {
    const letters = textOf(box) + linkTextOf(box);
    const isSignature =
      box !== record.root &&
      letters > 0 &&
      letters <= MAX_LETTERS &&
      SIGNATURE_HINT.test(hintsOf(box.element.attribs));
    if (isSignature) {
      return box;
    }
  }
  return null;
}
