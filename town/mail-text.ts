/** Parts within parts that are looked into. */
const DEEPEST = 8;

interface Part {
  readonly type: string;
  readonly charset: string;
  readonly boundary: string | null;
  readonly encoding: string;
  readonly body: string;
}

/** A parameter of a header's value, quoted or bare. */
function parameter(value: string, name: string): string | null {
  for (const piece of value.split(';').slice(1)) {
    const at = piece.indexOf('=');
    if (at > 0 && piece.slice(0, at).trim().toLowerCase() === name) {
      return piece
        .slice(at + 1)
        .trim()
        .replaceAll('"', '');
    }
  }
  return null;
}

/** Splits a part into what its headers say and its body. */
function partOf(raw: string): Part {
  const end = raw.indexOf('\n\n');
  const head = (end < 0 ? raw : raw.slice(0, end)).replaceAll(/\n[ \t]+/gu, ' ');
  const headers = new Map(
    head.split('\n').map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, Math.max(0, at)).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const type = headers.get('content-type') ?? 'text/plain';
  return {
    type: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: parameter(type, 'charset') ?? 'utf-8',
    boundary: parameter(type, 'boundary'),
    encoding: (headers.get('content-transfer-encoding') ?? '7bit').trim().toLowerCase(),
    body: end < 0 ? '' : raw.slice(end + 2),
  };
}

/** Bytes of a body, its transfer encoding undone. A body is held as latin-1: a character a byte. */
function bytesOf(part: Part): Uint8Array {
  switch (part.encoding) {
    case 'base64':
      return Buffer.from(part.body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        part.body
          .replaceAll(/=[ \t]*\n/gu, '')
          .replaceAll(/=([\dA-Fa-f]{2})/gu, (_whole, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
        'latin1',
      );
    default:
      return Buffer.from(part.body, 'latin1');
  }
}

/** The bytes as text; as UTF-8 where the charset is none that is known. */
function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function textOf(raw: string, depth: number): string {
  const part = partOf(raw);
  if (depth > DEEPEST) {
    return '';
  }
  if (part.boundary !== null && part.type.startsWith('multipart/')) {
    return part.body
      .split(`--${part.boundary}`)
      .slice(1)
      .filter((piece) => !piece.startsWith('--'))
      .map((piece) => textOf(piece.replace(/^[ \t]*\n/u, ''), depth + 1))
      .join('\n');
  }
  const bytes = bytesOf(part);
  if (part.type === 'message/rfc822') {
    return textOf(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), depth + 1);
  }
  return decode(bytes, part.charset);
}

/** Everything that a mail says, all its parts decoded. Never throws, whatever the bytes are. */
export function mailText(bytes: Uint8Array): string {
  return textOf(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 0);
}

/** Addresses of one host and port in a mail's text. */
export function addressesIn(text: string, origin: string): readonly URL[] {
  const readable = text.replaceAll('&amp;', '&').replaceAll('\\/', '/');
  const found = new Map<string, URL>();
  let from = readable.indexOf(`${origin}/`);
  while (from >= 0) {
    const address = /^[\w\-./?=&#%:+~]{1,500}/u.exec(readable.slice(from, from + 500))?.[0] ?? '';
    if (URL.canParse(address)) {
      found.set(address, new URL(address));
    }
    from = readable.indexOf(`${origin}/`, from + origin.length);
  }
  return [...found.values()];
}
