import { StageError } from '../core/failure.ts';
import type { DeliveryOutcome } from '../core/notice.ts';
import type { Recipient } from '../core/recipient.ts';
import type { ChannelDeps } from './channels/channel.ts';
import { channels } from './channels/index.ts';
import type { ComposedNotice } from './notices/composed-notice.ts';

/**
 * One attempt to put a notice before its recipient by the recipient's channel. What the other side does is the outcome;
 * thrown are only an abort (`ABORTED`) and a notice that was composed for somebody else (`STATE_CONFLICT`).
 */
export async function deliver(
  composed: ComposedNotice,
  recipient: Recipient,
  deps: ChannelDeps,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const { id, address } = composed.recipient;
  if (id !== recipient.id || address !== recipient.address) {
    throw new StageError('STATE_CONFLICT', 'the notice was composed for another recipient');
  }
  return channels[recipient.channel].deliver(composed, deps, signal);
}
