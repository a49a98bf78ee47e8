import type { Platform } from '../../../core/page.ts';
import { extract } from './extract.ts';
import { indexMarkOf } from './index-marks.ts';
import { nextRequest } from './requests.ts';

/** Indexes that web servers make of folders: nginx, Apache, lighttpd, Caddy, IIS, h5ai, python's and node's servers. */
export const fileList: Platform = {
  id: 'file-list',
  surface: 'cloud-disk',
  version: 1,
  detect: ({ answers }) => (indexMarkOf(answers[0]?.text ?? '') === null ? 0 : 0.9),
  nextRequest,
  extract,
};
