import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEventKind } from '../../core/case.ts';
import { sha256 } from '../../core/digest.ts';
import type { HandleKind } from '../../core/handle.ts';
import { campaignOf } from '../../core/listing.ts';
import type { Job } from '../../queue/jobs.ts';
import { sampleSource } from '../support/line-samples.ts';
import { sampleSighting } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const HOUR = 3_600_000;
const LATER = new Date(AT.getTime() + HOUR);
const TEXT = '二代身份证原件现货，男女都有，带磁无案底，五百元一张，量大从优，当天发货，先看后付';
/** Of the seller, who is invented. */
const QQ = { kind: 'qq', value: '99998800112' } as const;

interface Seen {
  readonly id: string;
  readonly text?: string;
  readonly source?: string;
  readonly url?: string;
  readonly images?: readonly string[];
  readonly handles?: readonly { readonly kind: HandleKind; readonly value: string }[];
}

function idOf(id: string): string {
  return `sgt_${sha256(id).slice(0, 26)}`;
}

describe('what comes back elsewhere', () => {
  let world: StageWorld;

  beforeEach(async () => {
    world = await openStageWorld();
    for (const id of ['one', 'two']) {
      await world.store.sources.put(sampleSource({ id }));
    }
  });

  afterEach(async () => {
    await world.close();
  });

  /** A sighting that is found suspect, and its case. */
  async function seen({
    id,
    text = id,
    source = 'one',
    url = `http://${source}.example.org/${id}`,
    images = [],
    handles = [],
  }: Seen): Promise<string> {
    const listing = {
      id: `lst_${id}`,
      textDigest: sha256(text),
      text,
      campaign: campaignOf(text),
      identityNumbers: [],
    };
    const sighting = sampleSighting({
      id: idOf(id),
      listingId: listing.id,
      sourceId: source,
      url,
      pageUrl: url,
      images,
    });
    await world.store.sightings.saw([listing], [sighting], 'swp_1');
    await world.store.scores.put([
      {
        listingId: listing.id,
        score: {
          scorerVersion: '1',
          probability: 0.9,
          verdict: 'strong',
          signals: [],
          prices: [],
          identityNumbers: [],
          handles: handles.map((handle) => ({ ...handle, span: [0, 1] as const })),
        },
      },
    ]);
    const payload = { sightingId: sighting.id };
    const job: Job = { name: 'open', key: `open:${sighting.id}`, payload };
    await world.run(job, true, { now: () => LATER });
    return (await world.store.sightings.view(sighting.id)).caseId ?? '';
  }

  async function append(caseId: string, ...kinds: readonly CaseEventKind[]): Promise<void> {
    for (const kind of kinds) {
      const { version } = await world.store.cases.get(caseId);
      await world.store.cases.append({
        caseId,
        version: version + 1,
        kind,
        actor: 'test',
        at: AT,
        reason: null,
        policy: null,
        reference: null,
      });
    }
  }

  /** A case that is over, of the source `one`. */
  async function over(fields: Omit<Seen, 'id'>): Promise<string> {
    const caseId = await seen({ id: 'first', ...fields });
    await append(caseId, 'confirmed', 'verified-gone');
    return caseId;
  }

  async function told(caseId: string): Promise<readonly unknown[]> {
    const { state, events } = await world.store.cases.get(caseId);
    const last = events.at(-1);
    return [state, last?.kind, last?.reason, last?.reference];
  }

  it.each([
    ['the same text in another source', { text: TEXT }, { text: TEXT, source: 'two' }, 'text'],
    [
      'nearly the same text in another source',
      { text: TEXT },
      { text: TEXT.replace('五百元', '四百五'), source: 'two' },
      'text',
    ],
    [
      'the same handle in another source',
      { handles: [QQ] },
      { handles: [QQ], source: 'two' },
      'handle',
    ],
  ] as const)(
    '%s opens a case there and reopens the one that was over',
    async (_, first, next, ground) => {
      const caseId = await over(first);

      const opened = await seen({ id: 'next', ...next });
      const period = { from: AT, to: new Date(LATER.getTime() + HOUR) };
      const lines = await world.store.transaction((tx) => tx.periods.caseLines('returned', period));

      expect(await told(caseId)).toEqual(['returned', 'returned-elsewhere', ground, idOf('next')]);
      expect(opened).not.toBe(caseId);
      expect(lines.rows).toMatchObject([{ caseId, at: LATER, url: 'http://two.example.org/next' }]);
      expect(await world.store.cases.turned(AT)).toContainEqual({
        caseId,
        kind: 'returned-elsewhere',
        reason: ground,
        url: 'http://two.example.org/next',
      });
      expect((await world.store.cases.get(opened)).state).toBe('open');
    },
  );

  it('a picture is known by its bytes, whatever its address', async () => {
    const digest = sha256('picture');
    for (const [sourceId, url] of [
      ['one', 'http://one.example.org/a.jpg'],
      ['two', 'http://two.example.org/b.jpg'],
    ] as const) {
      await world.store.captures.remember({
        sourceId,
        url,
        accessCode: null,
        captureId: 'cap_1',
        contentDigest: digest,
        etag: null,
        lastModified: null,
        stamp: null,
        via: 'http',
        askedAt: AT,
      });
    }
    const caseId = await over({ images: ['http://one.example.org/a.jpg'] });

    await seen({ id: 'next', source: 'two', images: ['http://two.example.org/b.jpg'] });

    expect(await told(caseId)).toEqual(['returned', 'returned-elsewhere', 'picture', idOf('next')]);
  });

  it('at another address of its own source joins the case and reopens it', async () => {
    const caseId = await over({ handles: [QQ] });

    const joined = await seen({ id: 'next', handles: [QQ] });

    expect(joined).toBe(caseId);
    expect(await told(caseId)).toEqual(['returned', 'returned-elsewhere', 'handle', idOf('next')]);
  });

  it('other words at its own address are no other place', async () => {
    const url = 'http://one.example.org/same';
    const caseId = await over({ handles: [QQ], url });

    await seen({ id: 'next', handles: [QQ], url });

    expect(await told(caseId)).toEqual(['returned', 'sighting-joined', null, idOf('next')]);
  });

  it.each([
    ['is not gone yet', ['confirmed']],
    ['was dismissed', ['dismissed']],
  ] as const)('is not told to a case that %s', async (_, kinds) => {
    const caseId = await seen({ id: 'first', handles: [QQ] });
    await append(caseId, ...kinds);
    const before = await told(caseId);

    await seen({ id: 'next', source: 'two', handles: [QQ] });

    expect(await told(caseId)).toEqual(before);
  });

  it('is not told by a picture that many use', async () => {
    const image = 'http://one.example.org/logo.png';
    await world.store.captures.remember({
      sourceId: 'one',
      url: image,
      accessCode: null,
      captureId: 'cap_1',
      contentDigest: sha256('logo'),
      etag: null,
      lastModified: null,
      stamp: null,
      via: 'http',
      askedAt: AT,
    });
    const caseId = await over({ images: [image] });
    for (const id of ['b', 'c', 'd', 'e']) {
      await world.store.cases.watchPictures(await seen({ id }), [sha256('logo')]);
    }
    const before = await told(caseId);

    await seen({ id: 'next', images: [image] });

    expect(await told(caseId)).toEqual(before);
  });
});
