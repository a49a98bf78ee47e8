import type { Page, Platform } from '../../../core/page.ts';
import { shareOf } from './address.ts';
import { envelopeOf } from './answers.ts';
import { extract } from './extract.ts';
import { nextRequest } from './requests.ts';

/** Kodbox 1.68, a cloud disk that anyone may host: shares with or without an extraction code. */
export const kodbox: Platform = {
  id: 'kodbox',
  surface: 'cloud-disk',
  version: 1,
  detect,
  nextRequest,
  extract,
};

function detect(page: Page): number {
  const [first] = page.answers;
  if (first === undefined) {
    return 0;
  }
  if (first.finalUrl.includes('?explorer/share/') && envelopeOf(first) !== null) {
    return 1;
  }
  if (shareOf(page.url) === null) {
    return 0;
  }
  return first.text.slice(0, 5_000).includes('content="kodbox') ? 1 : 0.6;
}
