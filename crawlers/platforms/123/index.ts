import type { Page, Platform } from '../../../core/page.ts';
import { shareKeyOf } from './address.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** 123's cloud disk (123pan.com and its mirrors): shares with or without a code. */
export const disk123: Platform = {
  id: '123',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  return page.answers.length > 0 && shareKeyOf(page.url) !== null ? 1 : 0;
}
