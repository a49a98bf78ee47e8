import type { Attachment } from '../../../core/listing.ts';
import { lineOf } from '../../dom/read-content.ts';
import { absoluteAddress } from '../../html/address.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Names of files that are no pictures and no pages. */
const FILE =
  /^[^/\n]{1,120}\.(?:zip|rar|7z|gz|tar|pdf|docx?|xlsx?|pptx?|txt|csv|apk|exe|psd|cdr|ai|mp[34]|avi|mkv|iso|torrent)\b/iu;

/** Files that one post keeps, and letters of the line that names one. */
const MAX_FILES = 50;
const MAX_LETTERS = 160;

/** Files that hang on a record: links of its own that are named like files. */
export function attachmentsIn(
  record: PageRecord,
  { boxes }: Survey,
  base: string,
): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  for (const box of boxesOf(record, boxes)) {
    const name = nameAt(box);
    if (name !== null && found.size < MAX_FILES) {
      const url = absoluteAddress(box.element.attribs['href'] ?? '', base);
      found.set(url ?? name, { url, name });
    }
  }
  return [...found.values()];
}

/** The name of a file that a link shows, or null. */
function nameAt(box: Box): string | null {
  const letters = box.element.name === 'a' ? textOf(box) + linkTextOf(box) : 0;
  const line = letters > 0 && letters <= MAX_LETTERS ? lineOf(box.element) : '';
  return FILE.exec(line)?.[0] ?? null;
}
