import type { Platform } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { parseAddress } from '../../html/address.ts';
import { extract } from './extract.ts';

/** China Mobile's cloud disk (中国移动云盘, once 和彩云): shares with or without an extraction code. */
export const cmcc: Platform = {
  id: 'cmcc',
  surface: 'cloud-disk',
  version: 2,
  detect: (page) => (isShareAddress(page.url) ? 1 : 0),
  nextRequest: ({ url }, answers) => (answers.length === 0 ? pageGet(url) : null),
  extract,
};

/** `https://yun.139.com/shareweb/#/w/i/ID`, `https://caiyun.139.com/m/i?ID`. */
function isShareAddress(address: string): boolean {
  const url = parseAddress(address);
  return (
    url !== null &&
    /^(?:yun|caiyun)\.139\.com$/u.test(url.hostname) &&
    /^\/(?:shareweb\/#\/w\/i\/|m\/i\?)\w{6,40}/u.test(url.pathname + url.search + url.hash)
  );
}
