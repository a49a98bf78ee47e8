import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { pageGet } from '../../disks/json-get.ts';
import { jsonPost } from '../../disks/json-post.ts';
import { type FolderContent, walkFolders } from '../../disks/walk-folders.ts';
import { parseAddress } from '../../html/address.ts';
import { folderIn, isNoFolder } from './answers.ts';
import { Question } from './schema.ts';

/** Entries of a page of a folder. */
const PAGE_SIZE = 200;

/** A path within an installation, as its page's address names it. */
interface Place {
  readonly origin: string;
  readonly path: string;
}

/** The folder, or the file where it is none, then the folders below, level by level. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const place = placeOf(target.url);
  const [first] = answers;
  if (place === null) {
    return first === undefined ? pageGet(target.url) : null;
  }
  const password = target.accessCode ?? '';
  if (first !== undefined && isNoFolder(first)) {
    return answers.length === 1
      ? jsonPost(`${place.origin}/api/fs/get`, { path: place.path, password })
      : null;
  }
  const { next } = walkPaths(answers, target.url);
  return next === null
    ? null
    : jsonPost(`${place.origin}/api/fs/list`, {
        path: next.id,
        password,
        page: next.page,
        per_page: PAGE_SIZE,
        refresh: false,
      });
}

/** The files of the folders that were answered, and the folder to ask for next. */
export function walkPaths(
  answers: readonly PageAnswer[],
  url: string,
): ReturnType<typeof walkFolders> {
  const root = placeOf(url)?.path ?? '/';
  return walkFolders(root, answers.map(contentOf), url);
}

/** An entry is asked for by its path: that of the question whose answer named it, and its own name. */
function contentOf(answer: PageAnswer): FolderContent | null {
  const folder = folderIn(answer);
  if (folder === null) {
    return null;
  }
  const above = (jsonIn({ text: answer.request.body ?? '' }, Question)?.path ?? '').replace(
    /\/$/u,
    '',
  );
  const entries = folder.entries.map((entry) => ({ ...entry, id: `${above}/${entry.name}` }));
  return { entries, cursor: entries.length >= PAGE_SIZE ? 'next' : null };
}

/** Paths are those of the interface, without what asks a page to look otherwise. */
function placeOf(address: string): Place | null {
  const url = parseAddress(address);
  if (url === null) {
    return null;
  }
  const path = readablePath(url);
  return path === null ? null : { origin: url.origin, path };
}

/** The path of an address as the interface and people write it; null where it cannot be read. */
export function readablePath({ pathname }: Pick<URL, 'pathname'>): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
