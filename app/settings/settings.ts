import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StageError } from '../../core/failure.ts';
import { ConsoleEnvironment, type ConsoleSettings, consoleOf } from './console.ts';
import { EvidenceEnvironment, type EvidenceSettings, evidenceOf } from './evidence.ts';
import { Given } from './given.ts';
import { InboxEnvironment, type InboxSettings, inboxOf } from './inbox.ts';
import { MailEnvironment, type MailSettings, mailOf } from './mail.ts';
import { packageRoot } from './package-root.ts';
import { type VantageSetting, VantagesSetting } from './vantages.ts';
import { ViewerEnvironment, type ViewerSettings, viewerOf } from './viewer.ts';

const Environment = z.object({
  DATA_DIR: Given,
  DATABASE_URL: Given.refine(isUrlOf('postgres:', 'postgresql:'), 'a postgres:// address'),
  REDIS_URL: Given.refine(isRedis, 'a redis:// address or the path of a socket'),
  BLOB_URL: Given.refine(isUrlOf('s3+http:', 's3+https:'), 'an s3+https:// address'),
  PUBLIC_URL: Given.refine(isUrlOf('http:', 'https:'), 'an https:// address'),
  SMTP_URL: Given.refine(isUrlOf('smtp:', 'smtps:'), 'an smtp:// address'),
  CHROMIUM_PATH: Given,
  ...EvidenceEnvironment,
  ...MailEnvironment,
  ...InboxEnvironment,
  ...ConsoleEnvironment,
  ...ViewerEnvironment,
  SIGNING_KEY: Given,
  FINGERPRINT_KEY: Given,
  REGISTRY_URL: Given,
  ACCESS_FILE: Given,
  RULES_FILE: Given,
  VANTAGES: VantagesSetting,
  RDAP_URLS: Given.transform(rdapBases).refine(
    (bases) => bases.every(isBase),
    'http:// or https:// addresses of RDAP servers, with commas between',
  ),
  LOG_LEVEL: Given.pipe(z.enum(['error', 'warn', 'info']).nullable()),
  TOWN_PORT: Given.refine(isPort, 'a port number').transform((value) =>
    value === null ? null : Number(value),
  ),
  APPROVALS_BULK: Given.refine(isCount, 'a whole number from 0').transform((value) =>
    value === null ? null : Number(value),
  ),
  ORGANISATION: Given,
  DIGEST_TO: Given.transform(addressesIn).refine(
    (all) => all.every((one) => z.email().safeParse(one).success),
    'e-mail addresses with commas between',
  ),
  REPORTER_NAME: Given,
  REPORTER_EMAIL: Given.pipe(z.email().nullable()),
});

