import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../core/notice.ts';
import type { Scorecard, SightingClocks } from '../../core/repositories/clocks.ts';
import { addressesIn } from '../../town/mail-text.ts';
import { MAILBOX } from '../support/asked-parties.ts';
import {
  ACCEPTED_AT,
  ANALYST,
  CONFIRMED_AT,
  DAY,
  ELSEWHERE_AT,
  END,
  HOUR,
  liveThrough,
  REFUSAL,
  START,
  type Story,
  TAKES,
  threadUrl,
} from '../support/forty-five-days.ts';
import { runProgram } from '../support/run-program.ts';
import { SELLER_SHARE, SELLER_THREADS } from '../support/town-seller.ts';

/** The clocks of a sighting as the report prints them. */
type Clocks = { readonly [K in keyof SightingClocks]: string | null } & { readonly url: string };

interface Report {
  readonly sightings: readonly Clocks[];
  readonly recipients: readonly Scorecard[];
}

const { plain, paid, stocked } = SELLER_THREADS;
const REMOVED_AT = new Date(ACCEPTED_AT.getTime() + TAKES.site);
const BACK_AT = new Date(REMOVED_AT.getTime() + TAKES.seller);

/**
 * Forty-five days of the demonstration town, from the sweep that finds a seller to the report. What the program says of times is held
 * against the towns' own logs and the desks' own books.
 */
