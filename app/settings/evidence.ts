import { z } from 'zod';
import type { RetentionTerms } from '../../core/retention.ts';
import { Given } from './given.ts';

/** How evidence is sealed and kept. */
export interface EvidenceSettings {
  /** Keys of the vault, the current one first; null for the one in the data directory. */
  readonly key: string | null;
  /** Addresses of time-stamping authorities. */
  readonly authorities: readonly string[];
  /** PEM file of the roots that their certificates must lead to; null where any is taken. */
  readonly rootsFile: string | null;
  readonly retention: RetentionTerms;
}

/**
 * Days that bundles are kept: what was confirmed as long as a prosecution may take (ten years), what nobody decided on two years,
 * what was no offence a quarter, in which somebody may still object.
 */
const DEFAULT_DAYS = { confirmed: 3_650, dismissed: 90, undecided: 730 } as const;

/** Longest term that can be set in days: a century. */
const MAX_DAYS = 36_500;

const Days = Given.refine(isDays, 'a number of days, or forever');

/** The settings of evidence in the environment. */
export const EvidenceEnvironment = {
  EVIDENCE_KEY: Given,
  TSA_URLS: Given.transform(listed).refine(
    areWeb,
    'http:// or https:// addresses of time-stamping authorities, with commas between',
  ),
  TSA_ROOTS: Given,
  RETAIN_CONFIRMED_DAYS: Days,
  RETAIN_DISMISSED_DAYS: Days,
  RETAIN_UNDECIDED_DAYS: Days,
};

const Environment = z.object(EvidenceEnvironment);

/** The settings as the rest of the program knows them. */
export function evidenceOf(values: z.infer<typeof Environment>): EvidenceSettings {
  return {
    key: values.EVIDENCE_KEY,
    authorities: values.TSA_URLS,
    rootsFile: values.TSA_ROOTS,
    retention: {
      confirmed: daysOf(values.RETAIN_CONFIRMED_DAYS, DEFAULT_DAYS.confirmed),
      dismissed: daysOf(values.RETAIN_DISMISSED_DAYS, DEFAULT_DAYS.dismissed),
      undecided: daysOf(values.RETAIN_UNDECIDED_DAYS, DEFAULT_DAYS.undecided),
    },
  };
}

const FOREVER = 'forever';

function daysOf(value: string | null, otherwise: number): number | null {
  if (value === null) {
    return otherwise;
  }
  return value === FOREVER ? null : Number(value);
}

function isDays(value: string | null): boolean {
  return (
    value === null ||
    value === FOREVER ||
    (/^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= MAX_DAYS)
  );
}

function listed(value: string | null): readonly string[] {
  return [...new Set((value ?? '').split(/[\s,]+/u).filter((one) => one !== ''))];
}

function areWeb(urls: readonly string[]): boolean {
  return urls.every(
    (url) => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol),
  );
}