/** What is in force, from the environment and its defaults. */
export interface Settings {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly blobUrl: string | null;
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  /** Bases of RDAP servers, each with a slash at its end, the first one asked first; none where hosts are not looked up. */
  readonly rdapUrls: readonly string[];
  readonly logLevel: 'error' | 'warn' | 'info';
  /** Port of the demonstration town; 0 for any that is free. */
  readonly townPort: number;
  readonly sender: { readonly organisation: string; readonly name: string; readonly email: string };
  /** Who gets the nightly digest by mail; nobody where it is only written. */
  readonly digestTo: readonly string[];
  /** A decision that makes more notices than this needs a second person; null where none does for that. */
  readonly approvalsBulk: number | null;
  /** File that names the operator's own proxies and sessions, by source; absent where there is none. */
  readonly accessFile?: string;
  /** File of rules of the operator's analysts; absent where there is none. */
  readonly rulesFile?: string;
  /** Other places from which a removal is confirmed; none where it is empty. */
  readonly vantages: readonly VantageSetting[];
  readonly signingKey: string | null;
  readonly fingerprintKey: string | null;
  readonly evidence: EvidenceSettings;
  readonly mail: MailSettings;
  /** The mailbox in which answers to notices come; null where it is not read. */
  readonly inbox: InboxSettings | null;
  readonly console: ConsoleSettings;
  readonly viewer: ViewerSettings;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Port of the demonstration town unless told otherwise: fixed, so that a second sweep finds the same addresses. */
const TOWN_PORT = 8_640;

/** Reads the environment; a bad value is refused with its name and what was expected (`INPUT_INVALID`). */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  given: { readonly dataDir?: string | undefined } = {},
): Settings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StageError(
      'INPUT_INVALID',
      `the setting ${String(issue?.path[0])} is not usable: expected ${issue?.message ?? 'another value'}`,
    );
  }
  const values = parsed.data;
  return {
    ...senderOf(values),
    ...keysOf(values),
    evidence: evidenceOf(values),
    mail: mailOf(values),
    inbox: inboxOf(values),
    console: consoleOf(values),
    viewer: viewerOf(values),
    dataDir: resolve(given.dataDir ?? values.DATA_DIR ?? join(packageRoot(), 'var')),
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    blobUrl: values.BLOB_URL,
    publicUrl: values.PUBLIC_URL,
    smtpUrl: values.SMTP_URL,
    rdapUrls: values.RDAP_URLS,
    vantages: values.VANTAGES,
    approvalsBulk: values.APPROVALS_BULK,
    digestTo: values.DIGEST_TO,
    logLevel: values.LOG_LEVEL ?? 'warn',
    townPort: values.TOWN_PORT ?? TOWN_PORT,
    env,
  };
}

/** Who asks for removals; an address of `example.org` is refused by every channel that mails it out. */
function senderOf(values: z.infer<typeof Environment>): Pick<Settings, 'sender'> {
  return {
    sender: {
      organisation: values.ORGANISATION ?? 'cardsweep operator',
      name: values.REPORTER_NAME ?? 'Takedown desk',
      email: values.REPORTER_EMAIL ?? 'desk@example.org',
    },
  };
}

function keysOf(
  values: z.infer<typeof Environment>,
): Pick<Settings, 'signingKey' | 'fingerprintKey' | 'accessFile' | 'rulesFile'> {
  return {
    signingKey: values.SIGNING_KEY,
    fingerprintKey: values.FINGERPRINT_KEY,
    ...(values.ACCESS_FILE === null ? {} : { accessFile: values.ACCESS_FILE }),
    ...(values.RULES_FILE === null ? {} : { rulesFile: values.RULES_FILE }),
  };
}

/** An address, or the path of a unix socket, as ioredis takes both. */
function isRedis(value: string | null): boolean {
  return value?.startsWith('/') === true || isUrlOf('redis:', 'rediss:', 'unix:')(value);
}

function isPort(value: string | null): boolean {
  return value === null || (/^\d{1,5}$/u.test(value) && Number(value) <= 65_535);
}

function isCount(value: string | null): boolean {
  return value === null || /^\d{1,6}$/u.test(value);
}

/** Addresses in one line, each once. */
function addressesIn(value: string | null): readonly string[] {
  const given = (value ?? '').split(/[\s,;]+/u).filter((one) => one !== '');
  return [...new Set(given)];
}

/** Bases with a slash at their ends, each once. */
function rdapBases(value: string | null): readonly string[] {
  const given = (value ?? '').split(/[\s,]+/u).filter((one) => one !== '');
  const bases = given.map((one) => (one.endsWith('/') ? one : `${one}/`));
  return [...new Set(bases)];
}

/** An address of the web without a query or a login. */
function isBase(base: string): boolean {
  if (!isUrlOf('http:', 'https:')(base)) {
    return false;
  }
  const { search, hash, username, password } = new URL(base);
  return `${search}${hash}${username}${password}` === '';
}

function isUrlOf(...protocols: readonly string[]): (value: string | null) => boolean {
  return (value) =>
    value === null || (URL.canParse(value) && protocols.includes(new URL(value).protocol));
}
