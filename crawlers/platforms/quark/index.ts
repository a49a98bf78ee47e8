import type { Page, Platform } from '../../../core/page.ts';
import { shareIdOf } from './address.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** Quark's cloud disk (pan.quark.cn): shares with or without a passcode. */
export const quark: Platform = {
  id: 'quark',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  return page.answers.length > 0 && shareIdOf(page.url) !== null ? 1 : 0;
}
