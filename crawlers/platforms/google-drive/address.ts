import { parseAddress } from '../../html/address.ts';

const HOSTS = new Set(['drive.google.com', 'docs.google.com', 'drive.usercontent.google.com']);

/** Addresses that name a file, a folder or a document. */
const SHARE =
  /^\/(?:(?:a\/[\w.-]{1,60}\/)?(?:file|document|spreadsheets|presentation|forms)\/|drive\/|open\?|uc\?|download\?)/u;

/** Whether an address is that of something shared. */
export function isShareAddress(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && HOSTS.has(url.hostname) && SHARE.test(url.pathname + url.search);
}

/** Whether an address is that of a folder. */
export function isFolderAddress(address: string): boolean {
  return /\/folders\/[\w-]/u.test(parseAddress(address)?.pathname ?? '');
}
