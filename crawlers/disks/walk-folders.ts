import type { SharedFile } from '../../core/link.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';
import { type DiskEntry, MAX_FILES, sharedFileOf } from './share-file.ts';

/** A page of a folder, as it is asked for. */
export interface FolderPlace {
  /** The service's own id or path of the folder. */
  readonly id: string;
  /** Names of the folders above what is in it, each with a slash. */
  readonly prefix: string;
  /** Steps below the share's root. */
  readonly depth: number;
  /** From 1. */
  readonly page: number;
  /** What the service said of where the page begins; null for the first. */
  readonly cursor: string | null;
}

/** What an answer holds of a folder. */
export interface FolderContent {
  readonly entries: readonly DiskEntry[];
  /** Where its next page begins; null where this was the last. */
  readonly cursor: string | null;
}

/** Steps below the root that are followed; sellers sort by kind and by price, seldom deeper. */
const MAX_DEPTH = 3;

/** Pages of one folder that are asked for. */
const MAX_PAGES = 4;

/** Folders, pages counted, that one share may cost: with its other questions below the sixteen that a target may take. */
export const MAX_FOLDER_QUESTIONS = 10;

/**
 * The files of the folders that were read so far, folder by folder and level by level, and the folder to ask for next; null
 * when all is told, the limits are reached, or an answer was no folder. Cost is linear in what was answered.
 */
export function walkFolders(
  rootId: string,
  contents: readonly (FolderContent | null)[],
  base: string,
): { readonly files: readonly SharedFile[]; readonly next: FolderPlace | null } {
  const walk: Walk = {
    waiting: [{ id: rootId, prefix: '', depth: 0, page: 1, cursor: null }],
    seen: new Set([rootId]),
    files: new Map(),
  };
  for (const content of contents) {
    const place = walk.waiting.shift();
    if (content === null || place === undefined) {
      return { files: [...walk.files.values()], next: null };
    }
    for (const entry of content.entries) {
      takeEntry(walk, place, entry, base);
    }
    if (content.cursor !== null && place.page < MAX_PAGES) {
      walk.waiting.unshift({ ...place, page: place.page + 1, cursor: content.cursor });
    }
  }
  const isOver = contents.length >= MAX_FOLDER_QUESTIONS || walk.files.size >= MAX_FILES;
  return { files: [...walk.files.values()], next: isOver ? null : (walk.waiting[0] ?? null) };
}

/** Where a walk stands: folders to ask for, ids of all that were met, files by kind and name. */
interface Walk {
  readonly waiting: FolderPlace[];
  readonly seen: Set<string>;
  readonly files: Map<string, SharedFile>;
}

function takeEntry(walk: Walk, place: FolderPlace, entry: DiskEntry, base: string): void {
  if (walk.files.size < MAX_FILES) {
    const file = sharedFileOf(entry, place.prefix, base);
    walk.files.set(`${file.isDirectory} ${file.name}`, file);
  }
  const isToFollow = entry.isDirectory && entry.id !== '' && place.depth < MAX_DEPTH;
  if (isToFollow && walk.waiting.length < MAX_FOLDER_QUESTIONS && !walk.seen.has(entry.id)) {
    walk.seen.add(entry.id);
    walk.waiting.push(below(place, entry));
  }
}

function below(place: FolderPlace, { id, name }: DiskEntry): FolderPlace {
  const prefix = `${place.prefix}${name.slice(0, MAX_NAME_CHARACTERS)}/`;
  return { id, prefix, depth: place.depth + 1, page: 1, cursor: null };
}
