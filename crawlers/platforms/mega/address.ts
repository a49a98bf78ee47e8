import { parseAddress } from '../../html/address.ts';

/** A share as its address names it. */
export interface ShareAddress {
  readonly kind: 'file' | 'folder';
  readonly id: string;
  /** What names are locked with, as published with the link; null where it was left out. */
  readonly key: Buffer | null;
}

const HOSTS = new Set(['mega.nz', 'www.mega.nz', 'mega.co.nz', 'mega.io']);

/** `/file/ID#KEY`, `/folder/ID#KEY`. */
const SHARE = /^\/(file|folder)\/([\w-]{8})(?:#([\w-]{22,43}))?/u;

/** `/#!ID!KEY`, `/#F!ID!KEY`, as links were written before 2020. */
const OLD_SHARE = /^\/#(F?)!([\w-]{8})(?:!([\w-]{22,43}))?/u;

/** Bytes of a key: of a file with what its content is checked with, of a folder alone. */
const KEY_BYTES = { file: 32, folder: 16 } as const;

/** The share that an address names; null for anything else. */
export function shareOf(address: string): ShareAddress | null {
  const url = parseAddress(address);
  if (url === null || !HOSTS.has(url.hostname)) {
    return null;
  }
  const rest = url.pathname + url.hash;
  const match = SHARE.exec(rest) ?? OLD_SHARE.exec(rest);
  if (match === null) {
    return null;
  }
  const [, written = '', id = '', key] = match;
  const kind = written === 'folder' || written === 'F' ? 'folder' : 'file';
  return { kind, id, key: keyOf(key, KEY_BYTES[kind]) };
}

function keyOf(written: string | undefined, bytes: number): Buffer | null {
  const key = Buffer.from(written ?? '', 'base64url');
  return key.length === bytes ? key : null;
}
