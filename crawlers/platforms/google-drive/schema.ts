import { z } from 'zod';
import { jsonIn } from '../../disks/json-answer.ts';
import { listOf } from '../../disks/loose.ts';
import type { DiskEntry } from '../../disks/share-file.ts';

/** Where a folder's page hands its list to its script: `window['_DRIVE_ivd'] = '\x5b\x5b…'`. */
const HANDED = /_DRIVE_ivd'?\]?\s{0,5}=\s{0,5}'/u;

/** An entry is a list: its id, its parents, its name, its type, and much else. */
const Entry = z
  .tuple([z.string(), z.unknown(), z.string(), z.string()])
  .rest(z.unknown())
  .transform(
    ([id, , name, type]): DiskEntry => ({
      id,
      name,
      size: null,
      isDirectory: type === 'application/vnd.google-apps.folder',
      thumbnail: null,
    }),
  );

const Handed = z.object({ handed: z.tuple([listOf(Entry)]).rest(z.unknown()) });

/** What a folder's page lists; empty where it is no such page. */
export function entriesIn(html: string): readonly DiskEntry[] {
  const written = handedIn(html);
  return written === null
    ? []
    : (jsonIn({ text: `{"handed":${unescape(written)}}` }, Handed)?.handed[0] ?? []);
}

/** The script's text up to its closing quote; null where there is none. */
function handedIn(html: string): string | null {
  const match = HANDED.exec(html);
  const from = match === null ? 0 : match.index + match[0].length;
  let to = match === null ? -1 : html.indexOf("'", from);
  while (to !== -1 && html[to - 1] === '\\') {
    to = html.indexOf("'", to + 1);
  }
  return to === -1 ? null : html.slice(from, to);
}

/** A script's text without its escapes. */
function unescape(written: string): string {
  return written.replaceAll(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/giu,
    (_, two?: string, four?: string, one?: string) => {
      const code = two ?? four;
      return code === undefined ? (one ?? '') : String.fromCodePoint(Number.parseInt(code, 16));
    },
  );
}
