import type { Extraction, Page } from '../../../core/page.ts';
import { describeShare } from '../../disks/description.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { extractionOfShare, stateAlone } from '../../disks/share-listing.ts';
import { firstDecided } from '../../disks/state.ts';
import { NOTHING } from '../../found.ts';
import { filesIn } from './requests.ts';
import { Answer } from './schema.ts';
import { laterStateOf, shareStateOf } from './state.ts';

/** What a share shows: name, sharer and time of its first answer, files of the folders that were listed. */
export function extract(page: Page): Extraction {
  const [first, ...rest] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const own = shareStateOf(first);
  const isLocked = own.state === 'needs-code';
  const later = rest.map(laterStateOf);
  const state = isLocked
    ? (later.find((one) => one !== null) ?? own)
    : (firstDecided([own, ...later]) ?? own);
  const share = jsonIn(first, Answer);
  if (share === null || share.code !== '0') {
    return extractionOfShare(page, stateAlone(state));
  }
  const { fileName, fileSize, isFolder, owner, picture, shareDate, expireTime } = share;
  const files = filesIn(page.answers, page.url);
  const single =
    fileName !== null && isFolder !== true
      ? [{ name: fileName, size: fileSize, isDirectory: false }]
      : [];
  return extractionOfShare(page, {
    state,
    title: fileName,
    description: describeShare({ expiresAt: expireTime }),
    owner,
    picture,
    files: files.length > 0 ? files : single,
    postedAt: shareDate,
  });
}
