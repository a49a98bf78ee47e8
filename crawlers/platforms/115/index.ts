import type { Page, Platform } from '../../../core/page.ts';
import { shareCodeOf } from './address.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** 115's cloud disk (115.com, 115cdn.com, anxia.com): shares with an access code. */
export const disk115: Platform = {
  id: '115',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  return page.answers.length > 0 && shareCodeOf(page.url) !== null ? 1 : 0;
}
