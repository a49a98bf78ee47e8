import type { Page, Platform } from '../../../core/page.ts';
import { shareOf } from './address.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** Baidu's cloud disk (pan.baidu.com): shares with or without a code. */
export const baidu: Platform = {
  id: 'baidu',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  return page.answers.length > 0 && shareOf(page.url) !== null ? 1 : 0;
}
