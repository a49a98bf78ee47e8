/** Bytes of a parameter that are read. */
const MAX_BYTES = 400;

/**
 * A parameter as text. Tieba writes names of boards and members in UTF-8 or, in older links, in GBK: what is no UTF-8 is read as
 * GB 18030. The empty string where there is none.
 */
export function decodedParameter(name: string, search: string): string {
  const written = search
    .slice(1)
    .split('&')
    .find((part) => part.startsWith(`${name}=`));
  const bytes = percentDecoded((written ?? '').slice(name.length + 1));
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030') ?? '';
}

function percentDecoded(written: string): Uint8Array {
  const parts = written.slice(0, MAX_BYTES * 3).match(/%[0-9a-f]{2}|[\s\S]/giu) ?? [];
  const bytes = parts.map((part) =>
    part.length === 3 ? Number.parseInt(part.slice(1), 16) : byteOf(part),
  );
  return Uint8Array.from(bytes.slice(0, MAX_BYTES));
}

/** Queries of parsed addresses hold no character beyond ASCII. */
function byteOf(character: string): number {
  return character === '+' ? 0x20 : character.charCodeAt(0) & 0x7f;
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
