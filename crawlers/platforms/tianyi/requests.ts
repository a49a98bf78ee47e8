import type { FetchRequest } from '../../../core/exchange.ts';
import type { SharedFile } from '../../../core/link.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { jsonGet, pageGet } from '../../disks/json-get.ts';
import { type FolderContent, type FolderPlace, walkFolders } from '../../disks/walk-folders.ts';
import { shareCodeOf } from './address.ts';
import { Answer } from './schema.ts';
import { isUnlocking, shareStateOf } from './state.ts';

const INTERFACE = 'https://api.cloud.189.cn/open/share';

/** Entries of a page of a folder. */
const PAGE_SIZE = 100;

/** An open share, and the answers that list its folders. */
interface OpenShare {
  readonly share: Answer;
  readonly shareId: string;
  readonly lists: readonly PageAnswer[];
}

/** What the share is, then whether the published code opens it, then its folders, level by level. */
export function nextRequest(
  target: { readonly url: string; readonly accessCode: string | null },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  const shareCode = shareCodeOf(target.url);
  const [first] = answers;
  if (shareCode === null) {
    return first === undefined ? pageGet(target.url) : null;
  }
  if (first === undefined) {
    return jsonGet(`${INTERFACE}/getShareInfoByCodeV2.action`, { shareCode });
  }
  const { accessCode } = target;
  if (answers.length === 1 && accessCode !== null && shareStateOf(first).state === 'needs-code') {
    return jsonGet(`${INTERFACE}/checkAccessCode.action`, { shareCode, accessCode });
  }
  const open = openShareIn(answers);
  const next = open === null ? null : foldersOf(open, target.url).next;
  return open === null || next === null ? null : listFolder(open, next, accessCode);
}

/** The files of the folders that were answered. */
export function filesIn(answers: readonly PageAnswer[], base: string): readonly SharedFile[] {
  const open = openShareIn(answers);
  return open === null ? [] : foldersOf(open, base).files;
}

function openShareIn(answers: readonly PageAnswer[]): OpenShare | null {
  const [first, second] = answers;
  const share = first === undefined ? null : jsonIn(first, Answer);
  if (first === undefined || share === null || share.fileId === null || share.isFolder !== true) {
    return null;
  }
  const { state } = shareStateOf(first);
  if (state === 'alive') {
    return openShare(share, share, answers.slice(1));
  }
  return state === 'needs-code' && second !== undefined
    ? openShare(share, unlockedIn(second), answers.slice(2))
    : null;
}

function unlockedIn(answer: PageAnswer): Answer | null {
  const unlocked = jsonIn(answer, Answer);
  return unlocked !== null && isUnlocking(unlocked) ? unlocked : null;
}

function openShare(
  share: Answer,
  named: Answer | null,
  lists: readonly PageAnswer[],
): OpenShare | null {
  const shareId = named?.shareId ?? null;
  return shareId === null ? null : { share, shareId, lists };
}

function foldersOf({ share, lists }: OpenShare, base: string): ReturnType<typeof walkFolders> {
  return walkFolders(share.fileId ?? '', lists.map(folderIn), base);
}

function folderIn(answer: PageAnswer): FolderContent | null {
  const folder = jsonIn(answer, Answer)?.folder ?? null;
  if (folder === null) {
    return null;
  }
  const { entries } = folder;
  return { entries, cursor: entries.length >= PAGE_SIZE ? 'next' : null };
}

function listFolder(
  { share, shareId }: OpenShare,
  place: FolderPlace,
  accessCode: string | null,
): FetchRequest {
  return jsonGet(`${INTERFACE}/listShareDir.action`, {
    pageNum: String(place.page),
    pageSize: String(PAGE_SIZE),
    fileId: place.id,
    shareDirFileId: place.id,
    isFolder: 'true',
    shareId,
    shareMode: share.shareMode ?? '1',
    iconOption: '5',
    orderBy: 'lastOpTime',
    descending: 'true',
    accessCode: accessCode ?? '',
  });
}
