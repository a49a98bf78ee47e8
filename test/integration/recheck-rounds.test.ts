import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import type { Exchange } from '../../core/exchange.ts';
import type { Fetcher } from '../../core/fetcher.ts';
import { textDigestOf } from '../../core/listing.ts';
import type { Notice } from '../../core/notice.ts';
import { cite } from '../../pipeline/cite.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { createLookBook } from '../../pipeline/look-book.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import type { Job } from '../../queue/jobs.ts';
import { addConfirmedCase } from '../support/confirmed-case.ts';
import {
  sampleExtraction,
  sampleListing,
  samplePlatform,
  sampleReader,
  sampleSource,
} from '../support/line-samples.ts';
import { sampleNotice, sampleSighting } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const HOUR = 3_600_000;
const PAGES = ['a', 'b', 'share'] as const;

type Page = (typeof PAGES)[number];

function urlOf(page: Page): string {
  return `http://forum.example.org/${page}`;
}

function after(hours: number): Date {
  return new Date(AT.getTime() + hours * HOUR);
}

/** A case with two threads of a forum and a share; the notice of the site cites all, that of the disk the share alone. */
describe('rounds of rechecks', () => {
  let world: StageWorld;
  let now: Date;
  let gone: Set<string>;
  let asked: string[];

  beforeEach(async () => {
    world = await openStageWorld();
    now = AT;
    gone = new Set();
    asked = [];
    const { store } = world;
    await store.sources.put(sampleSource());
    for (const page of PAGES) {
      const url = urlOf(page);
      const listing = {
        id: `lst_${page}`,
        textDigest: textDigestOf(page),
        text: page,
        campaign: page,
        identityNumbers: [],
      };
      const surface = page === 'share' ? 'cloud-disk' : 'forum';
      const sighting = {
        id: `sgt_${page}`,
        listingId: listing.id,
        url,
        pageUrl: url,
        surface,
      } as const;
      await store.sightings.saw([listing], [sampleSighting(sighting)], 'swp_1');
    }
    await addConfirmedCase(store.cases, 'cas_1', AT);
    await write('ntc_site', PAGES);
    await write('ntc_disk', ['share']);
    await store.notices.setState('ntc_site', 'accepted', AT);
    await store.notices.setState('ntc_disk', 'refused', AT);
  });

  afterEach(async () => {
    await world.close();
  });

  async function write(id: string, pages: readonly Page[]): Promise<void> {
    const cited = await Promise.all(
      pages.map(async (page) => cite(await world.store.sightings.view(`sgt_${page}`))),
    );
    const notice: Notice = sampleNotice(id, { decidedAt: AT, createdAt: AT, cited });
    await world.store.notices.add(notice);
  }

  /** The sites: a page shows the text that its name is, until it is gone. */
  function sites(): Partial<LineDeps> {
    const fetcher: Fetcher = {
      ...world.deps.fetcher,
      fetch({ url }) {
        asked.push(url);
        const exchange: Exchange = {
          request: { method: 'GET', url, headers: {}, body: null },
          finalUrl: url,
          redirects: [],
          status: 200,
          headers: {},
          body: Buffer.from(url),
          serverIp: null,
          fetchedAt: now,
        };
        return Promise.resolve(
          gone.has(url)
            ? {
                kind: 'failed' as const,
                code: 'PAGE_REMOVED' as const,
                detail: 'gone',
                status: 404,
                retryAfterSeconds: null,
              }
            : { kind: 'answered' as const, exchange },
        );
      },
    };
    const platform = {
      ...samplePlatform(sampleExtraction()),
      extract: ({ url }: { readonly url: string }) =>
        sampleExtraction({ listings: [sampleListing({ url, text: url.split('/').at(-1) ?? '' })] }),
    };
    const reader = sampleReader([platform]);
    return { fetcher, reader, now: () => now, lookBook: createLookBook() };
  }

  /** What is due at an hour is looked at; the notices that were. */
  async function round(hours: number, sweepId: string | null = null): Promise<readonly string[]> {
    now = after(hours);
    asked = [];
    const { store } = world;
    const dueBefore = sweepId === null ? now : after(9_000);
    await planRechecks(now.toISOString(), dueBefore, sweepId, world.deps);
    const due = await store.jobs.dueOf(['verify']);
    const changed = sites();
    for (const { key, payload } of due) {
      await world.run({ name: 'verify', key, payload } as unknown as Job, true, changed);
    }
    return due.map(({ payload }) => String(payload['noticeId'])).toSorted();
  }

  async function told(): Promise<readonly string[]> {
    const { events } = await world.store.cases.get('cas_1');
    return events
      .slice(2)
      .map(({ kind, reason }) => (reason === null ? kind : `${kind} ${reason}`));
  }

  it('look at what was refused too, and at each address once, whoever cites it', async () => {
    const notices = await round(0);

    expect(notices).toEqual(['ntc_disk', 'ntc_site']);
    expect(asked.toSorted()).toEqual(PAGES.map(urlOf).toSorted());
    expect(await world.store.notices.outcomes('ntc_disk')).toMatchObject([{ outcome: 'still-up' }]);
  });

  it('look at what is due by its own surface, and at all of it for a sweep', async () => {
    await round(0);

    await round(1.2);
    const fast = asked;
    await round(1.3, 'swp_2');

    expect(fast).toEqual([urlOf('share')]);
    expect(asked.toSorted()).toEqual(PAGES.map(urlOf).toSorted());
  });

  it('end a case when all that it asks for is gone, not before', async () => {
    gone = new Set([urlOf('a'), urlOf('b')]);
    await round(0);
    const before = await told();
    gone.add(urlOf('share'));

    await round(3);

    expect(before).toEqual([]);
    expect(await told()).toEqual(['verified-gone']);
    expect((await world.store.cases.get('cas_1')).state).toBe('gone');
  });

  it('tell which address is back, of a case that is over and of one that is not', async () => {
    gone = new Set([urlOf('a')]);
    await round(0);
    gone = new Set();
    await round(7);
    const halfway = await told();
    gone = new Set(PAGES.map(urlOf));
    await round(14);
    gone.delete(urlOf('b'));
    await round(21);

    expect(halfway).toEqual([`returned ${urlOf('a')}`]);
    expect(await told()).toEqual([
      `returned ${urlOf('a')}`,
      'verified-gone',
      `returned ${urlOf('b')}`,
    ]);
  });

  it('leave a case open that came back elsewhere, until that is over too', async () => {
    gone = new Set(PAGES.map(urlOf));
    await round(0);
    const { store } = world;
    const url = 'http://other.example.org/x';
    const listing = {
      id: 'lst_x',
      textDigest: sha256('x'),
      text: 'x',
      campaign: 'x',
      identityNumbers: [],
    };
    const sighting = sampleSighting({ id: 'sgt_x', listingId: 'lst_x', url, pageUrl: url });
    await store.sightings.saw([listing], [sighting], 'swp_1');
    const { version } = await store.cases.get('cas_1');
    await store.cases.append({
      caseId: 'cas_1',
      version: version + 1,
      kind: 'returned-elsewhere',
      actor: 'cardsweep',
      at: now,
      reason: 'handle',
      policy: null,
      reference: 'sgt_x',
    });

    await round(24);
    const open = (await store.cases.get('cas_1')).state;
    await store.sightings.missed({ sourceId: 'example-forum', url }, [], now);
    await round(48);

    expect(open).toBe('returned');
    expect(await told()).toEqual(['verified-gone', 'returned-elsewhere handle', 'verified-gone']);
  });
});
