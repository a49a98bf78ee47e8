import type {
  Announcement,
  AnnouncementPlace,
  Subscription,
  SubscriptionState,
} from '../subscription.ts';

/** A subscription whose turn it is, with what it has not had yet. */
export interface DueSubscription {
  readonly subscription: Subscription;
  readonly failures: number;
  /** In order; none where nothing of what happened is for it. */
  readonly announcements: readonly Announcement[];
  /** Everything before this place has been looked at. */
  readonly seen: AnnouncementPlace;
}

export interface SubscriptionRepository {
  /** Told of what happens from now on. */
  add(subscription: Subscription): Promise<void>;
  remove(id: string): Promise<void>;
  list(): Promise<readonly (Subscription & SubscriptionState)[]>;
  /** Makes a stopped one active again, its failures forgotten. */
  resume(id: string, at: Date): Promise<void>;
  /**
   * Takes a subscription whose turn it is, for as long as `leaseUntil`: no other process takes it meanwhile. Null where none is
   * due. Events that run in transactions still open are not looked past.
   */
  take(at: Date, leaseUntil: Date, limit: number): Promise<DueSubscription | null>;
  /** What came of an attempt: how far it got, and when it is tried again. */
  settle(
    id: string,
    outcome: {
      /** Null where it got no further. */
      readonly cursor: AnnouncementPlace | null;
      readonly failures: number;
      readonly isActive: boolean;
      readonly nextAt: Date;
      readonly reply: string | null;
      readonly at: Date;
    },
  ): Promise<void>;
  /** The newest announcements of a kind, the newest first. */
  newest(kind: Announcement['kind'], limit: number): Promise<readonly Announcement[]>;
}
