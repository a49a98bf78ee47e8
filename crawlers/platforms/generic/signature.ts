import { type Box, linkTextOf, textOf } from './box.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Letters that a signature has at most. */
const MAX_LETTERS = 2_000;

/** The element in a record that a template calls its author's signature, or null. */
export function signatureIn(record: PageRecord, { boxes }: Survey): Box | null {
  for (const box of boxesOf(record, boxes)) {
    const letters = box.look.isSignature ? textOf(box) + linkTextOf(box) : 0;
    if (box !== record.root && letters > 0 && letters <= MAX_LETTERS) {
      return box;
    }
  }
  return null;
}
