/** The five clocks of a confirmed sighting; null for what has not happened. */
export interface SightingClocks {
  readonly sightingId: string;
  readonly caseId: string;
  readonly url: string;
  readonly firstSeenAt: Date;
  readonly confirmedAt: Date;
  /** The first notice about its case that a recipient accepted; one that came back was not. */
  readonly acceptedAt: Date | null;
  /** The first look after which no look found it up. */
  readonly goneAt: Date | null;
  /** The first look thirty days or more after that, with none between that found it up. */
  readonly stillGoneAt: Date | null;
}

/** How a recipient has dealt with what it was asked: an address counts once, however many rounds it took. */
export interface Scorecard {
  readonly recipientId: string;
  readonly notices: number;
  readonly accepted: number;
  readonly refused: number;
  /** Addresses that accepted notices cite; one that came back as a bounce was not accepted. */
  readonly addresses: number;
  readonly gone: number;
  /** Addresses that were gone and came back, whether or not they went again. */
  readonly returned: number;
  /** Hours from the first acceptance to the first look after it that found the address gone, whether or not it came back; null where none did. */
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
}

/** What became of what was confirmed. */
export interface ClockRepository {
  /** Sightings of cases that were first confirmed within a span, by case and address. */
  ofSightings(from: Date, to: Date): Promise<readonly SightingClocks[]>;
}
