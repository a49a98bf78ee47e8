import type { Page, Platform } from '../../../core/page.ts';
import { parseAddress } from '../../html/address.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** Hosts of Lanzou and its mirrors, which come and go: `lanzou?.com`, and two letters in place of `zou?`. */
const HOST = /(?:^|\.)lan(?:zou[a-z]?|[a-z]{2})\.com$/u;

/** Lanzou (蓝奏云), a cloud disk whose shares are pages of files and folders, with or without a code. */
export const lanzou: Platform = {
  id: 'lanzou',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  const text = page.answers[0]?.text.slice(0, 60_000) ?? '';
  if (text.includes('/filemoreajax.php') || text.includes(' - 蓝奏云</title>')) {
    return 1;
  }
  return HOST.test(parseAddress(page.url)?.hostname ?? '') ? 0.9 : 0;
}
