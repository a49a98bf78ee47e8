import type { X509Certificate } from 'node:crypto';
import type { Now } from '../../core/clock.ts';
import type { Sha256 } from '../../core/digest.ts';
import type { Stamper, StampFailure, TimeStamp } from '../../core/time-stamp.ts';
import { askAuthority } from './ask.ts';
import { isOverDigest, judgeStamp } from './judge-stamp.ts';
import { NONCE_BYTES, nonceOf, stampRequest } from './request.ts';

/** What a stamper is made from. */
export interface StamperDeps {
  readonly authorities: readonly string[];
  /** Roots that an authority's chain must end in; none given means that any chain is taken, as it may be proved later. */
  readonly roots: readonly X509Certificate[];
  readonly now: Now;
  /** So many random bytes. */
  readonly random: (length: number) => Uint8Array;
}

/** How far the time of an authority may be from ours, in milliseconds: clocks, and the time that asking takes. */
export const CLOCK_TOLERANCE_MS = 300_000;
/** How long an authority that failed is left alone, in milliseconds, so that a line of captures does not wait for each. */
const REST_MS = 60_000;

type Asked = TimeStamp | StampFailure;

function wrongTime(stampedAt: Date, now: Date): string | null {
  const seconds = Math.round((stampedAt.getTime() - now.getTime()) / 1_000);
  return Math.abs(seconds) * 1_000 > CLOCK_TOLERANCE_MS
    ? `states a time that is ${seconds} seconds from the clock of this machine`
    : null;
}

async function askOne(
  authority: string,
  imprint: Sha256,
  deps: StamperDeps,
  signal: AbortSignal,
): Promise<Asked> {
  const nonce = nonceOf(deps.random(NONCE_BYTES));
  const answer = await askAuthority(authority, stampRequest(imprint, nonce), signal);
  if (!answer.ok) {
    return { authority, why: answer.why };
  }
  const { reply } = answer;
  const { roots } = deps;
  const judgement = judgeStamp(reply, { isOver: isOverDigest(imprint), nonce, roots });
  if (!judgement.ok) {
    return { authority, why: judgement.why };
  }
  const { stampedAt, expiresAt, isTrusted } = judgement.facts;
  const why =
    roots.length > 0 && !isTrusted
      ? 'its certificate leads to no root that is trusted here'
      : wrongTime(stampedAt, deps.now());
  return why === null ? { authority, imprint, reply, stampedAt, expiresAt } : { authority, why };
}

/** A stamper on authorities over HTTP. One that failed is left alone for a minute and told as resting. */
export function createStamper(deps: StamperDeps): Stamper {
  const restsUntil = new Map<string, number>();

  async function askRested(
    authority: string,
    imprint: Sha256,
    signal: AbortSignal,
  ): Promise<Asked> {
    if ((restsUntil.get(authority) ?? 0) > deps.now().getTime()) {
      return { authority, why: 'failed a moment ago, and is asked again later' };
    }
    const asked = await askOne(authority, imprint, deps, signal);
    if ('why' in asked) {
      restsUntil.set(authority, deps.now().getTime() + REST_MS);
    }
    return asked;
  }

  return {
    authorities: deps.authorities,
    async stamp(imprint, authorities, signal) {
      const asked = await Promise.all(
        authorities.map((authority) => askRested(authority, imprint, signal)),
      );
      return {
        stamps: asked.filter((one): one is TimeStamp => !('why' in one)),
        failures: asked.filter((one): one is StampFailure => 'why' in one),
      };
    },
  };
}
