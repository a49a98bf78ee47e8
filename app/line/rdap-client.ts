import type { Now } from '../../core/clock.ts';
import { sha256 } from '../../core/digest.ts';
import type { Fetcher, FetchManners } from '../../core/fetcher.ts';
import type { RdapAnswer } from '../../core/repositories/rdap.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { type RdapQuery, readRdap } from '../../reports/index.ts';

/** Registries ask for restraint: one question a second to a server, and no second one beside it. */
const PACE = { requestsPerSecond: 1, concurrency: 1 } as const;

const ACCEPT = { accept: 'application/rdap+json' };

/** What questions to RDAP servers need. */
export interface RdapClientParts {
  /** Bases of the servers, the first one asked first. */
  readonly bases: readonly string[];
  /** Whom an operator of a server may write to about the questions. */
  readonly contact: string;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly now: Now;
  readonly log: LineDeps['log'];
}

type Told =
  | { readonly kind: 'told'; readonly url: string; readonly body: Uint8Array }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Asks the servers in their order until one knows something; where a thin registry names nobody and leads to the registrar's own
 * server, that one's answer. An empty answer where they know nothing, null where none could be asked. Throws an `AbortError` only.
 */
export async function askRdap(
  query: RdapQuery,
  parts: RdapClientParts,
  signal: AbortSignal,
): Promise<RdapAnswer | null> {
  let empty: RdapAnswer | null = null;
  for (const base of parts.bases) {
    // The next server is asked only where this one knows nothing.
    // oxlint-disable-next-line no-await-in-loop
    const told = await get(new URL(query.path, base).href, parts, signal);
    if (told.kind === 'unknown') {
      parts.log('warn', 'an RDAP server did not answer', {
        host: new URL(base).host,
        code: told.why,
      });
      continue;
    }
    const answer = answerOf(query, told, parts.now());
    if (answer.answer.length > 0) {
      // oxlint-disable-next-line no-await-in-loop
      return (await nearer(query, answer, parts, signal)) ?? answer;
    }
    empty ??= answer;
  }
  return empty;
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
