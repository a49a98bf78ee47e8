import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Names as the build gives them: no dots that lead elsewhere, no further folders. */
const NAME = /^(?:assets\/)?[\w-]+(?:\.[\w-]+)*\.\w+$/u;

interface WebFile {
  readonly type: string;
  readonly isHashed: boolean;
  readonly encodings: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

/** Gives the files of the web application: those of `assets/` for ever, as their names change with their content. */
export interface WebFiles {
  /** A file by its path below the base, null where there is none. */
  file(path: string, request: Request): Promise<Response | null>;
  /** The page that starts the application, whose addresses are all relative to `base`, which ends in a slash. */
  page(base: string): Promise<Response>;
}

/** The files that the build of the web application left in `dir`. */
export function webFiles(dir: string): WebFiles {
  const read = new Map<string, Promise<WebFile | null>>();
  function fileOf(path: string): Promise<WebFile | null> {
    const known = read.get(path) ?? readWebFile(dir, path);
    read.set(path, known);
    return known;
  }
  return {
    async file(path, request) {
      if (!NAME.test(path) || path === 'index.html') {
        return null;
      }
      const file = await fileOf(path);
      if (file === null) {
        read.delete(path);
        return null;
      }
      return answerWith(file, request);
    },
    async page(base) {
      const html = await readFile(join(dir, 'index.html'), 'utf8');
      const head = `<head>\n    <base href="${base}">`;
      return new Response(html.replace('<head>', head), {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    },
  };
}

function answerWith({ type, isHashed, encodings }: WebFile, request: Request): Response {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one)) ?? 'identity';
  return new Response(new Uint8Array(encodings[encoding]), {
    headers: {
      'content-type': type,
      vary: 'accept-encoding',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  });
}

async function readWebFile(dir: string, path: string): Promise<WebFile | null> {
  const type = TYPES[extname(path)];
  if (type === undefined) {
    return null;
  }
  try {
    const identity = await readFile(join(dir, path));
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(identity, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
      }),
      promisify(gzip)(identity),
    ]);
    return { type, isHashed: path.startsWith('assets/'), encodings: { br, gzip: gz, identity } };
  } catch {
    return null;
  }
}
