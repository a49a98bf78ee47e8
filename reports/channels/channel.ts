import type { Socket } from 'node:net';
import type { Now } from '../../core/clock.ts';
import type { DeliveryOutcome } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { MailSigning } from '../formats/signed-mail.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';

/** Where the channels of this installation lead. */
export interface ChannelDeps {
  /** Directory that `mail-file` writes into; made where it is not there. */
  readonly outboxDir: string;
  /** `smtp://` or `smtps://` address of the mail server, or null where there is none. */
  readonly smtpUrl: string | null;
  /** What mails are signed with; absent where they are not. */
  readonly signing?: MailSigning;
  /** What webhooks are signed with; absent where none can be sent. */
  readonly webhooks?: {
    readonly now: Now;
    /** A secret of its own for each recipient, by its id. */
    secretOf(recipientId: string): Uint8Array;
  };
  /** What the interfaces of recipients are reached with; absent where none can be. */
  readonly api?: {
    readonly now: Now;
    /** What `env:NAME` or `file:/path` refers to; rejects where that is not there. */
    secretOf(reference: string): Promise<string>;
    /** A connection to a host that is public, or that `allowHosts` names with its port (`ADDRESS_REFUSED`). */
    connect(host: string, port: number, allowHosts: readonly string[]): Promise<Socket>;
  };
}

/**
 * A route to a recipient. `deliver` may be called any number of times for one notice and round, and the other side can
 * tell the copies; whatever the other side does is a value, and only an abort is thrown (`ABORTED`).
 */
export interface Channel {
  readonly id: Recipient['channel'];
  /** One line for `doctor` and the documentation. */
  readonly summary: string;
  /** Handing one notice over twice has the effect of once, also where the end of the first time is not known. */
  readonly repeatable: boolean;
  /** The same for one recipient, where it depends on what the other side offers. */
  readonly isRepeatableFor?: (recipient: Pick<Recipient, 'api'>) => boolean;
  readonly deliver: (
    composed: ComposedNotice,
    deps: ChannelDeps,
    signal: AbortSignal,
  ) => Promise<DeliveryOutcome>;
}
