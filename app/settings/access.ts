import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { AccessOf, ProxyAddress, SessionCookie, SourceAccess } from '../../core/access.ts';
import { StageError } from '../../core/failure.ts';
import { parseCookies } from './cookies-txt.ts';
import { readJson } from './json-files.ts';
import { assertPrivate, readSecretFile } from './secret-file.ts';

const SecretFile = z
  .string()
  .regex(/^file:.+/u, 'expected file:/path')
  .transform((reference) => reference.slice('file:'.length))
  .refine(isAbsolute, 'expected an absolute path');

const Access = z.record(
  z.string(),
  z.strictObject({
    proxy: z
      .string()
      .regex(/^(?:env:\w+|file:\/.+)$/u, 'expected env:NAME or file:/path')
      .optional(),
    cookies: SecretFile.optional(),
  }),
);

/**
 * The operator's own ways to sources: a JSON file that names, by source, where a proxy's address and a session's cookies are
 * kept. The file and those it names may be read by nobody else. Refusals (`INPUT_INVALID`, `FILE_UNREADABLE`) name files and
 * settings, never what they hold.
 */
export async function readAccess(
  path: string | null,
  env: Readonly<Record<string, string | undefined>>,
): Promise<AccessOf> {
  if (path === null) {
    return () => null;
  }
  await assertPrivate(path);
  const parsed = Access.safeParse(await readJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refused(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not usable'}`);
  }
  const entries = Object.entries(parsed.data).map(
    async ([id, { proxy, cookies }]): Promise<readonly [string, SourceAccess]> => [
      id,
      {
        proxy: proxy === undefined ? null : await readProxy(proxy, env),
        cookies: cookies === undefined ? [] : await cookiesOf(cookies),
      },
    ],
  );
  const known = new Map(await Promise.all(entries));
  return (sourceId) => known.get(sourceId) ?? null;
}

/** The forward proxy that a reference (`env:NAME`, `file:/path`) leads to; refused as `readAccess` refuses. */
export async function readProxy(
  reference: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ProxyAddress> {
  const written = reference.startsWith('env:')
    ? env[reference.slice('env:'.length)]
    : await readSecretFile(reference.slice('file:'.length));
  const address = written?.trim() ?? '';
  if (!URL.canParse(address) || new URL(address).protocol !== 'http:') {
    throw refused(reference, 'expected the http:// address of a proxy');
  }
  const { hostname, port, username, password } = new URL(address);
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    hostname: hostname.replace(/^\[|\]$/gu, ''),
    port: port === '' ? 80 : Number(port),
    authorization: username === '' ? null : `Basic ${Buffer.from(user).toString('base64')}`,
  };
}

async function cookiesOf(path: string): Promise<readonly SessionCookie[]> {
  const cookies = parseCookies(await readSecretFile(path));
  if (cookies.length === 0) {
    throw refused(path, 'holds no cookie: expected the lines of a cookies.txt');
  }
  return cookies;
}

function refused(what: string, why: string): StageError {
  return new StageError('INPUT_INVALID', `${what}: ${why}`);
}
