import { failureCodeOf } from '../../core/failure.ts';
import { anchorCustody, checkCustody } from './anchor-custody.ts';
import { renewStamps, stampWhatLacks } from './bundle-stamps.ts';
import type { Line } from './open-line.ts';
import { reverifySample } from './reverify.ts';

/** The custody log is anchored, and a sample verified, once in so many milliseconds. */
const ROUND_MS = 86_400_000;

/** What tending did. */
export interface Tending {
  readonly stamped: number;
  readonly renewed: number;
  readonly verified: number;
  readonly damaged: readonly string[];
  /** What is wrong with the custody log, or null. */
  readonly custody: string | null;
}

/**
 * Looks after stored evidence: stamps what authorities failed to stamp; once a day renews stamps that end soon, verifies a
 * sample, judges the custody log, anchors its head and has that stamped.
 */
export async function tendEvidence(
  line: Line,
  signal: AbortSignal,
  { isDaily = false }: { readonly isDaily?: boolean } = {},
): Promise<Tending> {
  if (!isDaily && !(await isRoundDue(line))) {
    const stamped = await stampWhatLacks(line, signal);
    return { stamped, renewed: 0, verified: 0, damaged: [], custody: null };
  }
  const { verified, damaged } = await reverifySample(line, signal);
  const renewed = await renewStamps(line, signal);
  const custody = await checkCustody(line);
  await anchorCustody(line);
  const stamped = await stampWhatLacks(line, signal);
  return {
    stamped,
    renewed,
    verified,
    damaged: damaged.map(({ evidenceId }) => evidenceId),
    custody: custody.valid ? null : `entry ${custody.at} ${custody.why}`,
  };
}

async function isRoundDue({ deps: { store, now } }: Line): Promise<boolean> {
  const last = (await store.keeping.anchors()).at(-1);
  return last === undefined || now().getTime() - last.at.getTime() >= ROUND_MS;
}

/** The same beside other work: damage and failures are told in the log, and the work goes on. */
export async function tendQuietly(line: Line, signal: AbortSignal): Promise<void> {
  const { log } = line.deps;
  try {
    const { damaged, custody } = await tendEvidence(line, signal);
    for (const evidenceId of damaged) {
      log('error', 'a stored bundle is damaged', { evidenceId });
    }
    if (custody !== null) {
      log('error', 'the custody log does not hold', { why: custody });
    }
  } catch (error) {
    if (!signal.aborted) {
      log('error', 'stored evidence could not be looked after', { code: failureCodeOf(error) });
    }
  }
}
