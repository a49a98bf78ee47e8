import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { CaptureAccount } from '../viewer/account.ts';
import type { RecordPhrases } from './phrases.ts';

/** Characters of one text of the record: a seller may have written a book. */
const MOST_TEXT = 3_000;

/** A text as the record may hold it: identity numbers masked, its length bounded. */
export function kept(value: string): string {
  const masked = maskIdentityNumbers(value);
  return masked.length > MOST_TEXT ? `${masked.slice(0, MOST_TEXT)} …` : masked;
}

/** What is known of several things, on one line. */
export function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
}

export function toolWords({ tool }: CaptureAccount): string {
  const commit = tool?.gitCommit ?? null;
  return joined([tool?.name, tool?.version, commit === null ? null : `(${commit})`]);
}

export function browserWords({ browser }: CaptureAccount): string {
  return joined([browser?.product, browser?.version]);
}

/** Size, language and zone under which the page was seen. */
export function viewWords({ browser }: CaptureAccount): string {
  const view = browser?.viewport ?? null;
  const size = view === null ? null : `${view.width}×${view.height}`;
  return joined([size, browser?.locale, browser?.timezone]);
}

export function hostWords({ host }: CaptureAccount): string {
  return joined([host?.hostname, host?.os, host?.arch]);
}

export function clockWords({ clock }: CaptureAccount, phrases: RecordPhrases): string {
  const words = phrases.clock(
    clock?.offsetMs ?? null,
    phrases.term(clock?.source ?? phrases.unknown),
  );
  return joined([words, clock?.checkedAt]);
}

/** Addresses connected to, and what the names resolved to, a line each. */
export function serverWords(
  { serverIps, dns }: CaptureAccount,
  { unknown }: RecordPhrases,
): string {
  const lines = [
    ...serverIps.map(({ host, address }) => joined([host, address])),
    ...dns.map(({ host, addresses }) => `DNS ${host} ${addresses.join(', ')}`),
  ];
  return lines.length === 0 ? unknown : lines.join('\n');
}

export function tlsWords({ tls }: CaptureAccount, { none }: RecordPhrases): string {
  const lines = tls.map(({ host, protocol, cipher, pemSha256 }) =>
    joined([host, protocol, cipher, pemSha256 === null ? null : `SHA-256 ${pemSha256}`]),
  );
  return lines.length === 0 ? none : lines.join('\n');
}

export function redirectWords({ redirectChain }: CaptureAccount): string {
  return redirectChain.map(({ url, status }) => joined([String(status ?? ''), url])).join('\n');
}

export function outcomeWords(
  { state, status }: CaptureAccount,
  { states, unknown }: RecordPhrases,
): string {
  return joined([
    state === null ? unknown : states[state],
    status === null ? null : `HTTP ${status}`,
  ]);
}
