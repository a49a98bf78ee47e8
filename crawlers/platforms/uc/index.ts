import type { Page, Platform } from '../../../core/page.ts';
import { shareIdOf } from './address.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** UC's cloud disk (drive.uc.cn), of the same family as Quark's. */
export const uc: Platform = {
  id: 'uc',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  return page.answers.length > 0 && shareIdOf(page.url) !== null ? 1 : 0;
}
