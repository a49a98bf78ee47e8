import { isFile, type Rendered, textOf } from './render.ts';

/** A body with its type. */
interface Encoded {
  readonly type: string;
  readonly body: string;
}

/** Writes what a template made as a body. `seed` (hex) makes the boundary of a multipart body, which stays the same for it. */
export function encode(
  rendered: Rendered,
  content: 'json' | 'form' | 'multipart',
  seed: string,
): Encoded {
  switch (content) {
    case 'json':
      return { type: 'application/json; charset=utf-8', body: JSON.stringify(rendered) };
    case 'form': {
      const pairs = pairsOf(rendered).map(([name, value]): [string, string] => [
        name,
        textOf(value),
      ]);
      return {
        type: 'application/x-www-form-urlencoded; charset=utf-8',
        body: new URLSearchParams(pairs).toString(),
      };
    }
    case 'multipart': {
      const boundary = `cardsweep-${seed.slice(0, 32)}`;
      const parts = pairsOf(rendered).map(([name, value]) => partOf(boundary, name, value));
      return {
        type: `multipart/form-data; boundary=${boundary}`,
        body: `${parts.join('')}--${boundary}--\r\n`,
      };
    }
  }
}

/** Fields in their order, a list as its name once for each of its entries; what is null is left out. */
function pairsOf(rendered: Rendered): readonly (readonly [string, Rendered])[] {
  const fields = Object.entries(typeof rendered === 'object' && rendered !== null ? rendered : {});
  return fields.flatMap(([name, value]: readonly [string, Rendered]) =>
    (isList(value) ? value : [value])
      .filter((one) => one !== null && one !== undefined)
      .map((one) => [name, one] as const),
  );
}

function isList(value: Rendered): value is readonly Rendered[] {
  return Array.isArray(value);
}

/** RFC 7578; names as the HTML standard escapes them. */
function partOf(boundary: string, name: string, value: Rendered): string {
  const label = name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${label}"`;
  return isFile(value)
    ? `${head}; filename="${value.file}"\r\nContent-Type: ${value.type}\r\n\r\n${value.text}\r\n`
    : `${head}\r\n\r\n${textOf(value)}\r\n`;
}
