import type { HandleKind } from './handle.ts';
import type { Policy } from './notice.ts';
import type { RecipientApi } from './recipient-api.ts';

/** What a recipient is to an advertisement. */
export const RECIPIENT_ROLES = [
  'site',
  'host',
  'registrar',
  'cloud-disk',
  'messenger',
  'payment',
  'carrier',
  'courier',
  'public-body',
] as const;

type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** What a recipient can act on by itself. Each list names what is enough; `policies` narrows them all. */
export interface Acts {
  /** Domains whose pages it serves, without what is below another entry of the directory: `baidu.com` holds `pan.baidu.com`. */
  readonly hosts?: readonly string[];
  /** Kinds of handles whose accounts it runs. */
  readonly handles?: readonly HandleKind[];
  /** Domains whose mailboxes it runs. */
  readonly mailDomains?: readonly string[];
  /** First digits of the telephone numbers that it carries, without a country code. */
  readonly phonePrefixes?: readonly string[];
  /** Words by which a text names it. */
  readonly words?: readonly string[];
  /** Acts on every advertisement. */
  readonly always?: boolean;
  /** The offences that it acts on; absent for all. */
  readonly policies?: readonly Policy[];
}

/** Whom a notice is for, as the directory of recipients holds it. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly role: RecipientRole;
  /**
   * Route and address: `mail-file` writes an `.eml` below the data directory, `smtp` sends it, `webhook` posts to an address of
   * the web, `http-api` asks an interface of the recipient's as `api` has it.
   */
  readonly channel: 'mail-file' | 'smtp' | 'webhook' | 'http-api';
  readonly address: string;
  /** How its interface wants a notice; with `http-api` alone. */
  readonly api?: RecipientApi;
  /** `host:port` of its interface that may be reached although it is not public. */
  readonly allowHosts?: readonly string[];
  /** How its ticket numbers are written, a pattern that is matched in linear time; absent for the common forms. */
  readonly ticket?: string;
  /** The languages to write in, first choice first. */
  readonly languages: readonly ('zh' | 'en')[];
  /** Where the address is published, and the day it was looked up (ISO date). */
  readonly source: string;
  readonly checkedOn: string;
  /** Hours after which an accepted notice about what is still up counts as overdue; absent for three days. */
  readonly termHours?: number;
  /** Who is asked next where this one does not act, first choice first. */
  readonly escalatesTo?: readonly string[];
  /** What a decision to ask it covers beside the first notice; absent where a person decides each time. */
  readonly chase?: {
    /** Rounds to it, the first among them. */
    readonly rounds: number;
    /** Those of `escalatesTo` are asked after the last round, one after the other. */
    readonly escalates?: boolean;
  };
  /** People who must stand behind a notice to it, whoever decided among them; absent for one. */
  readonly approvals?: 2;
  /** Absent for one that acts where a source names it, and nowhere else. */
  readonly acts?: Acts;
}
