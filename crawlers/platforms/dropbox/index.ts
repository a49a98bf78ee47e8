import type { Platform } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { parseAddress } from '../../html/address.ts';
import { extract } from './extract.ts';

/** Dropbox: files and folders shared with everybody who has the link. */
export const dropbox: Platform = {
  id: 'dropbox',
  surface: 'cloud-disk',
  version: 2,
  detect: ({ url }) => (isShareAddress(url) ? 1 : 0),
  nextRequest: ({ url }, answers) => (answers.length === 0 ? pageGet(url) : null),
  extract,
};

/** `/s/ID/NAME`, `/sh/ID/KEY`, `/t/ID`, `/scl/fi/ID/NAME?rlkey=KEY`, `/scl/fo/ID/KEY?rlkey=KEY`. */
function isShareAddress(address: string): boolean {
  const url = parseAddress(address);
  return (
    url !== null &&
    /^(?:www\.)?dropbox\.com$/u.test(url.hostname) &&
    /^\/(?:scl\/f[io]|sh?|t)\/[\w-]{8,40}/u.test(url.pathname)
  );
}
