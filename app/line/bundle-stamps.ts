import { createHash } from 'node:crypto';
import type { Sha256 } from '../../core/digest.ts';
import { sha256 } from '../../core/digest.ts';
import type { StoredStamp } from '../../core/repositories/stamps.ts';
import { headBytes } from '../../evidence/index.ts';
import { keepStamps, type StampErrand, stampsOver } from '../../pipeline/stamp.ts';
import type { Line } from './open-line.ts';

/** What the subject of stamps begins with where it is the head of the custody log; its entry's number follows. */
const CUSTODY = 'custody:';

/** Bundles that are stamped in one go. */
const BATCH = 100;
/** So long before its certificate ends a stamp is renewed, in milliseconds: time for many tries. */
const RENEW_BEFORE_MS = 60 * 86_400_000;

/** A stored stamp with its token. */
export interface StampWithToken extends StoredStamp {
  readonly reply: Uint8Array;
}

/** Under which subject the stamps of an anchored head are stored. */
export function subjectOfAnchor(seq: number): string {
  return `${CUSTODY}${seq}`;
}

/** The stamps of a subject with their tokens, the oldest first. */
export async function stampsWithTokens(
  { deps: { store, blobs } }: Line,
  subject: string,
): Promise<readonly StampWithToken[]> {
  const stamps: StampWithToken[] = [];
  for (const stored of await store.stamps.of(subject)) {
    stamps.push({ ...stored, reply: await blobs.get(stored.tokenDigest) });
  }
  return stamps;
}

/** Asks authorities and stores what they give; how many stamps came. */
async function stamp(
  { deps }: Line,
  errand: StampErrand,
  authorities: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const stamps = await stampsOver(errand, authorities, deps, signal);
  if (stamps.length > 0) {
    await deps.store.transaction((tx) => keepStamps(stamps, tx, deps));
  }
  return stamps.length;
}

/** Has a bundle stamped by every authority that is set; how many stamps came. */
export async function stampBundle(
  line: Line,
  evidenceId: string,
  bundleDigest: Sha256,
  signal: AbortSignal,
): Promise<number> {
  const errand = { subject: evidenceId, imprint: bundleDigest, renews: null };
  return await stamp(line, errand, line.deps.stamper.authorities, signal);
}

/**
 * Asks again for what authorities have not stamped, bundles and the last anchor of the custody log; how many stamps came. An
 * authority that fails once is not asked for the others this time.
 */
export async function stampWhatLacks(line: Line, signal: AbortSignal): Promise<number> {
  const { store, stamper, now } = line.deps;
  if (stamper.authorities.length === 0) {
    return 0;
  }
  const failing = new Set<string>();
  let count = await stampAnchor(line, signal);
  for (const lacking of await store.stamps.lacking(stamper.authorities, now(), BATCH)) {
    const { evidenceId, bundleDigest, authority } = lacking;
    if (!failing.has(authority)) {
      signal.throwIfAborted();
      const errand = { subject: evidenceId, imprint: bundleDigest, renews: null };
      const came = await stamp(line, errand, [authority], signal);
      count += came;
      if (came === 0) {
        failing.add(authority);
      }
    }
  }
  return count;
}

/** Has the last anchored head of the custody log stamped by those that have not done so. */
async function stampAnchor(line: Line, signal: AbortSignal): Promise<number> {
  const { store, stamper } = line.deps;
  const anchor = (await store.keeping.anchors()).at(-1);
  if (anchor === undefined) {
    return 0;
  }
  const subject = subjectOfAnchor(anchor.seq);
  const there = new Set((await store.stamps.of(subject)).map(({ authority }) => authority));
  const lacking = stamper.authorities.filter((authority) => !there.has(authority));
  const errand = { subject, imprint: sha256(headBytes(anchor.head)), renews: null };
  return lacking.length === 0 ? 0 : await stamp(line, errand, lacking, signal);
}

/** The bytes that a subject's first stamps are over. */
async function bytesOf({ deps }: Line, subject: string): Promise<Uint8Array> {
  if (!subject.startsWith(CUSTODY)) {
    const { bundleDigest } = await deps.store.evidence.get(subject);
    return await deps.vault.get(bundleDigest);
  }
  const anchors = await deps.store.keeping.anchors();
  const anchor = anchors.find(({ seq }) => subjectOfAnchor(seq) === subject);
  return headBytes(anchor?.head ?? '');
}

/** The digest of a subject's bytes and an older token behind them. */
async function renewalImprint(line: Line, { subject, tokenDigest }: StoredStamp): Promise<Sha256> {
  const [bytes, token] = await Promise.all([
    bytesOf(line, subject),
    line.deps.blobs.get(tokenDigest),
  ]);
  return createHash('sha256').update(bytes).update(token).digest('hex');
}

/**
 * Renews stamps whose certificates end soon: a new stamp over the bytes and the old token. One that would end no later than the
 * old is not kept, and its authority is asked no more this time: it has no new certificate yet.
 */
export async function renewStamps(line: Line, signal: AbortSignal): Promise<number> {
  const { store, stamper, now } = line.deps;
  const at = now();
  const until = new Date(at.getTime() + RENEW_BEFORE_MS);
  const given = new Set<string>();
  let renewed = 0;
  for (const old of await store.stamps.expiring(at, until, BATCH)) {
    const authority = stamper.authorities.includes(old.authority)
      ? old.authority
      : stamper.authorities[0];
    if (authority !== undefined && !given.has(authority)) {
      signal.throwIfAborted();
      const isRenewed = await renewOne(line, old, authority, signal);
      renewed += isRenewed ? 1 : 0;
      if (!isRenewed) {
        given.add(authority);
      }
    }
  }
  return renewed;
}

async function renewOne(
  line: Line,
  old: StoredStamp,
  authority: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { deps } = line;
  const imprint = await renewalImprint(line, old);
  const errand = { subject: old.subject, imprint, renews: old.tokenDigest };
  const stamps = await stampsOver(errand, [authority], deps, signal);
  const lasting = stamps.filter(({ expiresAt }) => expiresAt > old.expiresAt);
  if (lasting.length > 0) {
    await deps.store.transaction((tx) => keepStamps(lasting, tx, deps));
  }
  return lasting.length > 0;
}
