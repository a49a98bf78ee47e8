import type { Now } from '../../core/clock.ts';
import { sha256 } from '../../core/digest.ts';
import type { Fetcher, FetchManners } from '../../core/fetcher.ts';
import type { RdapAnswer } from '../../core/repositories/rdap.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { type RdapQuery, readRdap } from '../../reports/index.ts';

/** Registries ask for restraint: one question a second to a server, and no second one beside it. */
const PACE = { requestsPerSecond: 1, concurrency: 1 } as const;

/** A question that was not answered is not asked again for so long: the cases of a batch do not each wait for it. */
const REST_MS = 300_000;

const ACCEPT = { accept: 'application/rdap+json' };

/** What questions to RDAP servers need. */
export interface RdapClientParts {
  /** Bases of the servers, the first one asked first. */
  readonly bases: readonly string[];
  /** Whom an operator of a server may write to about the questions. */
  readonly contact: string;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  /** Until when addresses that did not answer are left alone, in milliseconds of the epoch; kept by `askRdap`. */
  readonly resting: Map<string, number>;
  readonly now: Now;
  readonly log: LineDeps['log'];
}

type Told =
  | { readonly kind: 'told'; readonly url: string; readonly body: Uint8Array }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Asks the servers in their order until one knows something; where a thin registry names nobody and leads to the registrar's own
 * server, that one's answer. An empty answer where all of them know nothing, null where one that may know did not answer. Throws
 * an `AbortError` only.
 */
export async function askRdap(
  query: RdapQuery,
  parts: RdapClientParts,
  signal: AbortSignal,
): Promise<RdapAnswer | null> {
  const { bases, resting, now, log } = parts;
  let empty: RdapAnswer | null = null;
  let isCertain = true;
  for (const url of bases.map((base) => new URL(query.path, base).href)) {
    if ((resting.get(url) ?? 0) > now().getTime()) {
      isCertain = false;
      continue;
    }
    // The next server is asked only where this one knows nothing.
    // oxlint-disable-next-line no-await-in-loop
    const told = await get(url, parts, signal);
    if (told.kind === 'unknown') {
      isCertain = false;
      resting.set(url, now().getTime() + REST_MS);
      log('warn', 'an RDAP server did not answer', { host: new URL(url).host, code: told.why });
    } else if (told.body.length > 0) {
      const answer = answerOf(query, told, now());
      // oxlint-disable-next-line no-await-in-loop
      return (await nearer(query, answer, parts, signal)) ?? answer;
    } else {
      empty ??= answerOf(query, told, now());
    }
  }
  return isCertain ? empty : null;
}

/** What the server says that an answer leads to, where it names somebody and the answer does not. One step only: no way round in circles. */
async function nearer(
  query: RdapQuery,
  { answer, url }: RdapAnswer,
  parts: RdapClientParts,
  signal: AbortSignal,
): Promise<RdapAnswer | null> {
  const { contact, related } = readRdap(answer, query.objectClass);
  if (contact !== null || related === null || related === url) {
    return null;
  }
  const told = await get(related, parts, signal);
  return told.kind === 'told' && readRdap(told.body, query.objectClass).contact !== null
    ? answerOf(query, told, parts.now())
    : null;
}

async function get(
  url: string,
  { bases, contact, fetcher }: RdapClientParts,
  signal: AbortSignal,
): Promise<Told> {
  const request = { method: 'GET', url, headers: ACCEPT, body: null } as const;
  const options = { via: 'http', validators: null, signal } as const;
  const outcome = await fetcher.fetch(request, mannersOf(bases, contact), options);
  if (outcome.kind !== 'answered') {
    return { kind: 'unknown', why: outcome.kind === 'failed' ? outcome.code : outcome.kind };
  }
  const { status, finalUrl, body } = outcome.exchange;
  if (status === 404) {
    return { kind: 'told', url: finalUrl, body: new Uint8Array() };
  }
  return status === 200
    ? { kind: 'told', url: finalUrl, body }
    : { kind: 'unknown', why: `status ${status}` };
}

function answerOf(
  { path }: RdapQuery,
  { url, body }: Extract<Told, { kind: 'told' }>,
  fetchedAt: Date,
): RdapAnswer {
  return { path, url, digest: sha256(body), answer: body, fetchedAt };
}

/** `robots.txt` is for crawlers of pages; an interface that is made for programs is asked at its pace. */
function mannersOf(bases: readonly string[], contact: string): FetchManners {
  return {
    id: 'rdap',
    allowHosts: bases.map(hostAndPort),
    contact,
    robots: 'ignore',
    pace: PACE,
    start: bases,
  };
}

function hostAndPort(base: string): string {
  const { hostname, port, protocol } = new URL(base);
  const ordinary = protocol === 'https:' ? '443' : '80';
  return `${hostname}:${port === '' ? ordinary : port}`;
}
