import type { ClockSpan, DimensionTally, Period } from '../../core/repositories/periods.ts';
import type { PeriodReport } from './report.ts';

/** A count below this is not published: so few can be told apart. */
export const SMALLEST_COUNT = 3;

/** A count, or null where it is too small to publish, or would tell one that is. */
export type PublicCount = number | null;

/** What may be published of a period: counts and times, no address, no handle, no id. */
export interface Transparency {
  readonly period: Period;
  readonly organisation: string;
  readonly smallestCount: number;
  readonly totals: Readonly<Record<string, PublicCount>>;
  readonly tables: readonly {
    readonly dimension: DimensionTally['dimension'];
    readonly values: readonly {
      readonly value: string;
      readonly found: PublicCount;
      readonly confirmed: PublicCount;
      readonly gone: PublicCount;
      readonly returned: PublicCount;
    }[];
  }[];
  readonly clocks: readonly (Omit<ClockSpan, 'sightings'> & { readonly sightings: PublicCount })[];
  readonly recipients: readonly {
    readonly name: string;
    readonly notices: PublicCount;
    readonly accepted: PublicCount;
    readonly refused: PublicCount;
    readonly addresses: PublicCount;
    readonly gone: PublicCount;
    readonly returned: PublicCount;
    readonly medianHours: number | null;
    readonly p90Hours: number | null;
  }[];
}

const COUNTS = ['found', 'confirmed', 'gone', 'returned'] as const;

/** Totals that are published. */
const TOTALS = [
  'found',
  'confirmed',
  'gone',
  'returned',
  'casesOpened',
  'casesConfirmed',
  'casesDismissed',
  'notices',
  'noticesAccepted',
  'noticesRefused',
  'withdrawn',
  'appeals',
] as const;

/** Values of these would be addresses. */
const ADDRESSES: ReadonlySet<DimensionTally['dimension']> = new Set(['provider']);

/**
 * What may be published of a report. `isPublic` tells which recipients may be named: those of the shipped directory; the others
 * are counted together.
 */
export function transparencyOf(
  report: PeriodReport,
  isPublic: (recipientId: string) => boolean,
): Transparency {
  const { period, organisation, totals, tallies, spans } = report;
  return {
    period,
    organisation,
    smallestCount: SMALLEST_COUNT,
    totals: Object.fromEntries(TOTALS.map((name) => [name, published(totals[name])])),
    tables: tallies.filter(({ dimension }) => !ADDRESSES.has(dimension)).map(tableOf),
    clocks: spans.map((span) => {
      const sightings = published(span.sightings);
      const hidden = sightings === null || sightings === 0;
      return {
        ...span,
        sightings,
        medianHours: hidden ? null : span.medianHours,
        p90Hours: hidden ? null : span.p90Hours,
      };
    }),
    recipients: recipientsOf(report, isPublic),
  };
}

function published(count: number): PublicCount {
  return count > 0 && count < SMALLEST_COUNT ? null : count;
}

/** The counts of a table, those of each column so that none that is left out can be worked out from the total. */
function tableOf({ dimension, values }: DimensionTally): Transparency['tables'][number] {
  const columns = new Map(
    COUNTS.map((name) => [name, withheldTogether(values.map((one) => one[name]))]),
  );
  return {
    dimension,
    values: values.map(({ value }, index) => ({
      value,
      found: columns.get('found')?.[index] ?? null,
      confirmed: columns.get('confirmed')?.[index] ?? null,
      gone: columns.get('gone')?.[index] ?? null,
      returned: columns.get('returned')?.[index] ?? null,
    })),
  };
}

/** Small counts are left out; where it is one alone, the smallest of the others with it, for the total tells a single one. */
function withheldTogether(counts: readonly number[]): readonly PublicCount[] {
  const shown = counts.map(published);
  if (shown.filter((count) => count === null).length !== 1) {
    return shown;
  }
  const others = shown.filter((count): count is number => count !== null && count > 0);
  const next = shown.indexOf(Math.min(...others));
  return shown.map((count, index) => (index === next ? null : count));
}

type Card = PeriodReport['recipients'][number];

function recipientsOf(
  { recipients }: PeriodReport,
  isPublic: (recipientId: string) => boolean,
): Transparency['recipients'] {
  const named = recipients.filter(
    (card) => isPublic(card.recipientId) && card.notices >= SMALLEST_COUNT,
  );
  const others = recipients.filter((card) => !named.includes(card));
  const all = others.length === 0 ? [] : [summed(others)];
  return [...named, ...all].map((card) => {
    const gone = published(card.gone);
    const isTimed = gone !== null && gone > 0;
    return {
      name: card.name,
      notices: published(card.notices),
      accepted: published(card.accepted),
      refused: published(card.refused),
      addresses: published(card.addresses),
      gone,
      returned: published(card.returned),
      medianHours: isTimed ? card.medianHours : null,
      p90Hours: isTimed ? card.p90Hours : null,
    };
  });
}

/** Those who are not named, together; times of several cannot be put together. */
function summed(cards: readonly Card[]): Card {
  function sum(
    name: 'notices' | 'accepted' | 'refused' | 'addresses' | 'gone' | 'returned',
  ): number {
    return cards.reduce((total, card) => total + card[name], 0);
  }
  return {
    recipientId: '',
    name: '',
    notices: sum('notices'),
    accepted: sum('accepted'),
    refused: sum('refused'),
    addresses: sum('addresses'),
    gone: sum('gone'),
    returned: sum('returned'),
    medianHours: null,
    p90Hours: null,
  };
}
