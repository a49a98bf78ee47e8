import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADS } from '../../classifiers/corpus/ads.ts';
import { choose, write } from '../../classifiers/corpus/grammar.ts';
import { disguise, dress } from '../../classifiers/corpus/perturb.ts';
import { SLOTS } from '../../classifiers/corpus/slots.ts';
import { createSketcher } from '../../classifiers/index.ts';
import { randomFrom } from '../../classifiers/models/random.ts';
import { sha256 } from '../../core/digest.ts';
import { campaignOf } from '../../core/listing.ts';
import { openJob } from '../../pipeline/score.ts';
import type { Job } from '../../queue/jobs.ts';
import { sampleSource } from '../support/line-samples.ts';
import { sampleSighting } from '../support/sighting-samples.ts';
import { openStageWorld, type StageWorld } from '../support/stage-world.ts';

const AD =
  '出售真人身份证，干净有磁，无不良记录，年龄性别省份都可以选，支持当面读卡验货，可走平台担保交易';

/** The ad as its seller posts it again: words, marks, price and handle are another time others. */
function variant(number: number): string {
  const random = randomFrom(number);
  const characters = Array.from(AD);
  for (let edits = number % 4; edits > 0; edits -= 1) {
    characters[Math.floor(random() * characters.length)] = choose(['好', '货', '全'], random) ?? '';
  }
  const spaced = characters.join(number % 3 === 0 ? ' ' : '');
  const text = number % 5 === 0 ? dress(disguise(spaced, random), random) : spaced;
  return `${text} ${200 + number * 10}元一张 QQ 9999${1_000_000 + number}`;
}

describe('near-duplicates of one source', () => {
  let world: StageWorld;

  beforeEach(async () => {
    world = await openStageWorld();
    await world.store.sources.put(sampleSource());
  });

  afterEach(async () => {
    await world.close();
  });

  /** Stores a text as a suspect sighting, and opens a case of it or joins it to one; its id. */
  async function opened(text: string): Promise<string> {
    const digest = sha256(text).slice(0, 20);
    const listingId = `lst_${digest}`;
    const id = `sgt_${digest}`;
    const { store, deps } = world;
    const listing = { id: listingId, textDigest: digest, text, campaign: campaignOf(text) };
    const url = `http://forum.example.org/thread-1.html#${digest}`;
    await store.sightings.saw(
      [{ ...listing, identityNumbers: [] }],
      [sampleSighting({ id, listingId, url })],
      'swp_1',
    );
    await store.scores.put([
      { listingId, score: { ...deps.scorer.score(text), verdict: 'suspect' } },
    ]);
    await openAgain(id, 'swp_1');
    return id;
  }

  async function openAgain(id: string, cause: string): Promise<void> {
    const job = { ...openJob(id, cause), name: 'open', payload: { sightingId: id } } as const;
    await world.run(job satisfies Job, true);
  }

  it('are one case: a campaign of 30 variants, which says how alike they are', async () => {
    for (let number = 0; number < 30; number += 1) {
      await opened(variant(number));
    }

    const cases = await world.store.cases.list({});
    const near = cases.flatMap(({ nearDuplicates }) => nearDuplicates);
    const view = await world.store.sightings.view(near[0]?.sightingId ?? '');
    expect(cases.map(({ sightingIds }) => sightingIds.length)).toEqual([30]);
    expect(near.length).toBe(29);
    expect(Math.min(...near.map(({ similarity }) => similarity))).toBeGreaterThan(0.5);
    expect(near[0]).toMatchObject(view.nearDuplicate ?? {});
    expect(view.nearDuplicate).not.toBeNull();
  });

  it('are not ads of other sellers in other words', async () => {
    const random = randomFrom(3);
    const texts = ADS.map(({ templates }) =>
      write(templates.toSorted((one, other) => other.length - one.length)[0] ?? '', SLOTS, random),
    );
    for (const text of texts) {
      await opened(text);
    }

    const cases = await world.store.cases.list({});
    expect(cases.length).toBe(texts.length);
    expect(cases.flatMap(({ nearDuplicates }) => nearDuplicates)).toEqual([]);
  });

  it('join no case that was dismissed, and the new one from then on', async () => {
    const first = await opened(variant(1));
    const [dismissed] = await world.store.cases.list({});
    await world.pool.query("update cases set state = 'dismissed' where id = $1", [dismissed?.id]);

    const second = await opened(variant(2));
    const third = await opened(variant(3));

    const caseOf = await Promise.all(
      [first, second, third].map((id) => world.store.cases.caseOfSighting(id)),
    );
    expect(caseOf[0]).toBe(dismissed?.id);
    expect(caseOf[1]).not.toBe(dismissed?.id);
    expect(caseOf[2]).toBe(caseOf[1]);
  });

  it('are joined once, however often the stage is run', async () => {
    await opened(variant(1));
    const id = await opened(variant(2));
    const [before] = await world.store.cases.list({});

    await openAgain(id, 'swp_2');

    expect(await world.store.cases.list({})).toEqual([before]);
  });

  it('are found at a bounded cost among thousands that share their bands on purpose', async () => {
    const sketch = createSketcher(1).sketch(AD, []);
    const [source, bands] = [sampleSource().id, [...(sketch?.bands ?? [])]];
    await world.pool.query(
      `insert into cases (id, state, source_id, probability, verdict, opened_at) values ('cas_1', 'open', $1, 1, 'strong', now())`,
      [source],
    );
    await world.pool.query(`insert into listings (id, text_digest, text, campaign, identity_numbers)
      select 'lst_' || number, '', '', '', '[]' from generate_series(1, 3000) as number`);
    await world.store.transaction(async (tx) => {
      for (let number = 1; number <= 3_000; number += 1) {
        const runs = Uint32Array.of(number);
        await tx.nearTexts.keep(source, 'cas_1', `lst_${number}`, {
          runs,
          bands: Int32Array.from(bands),
        });
      }
    });

    const alike = await world.store.nearTexts.sharing(source, Int32Array.from(bands));

    const { rows } = await world.pool.query<{ bands: number; most: number }>(
      'select count(*)::int as bands, max(texts)::int as most from (select count(*) as texts from near_bands group by band) as each',
    );
    expect(alike.length).toBeLessThanOrEqual(32);
    expect(alike.length).toBeGreaterThan(0);
    expect(rows[0]).toEqual({ bands: bands.length, most: 16 });
  });

  it('keep their sketch as it was written', async () => {
    await opened(variant(1));
    const sketch = world.deps.sketcher.sketch(variant(1), []);

    const alike = await world.store.nearTexts.sharing(
      sampleSource().id,
      sketch?.bands ?? Int32Array.of(),
    );

    const runs = alike[0]?.runs ?? new Uint32Array();
    expect(runs.length).toBeGreaterThan(20);
    expect([...runs]).toEqual([...runs].toSorted((one, other) => one - other));
    expect(alike[0]?.caseId).toMatch(/^cas_/u);
  });

  it('go with the text that they were made of', async () => {
    await opened(variant(1));
    await world.pool.query('truncate sightings cascade');
    await world.pool.query('delete from scores');
    await world.pool.query('delete from listings');

    const { rows } = await world.pool.query<{ left: number }>(
      'select (select count(*) from near_texts)::int + (select count(*) from near_bands)::int as left',
    );

    expect(rows[0]?.left).toBe(0);
  });
});
