import type { Page, Platform } from '../../../core/page.ts';
import { shareCodeOf } from './address.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** Tianyi (天翼云盘), China Telecom's cloud disk: shares with or without an access code. */
export const tianyi: Platform = {
  id: 'tianyi',
  surface: 'cloud-disk',
  version: 2,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  return shareCodeOf(page.url) === null ? 0 : 1;
}
