import { z } from 'zod';
import { ANNOUNCED_KINDS } from '../../core/subscription.ts';

export const NewSubscription = z.strictObject({
  url: z.url({ protocol: /^https?$/u }).max(2_000),
  kinds: z.array(z.enum(ANNOUNCED_KINDS)).min(1),
  /** All sources where none is named. */
  sourceIds: z.array(z.string().max(80)).max(200).default([]),
});

export const SubscriptionRow = z.object({
  id: z.string(),
  url: z.string(),
  kinds: z.array(z.enum(ANNOUNCED_KINDS)),
  sourceIds: z.array(z.string()),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  isActive: z.boolean(),
  failures: z.int(),
  waiting: z.int(),
  lastReply: z.string().nullable(),
  lastAt: z.iso.datetime().nullable(),
});

export type SubscriptionRow = z.infer<typeof SubscriptionRow>;

export const SubscriptionList = z.object({ subscriptions: z.array(SubscriptionRow) });

export type SubscriptionList = z.infer<typeof SubscriptionList>;

/** Shown once: what the other side checks our signatures with (Standard Webhooks). */
export const MadeSubscription = SubscriptionRow.extend({ secret: z.string() });

export type MadeSubscription = z.infer<typeof MadeSubscription>;
