import { decoded, unquoted } from './charset.ts';

/** Header fields by their names in lower case, unfolded, as Latin-1; of several the first. */
export type Headers = ReadonlyMap<string, string>;

/** A mail, or a part of one, still encoded. */
export interface Entity {
  readonly headers: Headers;
  readonly body: string;
}

/** More fields than an honest mail has; what stands behind is not looked at. */
const MOST_FIELDS = 500;

/** A mail (RFC 5322) or a part of one (RFC 2046). `text` is Latin-1 with LF line ends. */
export function entityOf(text: string): Entity {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  return end === -1
    ? { headers: fieldsOf(text), body: '' }
    : { headers: fieldsOf(text.slice(0, end)), body: text.slice(end + (end === 0 ? 1 : 2)) };
}

/** The fields of a header, or of a group of a delivery report. */
export function fieldsOf(text: string): Headers {
  const fields = new Map<string, string>();
  const lines = text
    .trimStart()
    .replaceAll(/\n[ \t]/gu, ' ')
    .split('\n', MOST_FIELDS);
  for (const line of lines) {
    const at = line.indexOf(':');
    const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) {
      fields.set(name, line.slice(at + 1).trim());
    }
  }
  return fields;
}

/** Whether an entity is of a type, as `text/` or `message/rfc822`; one that names none is plain text. */
export function isOf({ headers }: Entity, type: string): boolean {
  return (headers.get('content-type') ?? 'text/plain').trimStart().toLowerCase().startsWith(type);
}

/** A parameter of the content type; null where it has none. */
function parameterOf({ headers }: Entity, name: string): string | null {
  const type = headers.get('content-type') ?? '';
  const [, quoted, plain] =
    new RegExp(`;\\s{0,20}${name}=(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'iu').exec(type) ?? [];
  return quoted ?? plain ?? null;
}

/** Nested deeper, a mail is made to be a burden. */
const DEEPEST = 6;

/** More parts than an answer has. */
const MOST_PARTS = 60;

/** The leaves of a mail in their order, as many as are worth looking at. A mail within a mail is a leaf. */
export function leavesOf(whole: Entity): readonly Entity[] {
  const leaves: Entity[] = [];
  const waiting: { readonly entity: Entity; readonly depth: number }[] = [
    { entity: whole, depth: 0 },
  ];
  while (waiting.length > 0 && leaves.length < MOST_PARTS) {
    const { entity, depth } = waiting.shift() ?? { entity: whole, depth: DEEPEST };
    const parts = depth < DEEPEST ? partsOf(entity) : [];
    if (parts.length === 0) {
      leaves.push(entity);
    }
    waiting.unshift(...parts.map((part) => ({ entity: part, depth: depth + 1 })));
  }
  return leaves;
}

function partsOf(entity: Entity): readonly Entity[] {
  const boundary = isOf(entity, 'multipart/') ? parameterOf(entity, 'boundary') : null;
  return boundary === null
    ? []
    : `\n${entity.body}`
        .split(`\n--${boundary}`, MOST_PARTS)
        .slice(1)
        .filter((part) => !part.startsWith('--'))
        .map((part) => entityOf(part.slice(part.indexOf('\n') + 1)));
}

/** Characters of a text that are looked at. */
const TEXT_LENGTH = 20_000;

/** What a leaf of text says, decoded. */
export function textOf(leaf: Entity): string {
  const encoding = leaf.headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? '';
  // Base64 and quoted-printable are longer than what they encode, and never shorter.
  const body = leaf.body.slice(0, TEXT_LENGTH * 6);
  return decoded(bytesOf(body, encoding), parameterOf(leaf, 'charset')).slice(0, TEXT_LENGTH);
}

function bytesOf(body: string, encoding: string): Buffer {
  switch (encoding) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return unquoted(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}
