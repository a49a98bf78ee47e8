import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailsIn } from '../../app/line/mailbox.ts';
import { parseDeclaration } from '../../app/settings/declaration.ts';
import type { Source } from '../../core/source.ts';
import { cameBack } from '../../pipeline/answered.ts';
import { askAgain } from '../../pipeline/ask-again.ts';
import { review } from '../../pipeline/review.ts';
import { mailAnswer } from '../../reports/index.ts';
import { openTown, type Town } from '../../town/town.ts';
import { askedParties, MAILBOX } from './asked-parties.ts';
import {
  bounceOf,
  type Letter,
  openRecipientDesks,
  type RecipientDesks,
} from './recipient-desks.ts';
import { openSimulatedLine, type SimulatedLine, standingClock } from './simulated-line.ts';
import {
  SELLER_SHARE,
  SELLER_THREADS,
  townWithSeller,
  townWithSellerAgain,
} from './town-seller.ts';

export const START = new Date('2026-11-22T00:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** When a person confirms the case, when its notices are handed over, when the seller turns up in another town, and the end. */
export const CONFIRMED_AT = new Date(START.getTime() + HOUR + 433_000);
export const ACCEPTED_AT = new Date(CONFIRMED_AT.getTime() + 7_000);
export const ELSEWHERE_AT = new Date(START.getTime() + 33 * DAY + 2 * HOUR);
export const END = new Date(START.getTime() + 45 * DAY);

export const REFUSAL = 'we only host files';
export const ANALYST = 'Wang Li';

/** How long each takes from what comes in to what he does. */
export const TAKES = {
  site: 3 * HOUR,
  bounce: 40 * 60_000,
  body: 28 * HOUR,
  analyst: HOUR,
  /** From the first removal of the plain thread to its return. */
  seller: 20 * DAY,
} as const;

/** What came of forty-five days. */
export interface Story {
  readonly town: Town;
  readonly elsewhere: Town;
  readonly desks: RecipientDesks;
  readonly sim: SimulatedLine;
  readonly caseId: string;
  /** Files for desks that a person writes to. */
  readonly outbox: readonly string[];
  /** Wall time of the days between the two sweeps and after them, in milliseconds. */
  readonly tookMs: number;
  close(): Promise<void>;
}

interface Act {
  readonly at: Date;
  readonly run: () => unknown;
}

/** An address of the town's forum. */
export function threadUrl({ origin }: Town, tid: number): string {
  return `${origin}/forum.php?mod=viewthread&tid=${tid}&page=1`;
}

/** Lives through the days, from one moment at which something is due to the next. */
export async function liveThrough(): Promise<Story> {
  const clock = standingClock(START);
  const acts: Act[] = [];
  const [town, elsewhere] = await Promise.all(
    [townWithSeller(), townWithSellerAgain()].map((content) =>
      openTown({ port: 0, now: clock.now, stateDir: null, mailbox: null, content }),
    ),
  );
  if (town === undefined || elsewhere === undefined) {
    throw new Error('no town');
  }
  const desks = await openRecipientDesks(clock.now, REFUSAL);
  const sim = await openSimulatedLine(
    'days',
    clock,
    { SMTP_URL: desks.smtpUrl, REPORTER_EMAIL: 'desk@cardsweep.example' },
    Object.fromEntries(
      askedParties(desks.webhookUrl).map((party) => [`recipients/${party.id}.json`, party]),
    ),
  );
  const { deps } = sim.line;
  desks.trust(sim.line.desk.webhookSecret('town-disk'));
  await sim.sweep(sourceOf(town, 'town', ['town-desk']));
  const caseId = await caseOfSeller(sim);

  function later(ms: number, run: Act['run']): void {
    acts.push({ at: new Date(clock.now().getTime() + ms), run });
  }

  function takeDown(...urls: readonly string[]): void {
    for (const url of urls) {
      if (!town?.takeDown(url)) {
        throw new Error(`nothing to take down at ${url}`);
      }
    }
  }

  /** What each does about a letter. The payment service does nothing. */
  function read({ to, text, ...letter }: Letter): void {
    if (to === MAILBOX.site) {
      const named = Object.values(SELLER_THREADS).filter((tid) => text.includes(`tid=${tid}`));
      later(TAKES.site, () => takeDown(...named.map((tid) => threadUrl(town as Town, tid))));
    } else if (to === MAILBOX.messenger) {
      later(TAKES.bounce, () => bounce({ to, text, ...letter }));
    } else if (to === MAILBOX.body) {
      later(TAKES.body, () => takeDown(`${town?.origin}/#s/${SELLER_SHARE}`));
    }
  }

  async function bounce(letter: Letter): Promise<void> {
    const maildir = join(sim.dataDir, 'maildir');
    await mkdir(join(maildir, 'new'), { recursive: true });
    await mkdir(join(maildir, 'cur'), { recursive: true });
    await writeFile(join(maildir, 'new', '1'), bounceOf(letter));
    for (const mail of await mailsIn(maildir)) {
      const answer = mailAnswer(mail);
      if (answer !== null) {
        await cameBack(answer, deps);
      }
    }
  }

  /** The analyst asks the site once more about what came back. */
  async function insist(): Promise<void> {
    const notices = await deps.store.notices.ofCase(caseId);
    const toSite = notices.find(({ recipientId }) => recipientId === 'town-desk');
    await askAgain(
      toSite?.id ?? '',
      { by: ANALYST, reason: 'it is back', recipientId: null },
      deps,
    );
  }

  let heard = 0;
  async function hear(): Promise<void> {
    for (const letter of desks.letters.slice(heard)) {
      read(letter);
    }
    heard = desks.letters.length;
    const { events } = await deps.store.cases.get(caseId);
    if (events.some(({ kind, at }) => kind === 'returned' && at >= clock.now())) {
      later(TAKES.analyst, insist);
    }
  }

  /** Everything that is due until a moment, each when it is due. */
  async function liveUntil(end: Date): Promise<void> {
    for (;;) {
      const look = await sim.nextLookAt();
      const times = [...acts.map(({ at }) => at), ...(look === null ? [] : [look])];
      const next = new Date(Math.min(...times.map((at) => at.getTime()), end.getTime()));
      clock.set(next);
      for (const act of acts.filter(({ at }) => at <= next)) {
        acts.splice(acts.indexOf(act), 1);
        await act.run();
      }
      await sim.work();
      await hear();
      if (next >= end) {
        return;
      }
    }
  }

  const began = performance.now();
  clock.set(CONFIRMED_AT);
  await review(
    caseId,
    { act: 'confirm', policy: 'sale-of-stolen-id', reason: 'real cards', by: ANALYST },
    deps,
  );
  clock.set(ACCEPTED_AT);
  await sim.work();
  await hear();
  acts.push({
    at: new Date(ACCEPTED_AT.getTime() + TAKES.site + TAKES.seller),
    run: () => town.putBack(threadUrl(town, SELLER_THREADS.plain)),
  });
  await liveUntil(ELSEWHERE_AT);
  const paused = performance.now();
  await sim.sweep(sourceOf(elsewhere, 'elsewhere', ['generic']));
  const resumed = performance.now();
  await liveUntil(END);
  return {
    town,
    elsewhere,
    desks,
    sim,
    caseId,
    outbox: await readdir(join(sim.dataDir, 'outbox')).catch(() => []),
    tookMs: performance.now() - resumed + paused - began,
    async close() {
      await sim.close();
      await desks.close();
      await Promise.all([town.close(), elsewhere.close()]);
    },
  };
}

function sourceOf(town: Town, id: string, recipients: readonly string[]): Source {
  const { ask: _ask, ...declared } = town.declarations()[0] ?? {};
  return parseDeclaration({ ...declared, id, recipients }, id);
}

async function caseOfSeller({ line }: SimulatedLine): Promise<string> {
  const sightings = await line.deps.store.sightings.list({}, null, 1_000);
  const caseId = sightings.find(({ sighting }) => sighting.kind === 'share')?.caseId ?? null;
  if (caseId === null) {
    throw new Error('the share of the seller is in no case');
  }
  return caseId;
}
