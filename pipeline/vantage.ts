import type { Outcome } from '../core/notice.ts';
import type { Vantage } from '../core/vantage.ts';
import type { LineDeps } from './deps.ts';
import type { Finding } from './look-again.ts';

/** What all places together found of an address. */
export interface AgreedFinding extends Finding {
  /** The vantage from which the text still stood that is gone from here; null where there is none. */
  readonly seenFrom: string | null;
}

/** Whether an outcome says, by itself, that the public does not see the text any more. */
function isGone(outcome: Outcome): boolean {
  return outcome === 'removed' || outcome === 'restricted';
}

/** Whether a look found the text up: from here, or from a vantage while it was gone from here. */
export function isFoundUp({
  outcome,
  seenFrom,
}: {
  readonly outcome: Outcome;
  readonly seenFrom?: string | null;
}): boolean {
  return outcome === 'still-up' || outcome === 'moved' || (seenFrom ?? null) !== null;
}

/**
 * What is gone from here, confirmed from every vantage: gone only where all agree. Seen from any of them it is `restricted`, a block
 * by region, and not gone; where one cannot tell it is `unknown`. Whatever else was found here stands as it is: no
 * vantage is asked to get round a wall.
 */
export async function agreed(
  here: Finding,
  vantages: readonly Vantage[],
  lookFrom: (vantage: Vantage) => Promise<Finding>,
  log: LineDeps['log'],
): Promise<AgreedFinding> {
  if (!isGone(here.outcome)) {
    return { ...here, seenFrom: null };
  }
  const proofs = [here.proof];
  let outcome = here.outcome;
  for (const vantage of vantages) {
    // The host's turns go to one place after the other.
    // oxlint-disable-next-line no-await-in-loop
    const there = await lookFrom(vantage);
    proofs.push(`from ${vantage.name}: ${there.proof}`);
    if (isFoundUp(there)) {
      const proof = `gone from here (${here.proof}), up from ${vantage.name} (${there.proof})`;
      return { outcome: 'restricted', proof, seenFrom: vantage.name };
    }
    if (there.outcome === 'unknown') {
      log('warn', 'a vantage could not tell whether a text is gone', { vantage: vantage.name });
    }
    outcome = weaker(outcome, there.outcome);
  }
  return { outcome, proof: proofs.join('; '), seenFrom: null };
}

/** Of two findings, the one that claims less. */
function weaker(one: Outcome, other: Outcome): Outcome {
  return (
    [one, other].find((outcome) => outcome === 'unknown') ?? (one === other ? one : 'restricted')
  );
}
