import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { Refusal, Share, Tree } from './schema.ts';

/** What an answer tells of a share, and with what code and message it refuses. */
export interface Told {
  readonly share: Share | null;
  readonly code: number | null;
  readonly message: string;
}

/** Steps into an answer: `data.rsp_body.RspMsg_body`, and one to spare. */
const MAX_DEPTH = 4;

/** Objects of one answer that are looked at. */
const MAX_OBJECTS = 200;

/** Fields of which a share has one. */
const SHARE_FIELDS = ['share_name', 'need_pwd', 'file_list', 'dir_list', 'note_list', 'pwd'];

/** What the interface answered, or what the page holds as `window.syncData`; null where there is neither. */
export function toldIn({ text }: Pick<PageAnswer, 'text'>): Told | null {
  const tree = jsonIn({ text }, Tree) ?? jsonIn({ text: stateIn(text) }, Tree);
  if (tree === null) {
    return null;
  }
  const objects = objectsIn(tree);
  const share = objects.find((one) => SHARE_FIELDS.some((field) => field in one));
  const refusals = objects.flatMap((one) => Refusal.safeParse(one).data ?? []);
  return {
    share: share === undefined ? null : (Share.safeParse(share).data ?? null),
    code: refusals.find(({ code }) => code !== null)?.code ?? null,
    message: refusals.flatMap(({ message }) => message ?? []).join('\n'),
  };
}

/** The object and those within it, nearest first. */
function objectsIn(tree: Tree): readonly Tree[] {
  const found = [tree];
  let level = [tree];
  for (let depth = 0; depth < MAX_DEPTH && found.length < MAX_OBJECTS; depth += 1) {
    level = level
      .flatMap((one) => Object.values(one).slice(0, MAX_OBJECTS))
      .map((value) => Tree.safeParse(value).data)
      .filter((one) => one !== undefined)
      .slice(0, MAX_OBJECTS);
    found.push(...level);
  }
  return found;
}

/** The object that the page's script gives to `syncData`; empty where there is none. */
function stateIn(html: string): string {
  const name = /\bsyncData\s{0,5}=\s{0,5}\{/u.exec(html);
  if (name === null) {
    return '';
  }
  const from = name.index + name[0].length - 1;
  return html.slice(from, endOfObject(html, from));
}

/** The position after the brace that closes the one at `from`; that of the end where none does. */
function endOfObject(html: string, from: number): number {
  let depth = 0;
  let isInText = false;
  for (let at = from; at < html.length; at += 1) {
    const mark = html[at];
    if (mark === '\\') {
      at += 1;
    } else if (mark === '"') {
      isInText = !isInText;
    } else if (!isInText) {
      depth += stepOf(mark);
    }
    if (depth === 0) {
      return at + 1;
    }
  }
  return html.length;
}

function stepOf(mark: string | undefined): number {
  if (mark === '{') {
    return 1;
  }
  return mark === '}' ? -1 : 0;
}
