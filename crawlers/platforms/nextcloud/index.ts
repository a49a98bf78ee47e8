import type { Page, Platform } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { extract } from './extract.ts';

/** Nextcloud and ownCloud: public shares at `/s/TOKEN`, wherever they are hosted. */
export const nextcloud: Platform = {
  id: 'nextcloud',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest: ({ url }, answers) => (answers.length === 0 ? pageGet(url) : null),
  extract,
};

/** Marks of the page of a share. */
const MARKS = ['id="initial-state-files_sharing-', 'id="sharingToken"'];

/** `/s/TOKEN`, also below a folder and behind `index.php`. */
const SHARE_PATH = /\/s\/[\w-]{4,64}(?:\/authenticate\b|[/?#]|$)/u;

function detect(page: Page): number {
  const [first] = page.answers;
  if (first === undefined || !SHARE_PATH.test(page.url)) {
    return 0;
  }
  const text = first.text.slice(0, 200_000);
  if (MARKS.some((mark) => text.includes(mark))) {
    return 0.95;
  }
  const isOfEngine =
    /\b(?:nextcloud|owncloud)\b/iu.test(text) && text.includes('data-requesttoken');
  return isOfEngine ? 0.9 : 0;
}
