import type { Verdict } from '../score.ts';

/** A text model that the installation holds, under the version of the scorer that it makes. */
export interface HeldModel {
  readonly version: string;
  readonly addedAt: Date;
  readonly addedBy: string;
}

/** Which scorer is put to work from a moment on, and who said so. */
export interface Promotion {
  /** Of a held model; null for the one that ships with the program. */
  readonly version: string | null;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** One text on which two scorers differ. */
export interface Difference {
  readonly listingId: string;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly probabilityFrom: number;
  readonly probabilityTo: number;
}

/** How many texts went from one verdict to another. */
export interface Shift {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly texts: number;
}

/** A scorer run in the shadow of the one at work, over every stored text. */
export interface Trial {
  /** Of the scorer that was tried. */
  readonly version: string;
  /** Of the one at work. */
  readonly against: string;
  readonly at: Date;
  readonly texts: number;
  readonly shifts: readonly Shift[];
  /** Those that differ most, the greatest difference first. */
  readonly differences: readonly Difference[];
}

export interface ModelRepository {
  /** Keeps a model's file; nothing where its version is held already. */
  add(model: HeldModel, file: Uint8Array): Promise<void>;
  list(): Promise<readonly HeldModel[]>;
  /** The file of a version; throws `NOT_FOUND` where it is not held. */
  file(version: string): Promise<Uint8Array>;
  saveTrial(trial: Trial): Promise<void>;
  /** The last trial of a version against another, or null. */
  lastTrial(version: string, against: string): Promise<Trial | null>;
  /** Writes down what is put to work; the scores of `scorerVersion` that are stored are the ones that count again. */
  promote(promotion: Promotion, scorerVersion: string): Promise<void>;
  /** Latest first. */
  promotions(): Promise<readonly Promotion[]>;
}
