import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { extractionOfShare, stateAlone } from '../../disks/share-listing.ts';
import {
  isSuccess,
  proven,
  type ShareState,
  stateOfStatus,
  stateWithoutMeaning,
} from '../../disks/state.ts';
import { NOTHING, uniqueTargets } from '../../found.ts';
import { MAX_REFERENCES } from '../../limits.ts';
import { indexMarkOf } from './index-marks.ts';
import { folderOf, nameOf, readIndex } from './read-index.ts';
import { walkIndexes } from './requests.ts';

/** What an index shows: its path as title, its files and those of the folders below, its pictures. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const state = stateOfIndex(first);
  if (state.state !== 'alive') {
    return extractionOfShare(page, stateAlone(state));
  }
  const { files } = walkIndexes(page.answers, page.url, page.timeZone);
  const extraction = extractionOfShare(page, {
    ...stateAlone(state),
    title: titleOf(first.finalUrl),
    files,
    postedAt: lastChangeOf(page),
  });
  const images = [...new Set(files.flatMap(({ thumbnail }) => thumbnail ?? []))];
  return {
    ...extraction,
    next: foldersLeft(page),
    listings: extraction.listings.map((listing) => ({
      ...listing,
      images: images.slice(0, MAX_REFERENCES),
    })),
  };
}

/** Folders that the questions of one target did not reach: targets of their own, where the source declares the host. */
function foldersLeft({ answers, timeZone }: Page): readonly ProposedTarget[] {
  const asked = new Set(answers.map(({ request }) => request.url));
  const left = answers
    .flatMap((answer) => readIndex(answer, timeZone))
    .filter(({ id, isDirectory }) => isDirectory && !asked.has(id) && !isDeep(id));
  return uniqueTargets(
    left.map(({ id }) => ({
      url: id,
      kind: 'share',
      platform: 'file-list',
      accessCode: null,
      stamp: null,
    })),
  );
}

/** Folders of a path beyond which a server makes them up. */
const MAX_PATH_FOLDERS = 12;

function isDeep(address: string): boolean {
  return address.split('/').length - 4 > MAX_PATH_FOLDERS;
}

/** A server's index has no words of its own: its status says whether the folder is there. */
function stateOfIndex(answer: PageAnswer): ShareState {
  const byStatus = stateOfStatus(answer);
  if (byStatus !== null) {
    return byStatus;
  }
  if (answer.status === 404 || answer.status === 410) {
    return proven('removed', `status ${answer.status} for a folder of a server`);
  }
  if (answer.status === 401) {
    return proven('private', 'status 401');
  }
  const mark = isSuccess(answer) ? indexMarkOf(answer.text) : null;
  return mark === null ? stateWithoutMeaning(answer) : proven('alive', `an index: ${mark}`);
}

function titleOf(address: string): string {
  const path = folderOf(address)?.pathname ?? '/';
  return path
    .split('/')
    .map((part) => nameOf(part))
    .join('/');
}

/** When the newest file was put there; null where the index prints no times. */
function lastChangeOf({ answers, timeZone }: Page): Date | null {
  const times = answers
    .flatMap((answer) => readIndex(answer, timeZone))
    .filter(({ isDirectory }) => !isDirectory)
    .map(({ changedAt }) => changedAt?.getTime() ?? 0);
  const last = times.reduce((latest, time) => Math.max(latest, time), 0);
  return last === 0 ? null : new Date(last);
}
