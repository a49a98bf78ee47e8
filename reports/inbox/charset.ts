/** Charsets that mails name, under the labels that decoders know (https://encoding.spec.whatwg.org). */
const ALIASES: Readonly<Record<string, string>> = {
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  'gb_2312-80': 'gb18030',
  'hz-gb-2312': 'gb18030',
  cp950: 'big5',
};

/** Bytes as text under the charset that a mail names; under UTF-8 or GB 18030, whichever fits, where it names none that is known. */
export function decoded(bytes: Uint8Array, charset: string | null): string {
  const label = charset?.trim().toLowerCase() ?? '';
  const known = decoderOf(ALIASES[label] ?? label);
  if (known !== null) {
    return known.decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  if (label === '') {
    return null;
  }
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** More encoded words than a header of an honest mail has. */
const MOST_WORDS = 200;

/** Characters of a header that are looked at. */
const HEADER_LENGTH = 8_000;

/** RFC 2047: `=?charset?B|Q?text?=`; a part of it is bounded, so that nothing is sought twice. */
const ENCODED = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([BQ])\?([!->@-~]{0,2000})\?=/giu;

/**
 * A header as a reader sees it. `whole` is the header's bytes as Latin-1. Words that stand beside each other in one charset are put
 * together before they are decoded: a character may be cut in two.
 */
export function headerText(whole: string): string {
  const raw = whole.slice(0, HEADER_LENGTH);
  const pieces: { readonly charset: string | null; readonly bytes: Buffer }[] = [];
  let end = 0;
  let wasWord = false;
  for (const match of [...raw.matchAll(ENCODED)].slice(0, MOST_WORDS)) {
    const [word, charset = '', kind = '', text = ''] = match;
    const between = raw.slice(end, match.index);
    // White space between two encoded words is not part of the text (RFC 2047 section 6.2).
    if (!(wasWord && between.trim() === '')) {
      pieces.push({ charset: null, bytes: Buffer.from(between, 'latin1') });
    }
    pieces.push({ charset: charset.toLowerCase(), bytes: wordBytes(kind, text) });
    end = match.index + word.length;
    wasWord = true;
  }
  pieces.push({ charset: null, bytes: Buffer.from(raw.slice(end), 'latin1') });
  return textOf(pieces);
}

function wordBytes(kind: string, text: string): Buffer {
  return kind.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64')
    : unquoted(text.replaceAll('_', ' '));
}

function textOf(
  pieces: readonly { readonly charset: string | null; readonly bytes: Buffer }[],
): string {
  const runs: { charset: string | null; bytes: Buffer[] }[] = [];
  for (const { charset, bytes } of pieces) {
    const last = runs.at(-1);
    if (last?.charset === charset) {
      last.bytes.push(bytes);
    } else {
      runs.push({ charset, bytes: [bytes] });
    }
  }
  return runs.map(({ charset, bytes }) => decoded(Buffer.concat(bytes), charset)).join('');
}

/** Quoted-printable (RFC 2045 section 6.7): what is no escape stays as it is. `text` is Latin-1. */
export function unquoted(text: string): Buffer {
  const whole = text
    .replaceAll(/=[ \t]{0,100}\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/giu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
  return Buffer.from(whole, 'latin1');
}
