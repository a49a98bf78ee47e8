import { isIP } from 'node:net';
import { z } from 'zod';

/** A mail server as `SMTP_URL` names it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps://`). */
  readonly secure: boolean;
  /** STARTTLS or nothing: wherever a password would cross a network, and wherever `?tls=require` says so. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
}

/**
 * `smtp://user:password@host:port` (submission, 587; STARTTLS where the server offers it) or `smtps://…` (465). The fault is
 * told without the text, because it may hold a password.
 */
export const SmtpUrl = z.string().transform((text, context): MailServer => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^smtps?:$/u.test(url.protocol) || url.hostname === '') {
    context.addIssue({ code: 'custom', message: 'SMTP_URL must be smtp://… or smtps://…' });
    return z.NEVER;
  }
  return mailServerOf(url);
});

function mailServerOf(url: URL): MailServer {
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replaceAll(/^\[|\]$/gu, '');
  const usual = secure ? 465 : 587;
  const named = url.username !== '';
  return {
    host,
    port: url.port === '' ? usual : Number(url.port),
    secure,
    requireTls: url.searchParams.get('tls') === 'require' || (named && !isLoopback(host)),
    user: named ? percentDecoded(url.username) : null,
    password: named ? percentDecoded(url.password) : null,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** The text without percent escapes, or as it is where they are broken. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
