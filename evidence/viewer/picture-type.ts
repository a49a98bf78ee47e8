/** Media types of pictures that browsers draw and that hold nothing to run, by the bytes that they begin with, in hex. */
const SIGNATURES: readonly (readonly [mime: string, bytes: RegExp])[] = [
  ['image/png', /^89504e470d0a/u],
  ['image/jpeg', /^ffd8ff/u],
  ['image/gif', /^47494638(?:37|39)61/u],
  ['image/webp', /^52494646.{8}57454250/u],
  ['image/avif', /^.{8}6674797061766966|^.{8}6674797061766973/u],
  ['image/bmp', /^424d.{16}/u],
  ['image/x-icon', /^00000100/u],
];

/** What kind of picture the bytes are, whatever a server called them; null where they are none that is known. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0] ?? null;
}
