import type { Platform } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { parseAddress } from '../../html/address.ts';
import { extract } from './extract.ts';

/** OneDrive, of persons and of companies: what its pages show to everybody. */
export const onedrive: Platform = {
  id: 'onedrive',
  surface: 'cloud-disk',
  version: 2,
  detect: ({ url }) =>
    /^(?:1drv\.ms|onedrive\.live\.com|[\w-]+-my\.sharepoint\.(?:com|cn))$/u.test(
      parseAddress(url)?.hostname ?? '',
    )
      ? 1
      : 0,
  nextRequest: ({ url }, answers) => (answers.length === 0 ? pageGet(url) : null),
  extract,
};
