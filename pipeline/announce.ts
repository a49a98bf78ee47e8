import type { Now } from '../core/clock.ts';
import type { DeliveryOutcome } from '../core/notice.ts';
import type { Store } from '../core/repositories/index.ts';
import type { DueSubscription } from '../core/repositories/subscriptions.ts';
import { type Announcement, afterFailedCall, type Subscription } from '../core/subscription.ts';

/** What announcing stands on. */
export interface AnnounceDeps {
  readonly store: Pick<Store, 'subscriptions'>;
  readonly now: Now;
  /** Posts a signed message to a subscriber; the id is the same for every copy. */
  readonly post: (
    subscription: Subscription,
    message: { readonly id: string; readonly at: Date; readonly body: string },
    signal: AbortSignal,
  ) => Promise<DeliveryOutcome>;
  /** Where a person sees a case, null where the console has no public address. */
  readonly caseAddress: (caseId: string) => string | null;
}

/** A subscriber has so long with one batch before another process may take it up. */
const LEASE_MS = 300_000;
/** Announcements posted at one go. */
const BATCH = 50;
/** How often a subscription is looked at that has had everything. */
const REST_MS = 5_000;

/**
 * Tells every subscriber whose turn it is what became of cases, each announcement in order and at least once: a copy has the same
 * id. Who does not answer is tried again later and later, and left alone in the end.
 */
export async function announceDue(deps: AnnounceDeps, signal: AbortSignal): Promise<void> {
  const { store, now } = deps;
  for (;;) {
    const at = now();
    const lease = new Date(at.getTime() + LEASE_MS);
    const due = await store.subscriptions.take(at, lease, BATCH);
    if (due === null) {
      return;
    }
    await tell(due, deps, signal);
  }
}

async function tell(
  { subscription, failures, announcements, seen }: DueSubscription,
  deps: AnnounceDeps,
  signal: AbortSignal,
): Promise<void> {
  const { store, now } = deps;
  let last: Announcement | null = null;
  let told: string | null = null;
  for (const announcement of announcements) {
    const outcome = await deps.post(subscription, messageOf(announcement, deps), signal);
    const at = now();
    if (outcome.kind !== 'accepted') {
      const inARow = last === null ? failures + 1 : 1;
      await store.subscriptions.settle(subscription.id, {
        cursor: last,
        failures: inARow,
        ...afterFailedCall(inARow, at),
        reply: outcome.reply,
        at,
      });
      return;
    }
    last = announcement;
    told = outcome.receipt;
  }
  const at = now();
  await store.subscriptions.settle(subscription.id, {
    cursor: seen,
    failures: last === null ? failures : 0,
    isActive: true,
    nextAt: new Date(at.getTime() + (announcements.length < BATCH ? REST_MS : 0)),
    reply: told,
    at,
  });
}

function messageOf(
  announcement: Announcement,
  { caseAddress }: AnnounceDeps,
): { readonly id: string; readonly at: Date; readonly body: string } {
  const { seq, tx: _, kind, at, ...rest } = announcement;
  const body = JSON.stringify({
    type: kind,
    timestamp: at.toISOString(),
    data: { ...rest, address: caseAddress(announcement.caseId) },
  });
  return { id: `ann_${seq}`, at, body };
}
