import type { Platform } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { isShareAddress } from './address.ts';
import { extract } from './extract.ts';

/** Google Drive and its documents: what their pages show to everybody. */
export const googleDrive: Platform = {
  id: 'google-drive',
  surface: 'cloud-disk',
  version: 2,
  detect: ({ url }) => (isShareAddress(url) ? 1 : 0),
  nextRequest: ({ url }, answers) => (answers.length === 0 ? pageGet(url) : null),
  extract,
};
