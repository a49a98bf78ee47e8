import { maskIdentityNumbers } from '../../../core/identity-number.ts';
import type { Certainty } from '../../../core/notice.ts';
import type { AttemptRow } from '../../../core/repositories/cases.ts';
import { MAILBOX } from '../../../pipeline/answered.ts';

/** What was said back about a notice, once. */
interface Said {
  readonly at: Date;
  readonly kind: 'bounced' | 'answered';
  readonly words: string;
  readonly ticket: string | null;
  readonly certainty: Certainty | null;
}

/** Every ticket number that was given for a notice, each once, and what came back by mail, in order. */
export function conversationOf(attempts: readonly AttemptRow[]): {
  readonly tickets: readonly string[];
  readonly conversation: readonly Said[];
} {
  const tickets = attempts.flatMap(({ outcome }) =>
    outcome?.kind === 'accepted' && outcome.ticket !== undefined ? [outcome.ticket] : [],
  );
  return { tickets: [...new Set(tickets)], conversation: attempts.flatMap(saidIn) };
}

function saidIn({ channel, outcome, at }: AttemptRow): readonly Said[] {
  if (channel !== MAILBOX || outcome === null) {
    return [];
  }
  const words = maskIdentityNumbers('receipt' in outcome ? outcome.receipt : outcome.reply);
  const certainty = 'certainty' in outcome ? (outcome.certainty ?? null) : null;
  const ticket = 'ticket' in outcome ? (outcome.ticket ?? null) : null;
  const kind = outcome.kind === 'refused' ? 'bounced' : 'answered';
  return [{ at, kind, words, ticket, certainty }];
}
