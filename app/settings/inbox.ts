import type { z } from 'zod';
import { StageError } from '../../core/failure.ts';
import { Given } from './given.ts';

/** The mailbox in which answers to notices come. */
export interface InboxSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it on this machine alone. */
  readonly isSecure: boolean;
  readonly user: string;
  readonly mailbox: string;
  /** Where the password is kept: `env:NAME` or `file:/path`. */
  readonly password: string;
}

/** The settings of the mailbox in the environment. */
export const InboxEnvironment = {
  IMAP_URL: Given.refine(
    (value) => value === null || mailboxAt(value) !== null,
    'imaps://user@host/INBOX without a password (imap:// on this machine alone)',
  ),
  IMAP_PASSWORD: Given.refine(
    (value) => value === null || /^(?:env:[A-Za-z_]\w*|file:\/.+)$/u.test(value),
    'env:NAME or file:/path',
  ),
};

type Values = { readonly [name in keyof typeof InboxEnvironment]: z.infer<typeof Given> };

/** The mailbox as the rest of the program knows it; null where none is read. One setting without the other is refused (`INPUT_INVALID`). */
export function inboxOf({ IMAP_URL: url, IMAP_PASSWORD: password }: Values): InboxSettings | null {
  if (url === null && password === null) {
    return null;
  }
  const place = url === null ? null : mailboxAt(url);
  if (place === null || password === null) {
    const missing = place === null ? 'IMAP_URL' : 'IMAP_PASSWORD';
    throw new StageError(
      'INPUT_INVALID',
      `the setting ${missing} is wanted: IMAP_URL, IMAP_PASSWORD belong together`,
    );
  }
  return { ...place, password };
}

function mailboxAt(written: string): Omit<InboxSettings, 'password'> | null {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || !isSafe(url)) {
    return null;
  }
  const isSecure = url.protocol === 'imaps:';
  const usual = isSecure ? 993 : 143;
  return {
    host: hostOf(url),
    port: url.port === '' ? usual : Number(url.port),
    isSecure,
    user: percentDecoded(url.username),
    mailbox: percentDecoded(url.pathname.slice(1)) || 'INBOX',
  };
}

/** Names a user, holds no password, and sends none in clear over a network. */
function isSafe(url: URL): boolean {
  const host = hostOf(url);
  const isHere = host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);
  const isEncrypted = url.protocol === 'imaps:' || (url.protocol === 'imap:' && isHere);
  const isWhole = host !== '' && url.username !== '';
  return isEncrypted && isWhole && `${url.password}${url.search}${url.hash}` === '';
}

function hostOf({ hostname }: URL): string {
  return hostname.replaceAll(/^\[|\]$/gu, '');
}

/** The text without percent escapes, or as it is where they are broken. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