describe('forty-five days of a case', () => {
  let story: Story;
  let report: Report;

  beforeAll(async () => {
    story = await liveThrough();
    const span = ['--from', START.toISOString(), '--to', END.toISOString(), '--format', 'json'];
    report = JSON.parse(
      (await runProgram(['report', ...span], story.sim.env)).join('\n'),
    ) as Report;
  });

  afterAll(async () => {
    await story.close();
  });

  /** The first time from a moment on that the town was asked for a page of it. */
  function asked(path: string, from: Date): Date {
    const request = story.town.requests.find((one) => one.path.includes(path) && one.at >= from);
    return request?.at ?? new Date(0);
  }

  function askedForThread(tid: number, from: Date): Date {
    return asked(`viewthread&tid=${tid}`, from);
  }

  function askedForShare(from: Date): Date {
    return asked('explorer/share/', from);
  }

  function lettersTo(mailbox: string) {
    return story.desks.letters.filter(({ to }) => to === mailbox);
  }

  /** When the share was taken down by word of the public body, and when that was seen. */
  function shareGoneAt(): Date {
    return askedForShare(later(lettersTo(MAILBOX.body)[0]?.at, TAKES.body));
  }

  /** When the plain thread was seen to be back, and gone once more. */
  function backAndGone(): readonly [Date, Date] {
    const second = lettersTo(MAILBOX.site)[1]?.at;
    return [askedForThread(plain, BACK_AT), askedForThread(plain, later(second, TAKES.site))];
  }

  /** Addresses of the case on a page: what the classifier takes for an advertisement there, the title or a post. */
  function addressesOn(page: string): readonly string[] {
    return report.sightings.map(({ url }) => url).filter((url) => pageOf(new URL(url)) === page);
  }

  async function events() {
    return (await story.sim.line.deps.store.cases.get(story.caseId)).events;
  }

  it('take less than a minute', () => {
    expect(story.tookMs).toBeLessThan(60_000);
  });

  it('reach every party that should be reached, when it should be, and nobody else', () => {
    const [, payment] = lettersTo(MAILBOX.payment);
    const overdue = askedForShare(later(ACCEPTED_AT, 48 * HOUR));
    const above = askedForShare(later(payment?.at, 48 * HOUR));

    const letters = story.desks.letters.map(({ to, at }) => [to, at]);

    expect(letters).toEqual([
      [MAILBOX.site, ACCEPTED_AT],
      [MAILBOX.messenger, ACCEPTED_AT],
      [MAILBOX.payment, ACCEPTED_AT],
      [MAILBOX.payment, overdue],
      [MAILBOX.body, above],
      [MAILBOX.site, later(backAndGone()[0], TAKES.analyst)],
    ]);
    expect(story.desks.calls.map(({ at }) => at)).toEqual([ACCEPTED_AT]);
    expect(story.desks.forged).toEqual([]);
    expect(story.outbox).toEqual([]);
  });

  it('tell each party of what is in its hands, and asked again only of what still stands', () => {
    const share = `${story.town.origin}/#s/${SELLER_SHARE}`;
    const [stockedPage, paidPage, plainPage] = [stocked, paid, plain].map((tid) =>
      threadUrl(story.town, tid),
    );

    const told = story.desks.letters.map(({ text }) => [
      ...new Set(addressesIn(text, story.town.origin).map((url) => pageOf(url))),
    ]);

    expect(told.map((pages) => pages.toSorted())).toEqual([
      [share, plainPage, paidPage, stockedPage],
      [share, plainPage, paidPage, stockedPage],
      [share, paidPage],
      [share],
      [share],
      [plainPage],
    ]);
    expect(
      story.desks.calls[0]?.body.data.urls.map((url) => pageOf(new URL(url))).toSorted(),
    ).toEqual([share, stockedPage]);
  });

  it('send nothing that no person has decided', async () => {
    const notices = await story.sim.line.deps.store.notices.ofCase(story.caseId);

    const byName = notices.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
    const decided = byName.map((notice) => [
      nameOf(notice),
      notice.decidedBy,
      notice.decidedAt,
      notices.find(({ id }) => id === notice.follows)?.recipientId ?? null,
    ]);

    const again = later(backAndGone()[0], TAKES.analyst);
    expect(decided).toEqual([
      ['12377 1', ANALYST, CONFIRMED_AT, 'alipay-desk'],
      ['alipay-desk 1', ANALYST, CONFIRMED_AT, null],
      ['alipay-desk 2', ANALYST, CONFIRMED_AT, 'alipay-desk'],
      ['tencent-qq 1', ANALYST, CONFIRMED_AT, null],
      ['town-desk 1', ANALYST, CONFIRMED_AT, null],
      ['town-desk 2', ANALYST, again, null],
      ['town-disk 1', ANALYST, CONFIRMED_AT, null],
    ]);
  });

  it('give a refusal and a bounce back to the analyst, in their words', async () => {
    const refused = (await events()).filter(({ kind }) => kind === 'notice-refused');

    expect(refused.map(({ at, reason }) => [at, reason])).toEqual([
      [ACCEPTED_AT, `422 ${REFUSAL}`],
      [later(ACCEPTED_AT, TAKES.bounce), expect.stringContaining('550 no such mailbox')],
    ]);
  });

  it('write the history of the case: gone, back at its place, gone, and back elsewhere', async () => {
    const [backAt, goneAgainAt] = backAndGone();
    const { store } = story.sim.line.deps;
    const history = (await events()).filter(({ kind }) => /gone|returned/u.test(kind));
    const back = history.filter(({ kind }) => kind === 'returned');
    const elsewhere = await store.sightings.view(history.at(-1)?.reference ?? '');

    const told = new Set(history.map(({ kind, at }) => `${kind} ${at.toISOString()}`));

    expect([...told]).toEqual([
      `verified-gone ${shareGoneAt().toISOString()}`,
      `returned ${backAt.toISOString()}`,
      `verified-gone ${goneAgainAt.toISOString()}`,
      `returned-elsewhere ${ELSEWHERE_AT.toISOString()}`,
    ]);
    const thread = threadUrl(story.town, plain);
    expect(new Set(back.flatMap(({ reason }) => reason?.split(' ') ?? []))).toEqual(
      new Set(addressesOn(thread)),
    );
    expect(history.at(-1)?.reason).toBe('handle');
    expect(elsewhere.sighting.url).toContain(story.elsewhere.origin);
    expect((await store.cases.get(story.caseId)).state).toBe('returned');
  });

  it('report the five clocks of every sighting to the second', () => {
    const [, plainGone] = backAndGone();
    const stands: Record<string, readonly [Date, Date | null]> = {
      [threadUrl(story.town, plain)]: [plainGone, null],
      [threadUrl(story.town, paid)]: lasting(askedForThread(paid, REMOVED_AT)),
      [threadUrl(story.town, stocked)]: lasting(askedForThread(stocked, REMOVED_AT)),
      [`${story.town.origin}/#s/${SELLER_SHARE}`]: lasting(shareGoneAt()),
    };

    const clocks = report.sightings.filter(({ url }) => url.startsWith(story.town.origin));

    expect(clocks.map(timesOf)).toEqual(
      clocks.map(({ url }) => ({
        url,
        firstSeenAt: START.toISOString(),
        confirmedAt: CONFIRMED_AT.toISOString(),
        acceptedAt: ACCEPTED_AT.toISOString(),
        goneAt: stands[pageOf(new URL(url))]?.[0].toISOString(),
        stillGoneAt: stands[pageOf(new URL(url))]?.[1]?.toISOString() ?? null,
      })),
    );
    expect(new Set(clocks.map(({ url }) => pageOf(new URL(url)))).size).toBe(4);
  });

  it('keep the score of every party', () => {
    const site = hoursBetween(ACCEPTED_AT, askedForThread(paid, REMOVED_AT));
    const share = hoursBetween(ACCEPTED_AT, shareGoneAt());
    const body = hoursBetween(lettersTo(MAILBOX.body)[0]?.at ?? START, shareGoneAt());
    const [back, ...others] = [plain, paid, stocked].map((tid) =>
      addressesOn(threadUrl(story.town, tid)),
    );
    const threads = [...(back ?? []), ...others.flat()];
    const refused = { notices: 1, accepted: 0, refused: 1, addresses: 0, gone: 0, returned: 0 };
    const nothing = { ...refused, medianHours: null, p90Hours: null };

    const cards = report.recipients.map((card) => [card.recipientId, figuresOf(card)]);

    expect(cards).toEqual([
      ['12377', { ...scored(1, [body]), returned: 0 }],
      ['alipay-desk', { ...scored(2, [site, share]), returned: 0 }],
      ['tencent-qq', nothing],
      ['town-desk', { ...scored(2, [...threads.map(() => site), share]), returned: back?.length }],
      ['town-disk', nothing],
    ]);
  });
});

