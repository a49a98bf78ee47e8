import { z } from 'zod';

/** How far back trends go, in days. */
const SPANS = ['30', '90', '365'] as const;

export const DashboardQuery = z.object({
  days: z.enum(SPANS).default('30'),
  source: z.string().max(63).optional(),
});

export type DashboardQuery = z.input<typeof DashboardQuery>;

/** What happened in a day and in the one before. */
const Turn = z.object({ now: z.int(), before: z.int() });

const Day = z.object({
  day: z.string(),
  sightings: z.int(),
  suspect: z.int(),
  strong: z.int(),
  confirmed: z.int(),
  gone: z.int(),
  returned: z.int(),
});

const Recipient = z.object({
  recipientId: z.string(),
  notices: z.int(),
  accepted: z.int(),
  refused: z.int(),
  addresses: z.int(),
  gone: z.int(),
  returned: z.int(),
  medianHours: z.number().nullable(),
  p90Hours: z.number().nullable(),
});

const PricePoint = z.object({ week: z.string(), median: z.number(), prices: z.int() });

/** Figures as they were counted a moment ago. */
export const Dashboard = z.object({
  madeAt: z.string(),
  /** New figures are being counted. */
  isRefreshing: z.boolean(),
  from: z.string(),
  digest: z.object({
    seen: Turn,
    opened: Turn,
    confirmed: Turn,
    gone: Turn,
    returned: Turn,
    overdueNotices: z.int(),
    overdueAddresses: z.int(),
    waiting: z.int(),
  }),
  failing: z.array(
    z.object({
      sourceId: z.string(),
      name: z.string(),
      captures: z.int(),
      walls: z.int(),
      failures: z.int(),
      pausedHosts: z.int(),
    }),
  ),
  days: z.array(Day),
  regions: z.array(z.object({ region: z.string(), cases: z.int() })),
  recipients: z.array(Recipient),
  prices: z.array(
    z.object({
      goods: z.string(),
      currency: z.string(),
      per: z.enum(['card', 'set']).nullable(),
      points: z.array(PricePoint),
    }),
  ),
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
});

export type Dashboard = z.infer<typeof Dashboard>;
