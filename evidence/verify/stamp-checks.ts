import { createHash, type Hash, type X509Certificate } from 'node:crypto';
import { judgeStamp, type StampFacts } from '../stamp/judge-stamp.ts';
import { CLOCK_TOLERANCE_MS } from '../stamp/stamper.ts';
import { type Check, checkOf } from './check.ts';

/** A time-stamp that came with a bundle. */
export interface GivenStamp {
  /** Name of its file. */
  readonly name: string;
  /** A `TimeStampResp` in DER. */
  readonly reply: Uint8Array;
}

/** The time-stamps of a bundle and how they are to be judged. */
export interface Stamping {
  readonly given: readonly GivenStamp[];
  /** Roots that the authorities' certificates must lead to; none means that it is told whose they are, and not asked. */
  readonly roots: readonly X509Certificate[];
  /** The moment of judging. */
  readonly at: Date;
}

type Algorithm = 'sha256' | 'sha384' | 'sha512';

/** What a stamp is over: the bundle alone, or the bundle and an older stamp that it renews. */
interface Found {
  readonly stamp: GivenStamp;
  readonly facts: StampFacts;
  readonly renews: GivenStamp | null;
}

/** Most stamps that are looked at. */
const MAX_STAMPS = 64;

/** Digests of the bundle, each algorithm once, and of the bundle with an older stamp behind it. */
function digester(archive: Uint8Array): (algorithm: Algorithm, behind?: Uint8Array) => Buffer {
  const states = new Map<Algorithm, Hash>();
  return (algorithm, behind = new Uint8Array()) => {
    const state = states.get(algorithm) ?? createHash(algorithm).update(archive);
    states.set(algorithm, state);
    return state.copy().update(behind).digest();
  };
}

function findOne(
  stamp: GivenStamp,
  { given, roots }: Stamping,
  digestOf: ReturnType<typeof digester>,
): Found | string {
  const others = given.filter((other) => other !== stamp);
  let renews: GivenStamp | null = null;
  const judgement = judgeStamp(stamp.reply, {
    roots,
    isOver(algorithm, imprint) {
      if (digestOf(algorithm).equals(imprint)) {
        return true;
      }
      renews = others.find(({ reply }) => digestOf(algorithm, reply).equals(imprint)) ?? null;
      return renews !== null;
    },
  });
  return judgement.ok ? { stamp, facts: judgement.facts, renews } : judgement.why;
}

/** Whether a stamp that has run out was renewed while it held. */
function isRenewed({ stamp, facts }: Found, all: readonly Found[]): boolean {
  return all.some(
    ({ renews, facts: newer }) => renews === stamp && newer.stampedAt <= facts.expiresAt,
  );
}

function wrongTime(
  { stampedAt }: StampFacts,
  created: string | null,
  { at }: Stamping,
): string | null {
  if (stampedAt.getTime() > at.getTime() + CLOCK_TOLERANCE_MS) {
    return 'states a time that has not come yet';
  }
  const isEarly =
    created !== null && Date.parse(created) > stampedAt.getTime() + CLOCK_TOLERANCE_MS;
  return isEarly ? `is older than the bundle, which says it was made at ${created}` : null;
}

function wrongWith(
  found: Found,
  all: readonly Found[],
  created: string | null,
  stamping: Stamping,
): string | null {
  const { facts } = found;
  if (stamping.roots.length > 0 && !facts.isTrusted) {
    return `the certificate of its authority leads to ${facts.root}, which is not among the roots that were named`;
  }
  if (facts.expiresAt < stamping.at && !isRenewed(found, all)) {
    return `the certificate of its authority ended at ${facts.expiresAt.toISOString()}, and no later stamp renews it`;
  }
  return wrongTime(facts, created, stamping);
}

function wordsFor({ facts, renews }: Found): string {
  const over = renews === null ? 'these very bytes' : `these bytes and ${renews.name}`;
  const trust = facts.isTrusted
    ? `its certificate leads to the named root ${facts.root}`
    : `whose it is, is NOT proved: name the root ${facts.root} to compare with`;
  return `${over} existed at ${facts.stampedAt.toISOString()}, says ${facts.authority}; ${trust}`;
}

function noStamp({ roots }: Stamping): Check {
  return checkOf(
    'stamp.given',
    roots.length > 0 ? 'a root was named, but no time-stamp is given' : null,
    'no time-stamp of an authority: nothing outside the installation proves when the bundle was made',
  );
}

/**
 * Whether authorities say that the bundle existed when it says it was made. `created` is the bundle's own word. A stamp over
 * bundle and older stamp renews that one.
 */
export function stampChecks(
  archive: Uint8Array,
  created: string | null,
  stamping: Stamping,
): Check[] {
  const given = stamping.given.slice(0, MAX_STAMPS);
  if (given.length === 0) {
    return [noStamp(stamping)];
  }
  const digestOf = digester(archive);
  const read = given.map((stamp) => findOne(stamp, stamping, digestOf));
  const all = read.filter((one) => typeof one !== 'string');
  return read.map((one, index) => {
    const name = given[index]?.name ?? '';
    const wrong = typeof one === 'string' ? one : wrongWith(one, all, created, stamping);
    const words = typeof one === 'string' ? '' : wordsFor(one);
    return checkOf(
      `stamp.${index + 1}`,
      wrong === null ? null : `${name}: ${wrong}`,
      `${name}: ${words}`,
    );
  });
}
