import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failureCodeOf } from '../../core/failure.ts';
import type { Period } from '../../core/repositories/periods.ts';
import {
  type Digest,
  digestHtml,
  digestText,
  isFailing,
  mailDigest,
  staleRecipients,
} from '../../reports/index.ts';
import { replaceFile } from '../machine/replace-file.ts';
import { recipientsKnown } from './desk.ts';
import { mailSigning } from './mail-signing.ts';
import type { Line } from './open-line.ts';
import { termsOf } from './period-report.ts';

const DAY_MS = 86_400_000;

/** A mail that was taken on and never ended is taken on again after so many milliseconds. */
const PATIENCE_MS = 15 * 60_000;

/** The last day in UTC that has ended at a moment: it ends at eight in the morning in China. */
export function lastDay(at: Date): Period {
  const to = new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
  return { from: new Date(to.getTime() - DAY_MS), to };
}

/** What a desk reads about a span. */
export async function gatherDigest(line: Line, period: Period): Promise<Digest> {
  const { deps, settings } = line;
  const terms = await termsOf(line);
  const directory = await recipientsKnown(settings);
  return await deps.store.transaction(async (tx) => {
    const sources = await tx.periods.sources(period);
    return {
      day: period.from.toISOString().slice(0, 10),
      period,
      organisation: settings.sender.organisation,
      news: {
        found: await tx.periods.caseLines('found', period),
        gone: await tx.periods.caseLines('gone', period),
        returned: await tx.periods.caseLines('returned', period),
      },
      overdue: await tx.periods.overdue(period.to, terms),
      failing: sources.filter(isFailing),
      stale: staleRecipients(directory, period.to),
      asked: sources.length,
      publicUrl: settings.publicUrl,
    };
  });
}

/** Where the digests of an installation are kept. */
function placeOf({ settings }: Line, day: string): string {
  return join(settings.dataDir, 'reports', 'digests', `${day}.html`);
}

/** Writes a digest below the data directory, as text and as a page; the path of the page. */
async function writeDigest(line: Line, digest: Digest): Promise<string> {
  const path = placeOf(line, digest.day);
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  await replaceFile(path.replace(/html$/u, 'txt'), digestText(digest), 0o600);
  await replaceFile(path, digestHtml(digest), 0o600);
  return path;
}

/** Mails a digest to everybody who gets it and has not got it yet; whether all have. */
async function sendDigest(line: Line, digest: Digest, signal: AbortSignal): Promise<boolean> {
  const { settings, deps } = line;
  const { store, now, log } = deps;
  const signing = await mailSigning(settings);
  const sender = { ...settings.sender, domain: null };
  let all = true;
  for (const address of settings.digestTo) {
    const taken = await store.digests.take(digest.day, address, now(), PATIENCE_MS / 2);
    if (taken !== 'ours') {
      all &&= taken === 'sent';
      continue;
    }
    const mail = { smtpUrl: settings.smtpUrl, signing };
    const outcome = await mailDigest(digest, sender, address, mail, signal);
    if (outcome.kind === 'unreachable') {
      all = false;
      log('warn', 'the digest could not be mailed', { day: digest.day, reply: outcome.reply });
      continue;
    }
    if (outcome.kind === 'refused') {
      log('error', 'the digest was refused', { day: digest.day, reply: outcome.reply });
    }
    await store.digests.sent(digest.day, address, now());
  }
  return all;
}

/**
 * Makes the digest of a day once the day is over: writes it, and mails it where `DIGEST_TO` says to whom. A day on which no source
 * was asked has none. Failures are told in the log and tried again; the work goes on.
 */
export function digestKeeper(line: Line): (signal: AbortSignal) => Promise<void> {
  let done = '';
  let triedAt = 0;
  return async (signal) => {
    const at = line.deps.now();
    const period = lastDay(at);
    const day = period.from.toISOString().slice(0, 10);
    if (day === done || at.getTime() - triedAt < PATIENCE_MS) {
      return;
    }
    triedAt = at.getTime();
    try {
      done = (await keepDay(line, period, day, signal)) ? day : done;
    } catch (error) {
      if (!signal.aborted) {
        line.deps.log('error', 'the digest could not be made', { day, code: failureCodeOf(error) });
      }
    }
  };
}

/** Whether nothing is left to do about the digest of a day. */
async function keepDay(
  line: Line,
  period: Period,
  day: string,
  signal: AbortSignal,
): Promise<boolean> {
  const isMailed = line.settings.digestTo.length > 0;
  const isWritten = (await stat(placeOf(line, day)).catch(() => null)) !== null;
  if (isWritten && !isMailed) {
    return true;
  }
  const digest = await gatherDigest(line, period);
  if (digest.asked === 0) {
    return true;
  }
  if (!isWritten) {
    await writeDigest(line, digest);
  }
  return isMailed ? await sendDigest(line, digest, signal) : true;
}
