import type { SharedFile } from '../../../core/link.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { describeShare } from '../../disks/description.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, type ShareReading, stateAlone } from '../../disks/share-listing.ts';
import { NOTHING } from '../../found.ts';
import { shareOf } from './address.ts';
import { fileIn, type Node, nodesIn } from './schema.ts';
import { shareStateOf } from './state.ts';
import { unlockKey, unlockName } from './unlock.ts';

/** Folders above a file that its name is written with. */
const MAX_DEPTH = 20;

/** What a share shows: sizes to everybody, names to who has the key that was published with the link. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const state = shareStateOf(first);
  const key = shareOf(page.url)?.key ?? null;
  return extractionOfShare(page, {
    ...stateAlone(state),
    ...(state.state === 'alive' ? contentOf(first, key) : {}),
  });
}

function contentOf(answer: PageAnswer, key: Buffer | null): Partial<ShareReading> {
  const nodes = nodesIn(answer);
  if (nodes !== null) {
    return folderOf(nodes, key);
  }
  const file = fileIn(answer);
  const name = file === null || key === null ? null : unlockName(file.at, key);
  return name === null || file === null
    ? {}
    : { title: name, files: [entryOf(name, file.s, false)] };
}

function folderOf(nodes: readonly Node[], key: Buffer | null): Partial<ShareReading> {
  const ids = new Set(nodes.map(({ id }) => id));
  const root = nodes.find(({ parent }) => parent === null || !ids.has(parent));
  const below = nodes.filter((node) => node !== root);
  const names = key === null ? new Map<string, string>() : namesOf(nodes, key);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    title: names.get(root?.id ?? '') ?? null,
    description: describeShare({ files: below.filter(({ isDirectory }) => !isDirectory).length }),
    files: below.flatMap((node) => {
      const path = pathOf(node, root, byId, names);
      return path === null ? [] : [entryOf(path, node.size, node.isDirectory)];
    }),
    postedAt: lastAddedIn(nodes),
  };
}

function namesOf(nodes: readonly Node[], folderKey: Buffer): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, lockedKey, attributes } of nodes) {
    const key = unlockKey(lockedKey, folderKey);
    const name = key === null ? null : unlockName(attributes, key);
    if (name !== null) {
      names.set(id, name);
    }
  }
  return names;
}

/** The names of the folders above and its own, without the root's; null where its own is not known. */
function pathOf(
  node: Node,
  root: Node | undefined,
  byId: ReadonlyMap<string, Node>,
  names: ReadonlyMap<string, string>,
): string | null {
  const path: string[] = [];
  for (
    let at: Node | undefined = node;
    at !== undefined && at !== root && path.length < MAX_DEPTH;
    at = byId.get(at.parent ?? '')
  ) {
    path.unshift(names.get(at.id) ?? '?');
  }
  return names.has(node.id) ? path.join('/') : null;
}

function lastAddedIn(nodes: readonly Node[]): Date | null {
  const last = nodes.reduce((latest, { addedAt }) => Math.max(latest, addedAt?.getTime() ?? 0), 0);
  return last === 0 ? null : new Date(last);
}

function entryOf(name: string, size: number | null, isDirectory: boolean): SharedFile {
  return sharedFileOf({ id: '', name, size, isDirectory, thumbnail: null }, '', 'https://mega.nz/');
}
