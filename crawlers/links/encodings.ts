/** Names of the marks of an address in HTML. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  sol: '/',
  bsol: '\\',
  colon: ':',
  period: '.',
  quest: '?',
  equals: '=',
  num: '#',
  hyphen: '-',
  lowbar: '_',
  nbsp: ' ',
};

const ENTITY =
  /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|(b?sol|amp|colon|period|quest|equals|num|hyphen|lowbar|nbsp));?/giu;

/** Printable ASCII, percent-encoded: what an address may be hidden behind, and nothing of other scripts. */
const PERCENT = /%([2-7][0-9a-f])/giu;

/** The same in the notation of JSON and of scripts. */
const ESCAPED = /\\(?:u00|x)([2-7][0-9a-f])/giu;

/** A mark of an address that Markdown or JSON keeps apart. */
const BACKSLASHED = /\\(?=[/.:_*?=&#-])/gu;

/** An address within another, as pages that lead on write it. */
const NESTED = /(?<=[\w=?&/|#])(?=https?:\/\/)/giu;

/** Base64 of `http` and of `pan.`, and what follows. */
const BASE64 = /(?:aHR0c|cGFuL)[A-Za-z0-9+/]{10,600}={0,2}/gu;

/** Times that text may be encoded over and over. */
const LAYERS = 2;

/** The text without the encodings of HTML, URLs and scripts, an address within another set apart. Of ASCII alone. */
export function decodeWritten(text: string): string {
  let decoded = text.replaceAll(BASE64, fromBase64);
  for (let layer = 0; layer < LAYERS && /[%&\\]/u.test(decoded); layer += 1) {
    decoded = decoded
      .replaceAll(ENTITY, entity)
      .replaceAll(PERCENT, (_, hex: string) => fromHex(hex))
      .replaceAll(ESCAPED, (_, hex: string) => fromHex(hex))
      .replaceAll(BACKSLASHED, '');
  }
  return decoded.replaceAll(NESTED, ' ');
}

function entity(
  written: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) {
    return ENTITIES[name.toLowerCase()] ?? written;
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code >= 0x20 && code < 0xd8_00 ? String.fromCodePoint(code) : ' ';
}

/** What it encodes where that is an address, else itself. */
function fromBase64(written: string): string {
  const decoded = Buffer.from(written, 'base64').toString('latin1');
  return /^[!-~]+$/u.test(decoded) ? ` ${decoded} ` : written;
}

function fromHex(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16));
}
