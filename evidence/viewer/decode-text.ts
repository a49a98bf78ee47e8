/** A character set that a page names in its first 1,024 bytes, as HTML has it. */
const META_CHARSET = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/iu;

/** Text of recorded bytes: in the character set that its server named, else the page itself, else UTF-8. Never throws. */
export function decodeText(bytes: Buffer, charset: string | null): string {
  const named =
    charset ?? META_CHARSET.exec(bytes.subarray(0, 1_024).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