function later(at: Date | undefined, ms: number): Date {
  return new Date((at?.getTime() ?? 0) + ms);
}

/** A notice as a person calls it. */
function nameOf({ recipientId, round }: Notice): string {
  return `${recipientId} ${round}`;
}

/** What a party is scored by. */
function figuresOf({ notices, accepted, refused, addresses, gone, returned, ...times }: Scorecard) {
  const { medianHours, p90Hours } = times;
  return { notices, accepted, refused, addresses, gone, returned, medianHours, p90Hours };
}

/** The five clocks. */
function timesOf({ url, firstSeenAt, confirmedAt, acceptedAt, goneAt, stillGoneAt }: Clocks) {
  return { url, firstSeenAt, confirmedAt, acceptedAt, goneAt, stillGoneAt };
}

/** An address without what names a post within its page. */
function pageOf(url: URL): string {
  return url.hash.startsWith('#pid') ? url.href.slice(0, -url.hash.length) : url.href;
}

/** Since when something is gone, and the look thirty days later that is due to the second. */
function lasting(goneAt: Date): readonly [Date, Date] {
  return [goneAt, new Date(goneAt.getTime() + 30 * DAY)];
}

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR;
}

/** The score of a party whose notices were all taken, and whose addresses went after so many hours. */
function scored(
  notices: number,
  hours: readonly number[],
): Omit<Scorecard, 'recipientId' | 'returned'> {
  const [addresses, gone] = [hours.length, hours.length];
  const [medianHours, p90Hours] = [0.5, 0.9].map(
    (part) => expect.closeTo(quantile(hours, part), 6) as number,
  );
  return {
    notices,
    accepted: notices,
    refused: 0,
    addresses,
    gone,
    medianHours: medianHours ?? null,
    p90Hours: p90Hours ?? null,
  };
}

/** The value below which a part lies, between two by their distance (PostgreSQL 18, `percentile_cont`). */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = part * (sorted.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)].map((at) => sorted[at] ?? 0);
  return (below ?? 0) + ((above ?? 0) - (below ?? 0)) * (place - Math.floor(place));
}
