/** One day on calendars in China of what came and went. */
export interface DayFigures {
  /** `2026-11-22`. */
  readonly day: string;
  readonly sightings: number;
  /** Cases that were opened, by the machine's verdict. */
  readonly suspect: number;
  readonly strong: number;
  /** Cases that persons confirmed. */
  readonly confirmed: number;
  readonly gone: number;
  readonly returned: number;
}

/** Cases by the province that an identity number in their texts begins with (GB/T 2260). */
export interface RegionFigures {
  readonly region: string;
  readonly cases: number;
}

/** What was asked for goods in one week, of texts of cases. */
export interface PriceFigures {
  /** Detector and observation, as `goods.id-card`. */
  readonly goods: string;
  readonly currency: string;
  readonly per: 'card' | 'set' | null;
  /** The Monday that the week begins with. */
  readonly week: string;
  readonly median: number;
  readonly prices: number;
}

/** How cases stand, whole and by state. */
export interface Standings {
  readonly state: string;
  readonly cases: number;
}

/** Decided texts of a scorer in a tenth of its probabilities. */
export interface CalibrationBin {
  /** From this tenth on: 0 to 9. */
  readonly bin: number;
  readonly texts: number;
  readonly confirmed: number;
  /** The mean of the probabilities. */
  readonly predicted: number;
}

/** Figures as they were counted at a moment. */
export interface Snapshot {
  readonly madeAt: Date;
  readonly tookMs: number;
  readonly figures: unknown;
}

/** What is counted over the whole store. None of it is for a page to wait for: see `snapshot`. */
export interface FigureRepository {
  /** Every day of a span, whether or not something was. */
  days(from: Date, to: Date, sourceId: string | null): Promise<readonly DayFigures[]>;
  standings(): Promise<readonly Standings[]>;
  regions(from: Date): Promise<readonly RegionFigures[]>;
  /** The series of the most prices, at most twelve. */
  prices(from: Date): Promise<readonly PriceFigures[]>;
  /** How often persons confirmed what a version of the scorer had given a probability. */
  calibration(scorerVersion: string): Promise<readonly CalibrationBin[]>;
  snapshot(key: string): Promise<Snapshot | null>;
  keep(key: string, snapshot: Snapshot): Promise<void>;
}
