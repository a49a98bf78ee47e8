import { sha256 } from '../../core/digest.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { RdapAnswer } from '../../core/repositories/rdap.ts';
import { type RdapObjectClass, readRdap } from './abuse-contact.ts';

/** How the ids of recipients begin that RDAP names. */
export const RDAP_ID_PREFIX = 'rdap-';

const WORDS = {
  domain: { role: 'registrar', noun: '域名注册商 / registrar' },
  ip: { role: 'host', noun: '主机服务商 / hosting provider' },
} as const;

/**
 * Whom an answer names for abuse, as a recipient; null where it names nobody. One mailbox is one recipient whichever answer
 * names it, so that a desk is asked once about a case.
 */
export function rdapRecipient(
  { path, url, digest, answer, fetchedAt }: RdapAnswer,
  channel: 'mail-file' | 'smtp',
): Recipient | null {
  const objectClass: RdapObjectClass = path.startsWith('ip/') ? 'ip' : 'domain';
  const { contact } = readRdap(answer, objectClass);
  if (contact === null) {
    return null;
  }
  const { role, noun } = WORDS[objectClass];
  return {
    id: `${RDAP_ID_PREFIX}${sha256(contact.email).slice(0, 12)}`,
    name: `${contact.name ?? contact.email} (${noun})`.slice(0, 300),
    role,
    channel,
    address: contact.email,
    languages: ['en', 'zh'],
    source: `RDAP ${url.slice(0, 200)} sha256:${digest}`,
    checkedOn: fetchedAt.toISOString().slice(0, 10),
  };
}
