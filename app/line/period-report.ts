import type { Repositories } from '../../core/repositories/index.ts';
import {
  EVENTS,
  type EventKind,
  type FollowedSighting,
  type Overdue,
  type Period,
  type PeriodTotals,
  type Terms,
} from '../../core/repositories/periods.ts';
import {
  bucketSizeOf,
  type PeriodReport,
  type ReportedSighting,
  type SampledFigure,
} from '../../reports/index.ts';
import { recipientsKnown } from './desk.ts';
import type { Line } from './open-line.ts';

/** Without a term of its own a recipient has three days. */
const USUAL_TERM_HOURS = 72;

/** Sightings that each event names, and that a report shows at all. */
const NAMED = 20;
const MOST_SHOWN = 200;

/** The terms of the recipients of this installation. */
export async function termsOf({ settings }: Pick<Line, 'settings'>): Promise<Terms> {
  const recipients = [...(await recipientsKnown(settings)).values()];
  return {
    hours: Object.fromEntries(
      recipients.flatMap(({ id, termHours }) => (termHours === undefined ? [] : [[id, termHours]])),
    ),
    usualHours: USUAL_TERM_HOURS,
  };
}

/** What happened in a period, gathered within a transaction. What is overdue is so at its end, or now where that is to come. */
export async function gatherPeriod(
  tx: Repositories,
  { deps: { now }, desk, settings }: Line,
  period: Period,
  terms: Terms,
): Promise<PeriodReport> {
  const madeAt = now();
  const at = madeAt < period.to ? madeAt : period.to;
  const size = bucketSizeOf(period);
  const totals = await tx.periods.totals(period);
  const tallies = await tx.periods.tallies(period);
  const overdue = await tx.periods.overdue(at, terms);
  const events = await eventsOf(tx, { totals, overdue, at, period, terms });
  const sampled = [...events, ...tallies.flatMap(({ values }) => values)];
  const cards = await tx.periods.recipients(period);
  return {
    period,
    madeAt,
    organisation: settings.sender.organisation,
    totals,
    tallies,
    size,
    buckets: await tx.periods.buckets(period, size),
    spans: await tx.periods.clockSpans(period),
    recipients: cards.map((card) => ({ ...card, name: desk.recipientName(card.recipientId) })),
    overdue,
    sources: await tx.periods.sources(period),
    events,
    sightings: await sightingsOf(
      tx,
      sampled.flatMap(({ sample }) => sample),
    ),
  };
}

/** How many sightings each event counts. */
function countOf(kind: EventKind, totals: PeriodTotals, overdue: Overdue): number {
  return kind === 'overdue' ? overdue.sightings : totals[kind];
}

async function eventsOf(
  tx: Repositories,
  {
    totals,
    overdue,
    at,
    period,
    terms,
  }: {
    readonly totals: PeriodTotals;
    readonly overdue: Overdue;
    readonly at: Date;
    readonly period: Period;
    readonly terms: Terms;
  },
): Promise<readonly SampledFigure[]> {
  const events: SampledFigure[] = [];
  for (const kind of EVENTS) {
    const count = countOf(kind, totals, overdue);
    const rows: FollowedSighting[] = [];
    if (count > 0) {
      const span = kind === 'overdue' ? { ...period, to: at } : period;
      await tx.periods.follow({ kind }, span, terms, (batch) => void rows.push(...batch), NAMED);
    }
    events.push({ figure: { kind }, count, sample: rows.map(({ sightingId }) => sightingId) });
  }
  return events;
}

/** Some of the sightings, as the appendix shows them. */
async function sightingsOf(
  tx: Repositories,
  ids: readonly string[],
): Promise<readonly ReportedSighting[]> {
  const wanted = [...new Set(ids)].slice(0, MOST_SHOWN);
  const views = await tx.sightings.list({ ids: wanted }, null, MOST_SHOWN);
  return views.map(({ sighting, listing, caseId }) => ({
    sightingId: sighting.id,
    caseId,
    url: sighting.url,
    surface: sighting.surface,
    firstSeenAt: sighting.firstSeenAt,
    text: listing.text,
  }));
}
