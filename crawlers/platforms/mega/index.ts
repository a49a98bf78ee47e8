import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer, Platform } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { type ShareAddress, shareOf } from './address.ts';
import { extract } from './extract.ts';

const INTERFACE = 'https://g.api.mega.co.nz/cs';

/** MEGA: files and folders whose names are locked with the key in their links. */
export const mega: Platform = {
  id: 'mega',
  surface: 'cloud-disk',
  version: 1,
  detect: ({ url }) => (shareOf(url) === null ? 0 : 1),
  nextRequest,
  extract,
};

/** One question: what the file is, or what the folder holds. The key is never sent. */
function nextRequest(
  target: { readonly url: string },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  if (answers.length > 0) {
    return null;
  }
  const share = shareOf(target.url);
  return share === null ? pageGet(target.url) : ask(share);
}

function ask({ kind, id }: ShareAddress): FetchRequest {
  const isFolder = kind === 'folder';
  const question = isFolder ? { a: 'f', c: 1, r: 1, ca: 1 } : { a: 'g', p: id };
  return {
    method: 'POST',
    url: isFolder ? `${INTERFACE}?id=0&n=${id}` : `${INTERFACE}?id=0`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([question]),
  };
}
