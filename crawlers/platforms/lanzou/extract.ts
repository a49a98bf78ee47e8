import type { FoundLink, SharedFile } from '../../../core/link.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { sizeOfPrinted } from '../../disks/printed-size.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, stateAlone } from '../../disks/share-listing.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { findLinks } from '../../links/find-links.ts';
import { readSharePage, type SharePage } from './read-share-page.ts';
import { FormAnswer } from './schema.ts';
import { formStateOf, pageStateOf } from './state.ts';

/** What a share shows: the file of its page, or the folder and the files that its form answered. */
export function extract(page: Page): Extraction {
  const [first, ...rest] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const shown = pageStateOf(first);
  const state = (shown.wall === null ? firstOf(rest, formStateOf) : null) ?? shown;
  if (shown.state !== 'alive' && shown.state !== 'needs-code') {
    return extractionOfShare(page, stateAlone(state));
  }
  const share = readSharePage(first, page.timeZone);
  const opened = rest.map((answer) => jsonIn(answer, FormAnswer)).filter((form) => form !== null);
  const unlocked = opened.find(({ code, files }) => code === 1 && files.length === 0)?.message;
  const title = share.title ?? nameIn(unlocked);
  const extraction = extractionOfShare(page, {
    state,
    title,
    description: share.description,
    written: share.description,
    owner: share.owner,
    picture: null,
    files: isFolder(first) ? filesOf(share, opened, page.url) : fileOf(title, share),
    postedAt: share.postedAt,
  });
  const folders = share.folders.flatMap(({ url }) => (url === null ? [] : foldersIn(url, page)));
  return {
    ...extraction,
    ...bySurface([...extraction.shares, ...extraction.invitations, ...folders]),
  };
}

function firstOf<Found>(
  answers: readonly PageAnswer[],
  find: (answer: PageAnswer) => Found | null,
): Found | null {
  return answers.map(find).find((found) => found !== null) ?? null;
}

function isFolder({ text }: PageAnswer): boolean {
  return text.includes('/filemoreajax.php');
}

/** A file's answer to its code holds its name; a folder's says `sucess`, as the service spells it. */
function nameIn(message: string | undefined): string | null {
  return message === undefined || message === '' || /^succ?ess$/u.test(message) ? null : message;
}

function fileOf(title: string | null, { size }: SharePage): readonly SharedFile[] {
  return title === null ? [] : [{ name: title, size, isDirectory: false }];
}

function filesOf(
  { folders }: SharePage,
  opened: readonly FormAnswer[],
  base: string,
): readonly SharedFile[] {
  const files = opened.flatMap((form) =>
    form.files.map(({ name, size }) =>
      sharedFileOf(
        { id: '', name, size: sizeOfPrinted(size), isDirectory: false, thumbnail: null },
        '',
        base,
      ),
    ),
  );
  return [...folders.map(({ name }) => ({ name, size: null, isDirectory: true })), ...files];
}

/** Folders within are shares of their own, opened by the same code. */
function foldersIn(url: string, { accessCode }: Page): readonly FoundLink[] {
  return findLinks(url, 'href').map((link) => ({ ...link, accessCode }));
}
