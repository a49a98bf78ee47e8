import { asyncProperty, assert as check, shuffledSubarray } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADS } from '../../classifiers/corpus/ads.ts';
import { choose, write } from '../../classifiers/corpus/grammar.ts';
import { SLOTS } from '../../classifiers/corpus/slots.ts';
import { randomFrom } from '../../classifiers/models/random.ts';
import { type Intake, intakeOf, type Offer, type Partition } from '../support/offers.ts';
import { openStageWorld, type StageWorld } from '../support/stage-world.ts';

const WORDS =
  '出售真人身份证干净有磁无不良记录年龄性别省份都可以选支持当面读卡验货可走平台担保交易';
const OTHER_WORDS =
  '承接证件定做提供照片和资料即可一比一仿真防伪层齐全肉眼分不出加急另算先出小样再付款';
const THIRD_WORDS =
  '环卫公交网吧的朋友注意了拾到的别交了我这里长期高价收过期的也要看当天结账一次五张以上加价';

/** What each of the causes alone would part, and what nothing may join; and which of them are one case. */
const OFFERS: readonly (Offer & { readonly of: string })[] = [
  // Wordings in a row: the first and the last have too little in common, the one between is alike to both.
  { name: 'row-1', of: 'row', text: WORDS },
  { name: 'row-2', of: 'row', text: `${WORDS.slice(9)}诚信经营多年老店` },
  { name: 'row-3', of: 'row', text: `${WORDS.slice(18)}诚信经营多年老店回头客众多全国都发` },
  // Two offers of other words, and one that names the handles of both.
  { name: 'handle-1', of: 'handle', ...withHandle('手里这批刚到有需要的直接说编号', '99990001') },
  {
    name: 'handle-2',
    of: 'handle',
    ...withHandle('夜里在线白天看不到留言就行别打电话', '99990002'),
  },
  {
    name: 'handle-3',
    of: 'handle',
    text: '两个号都是我 99990001 99990002',
    handles: [
      { kind: 'qq', value: '99990001' },
      { kind: 'qq', value: '99990002' },
    ],
  },
  // One wording, posted under a handle that another wording came with first.
  { name: 'copied-1', of: 'copied', ...withHandle(OTHER_WORDS, '99990003') },
  { name: 'copied-2', of: 'copied', ...withHandle(`${OTHER_WORDS}！！`, '99990004') },
  {
    name: 'copied-3',
    of: 'copied',
    ...withHandle('老客户看这里量大的单独谈价钱好说话', '99990004'),
  },
  // A heading and what stands below it, by one account; the same heading by another says nothing.
  heading('thread-1', 'heading', 'wang'),
  { name: 'below-1', of: 'heading', text: THIRD_WORDS, account: 'wang', thread: 'thread-1' },
  { name: 'below-2', of: 'heading', text: `${THIRD_WORDS}。`, account: 'li', thread: 'thread-2' },
  heading('thread-3', 'other heading', 'zhao'),
  // One account with something else altogether: another offer.
  {
    name: 'other',
    of: 'other',
    text: '全新四件套现货一类户没涉案记录开户名字随便挑包售后',
    account: 'wang',
  },
];

const EXPECTED = partitionOf(OFFERS);

function withHandle(text: string, value: string): Pick<Offer, 'text' | 'handles'> {
  return { text: `${text} ${value}`, handles: [{ kind: 'qq', value }] };
}

function heading(thread: string, of: string, account: string): Offer & { readonly of: string } {
  return {
    name: `title of ${thread}`,
    of,
    text: '出证原件，现货多',
    account,
    thread,
    kind: 'thread-title',
  };
}

function partitionOf(offers: readonly { readonly name: string; readonly of: string }[]): Partition {
  const groups = new Map<string, string[]>();
  for (const { name, of } of offers) {
    groups.set(of, [...(groups.get(of) ?? []), name]);
  }
  return [...groups.values()]
    .map((names) => names.toSorted())
    .toSorted((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
}

/** Campaigns of the corpus: one wording of its grammar each, with handles of their own and marks and words as copies have them. */
function campaigns(seed: number): readonly Offer[] {
  const random = randomFrom(seed);
  return Array.from({ length: 8 }, (_, campaign) => {
    const ad = write(choose(choose(ADS, random)?.templates ?? [], random) ?? '', SLOTS, random);
    return Array.from({ length: 5 }, (__, copy) => ({
      name: `campaign ${campaign} copy ${copy}`,
      text: Array.from(ad)
        .filter(() => random() > 0.04 * copy)
        .join(copy % 2 === 0 ? '' : ' '),
      account: `member-${Math.floor(random() * 6)}`,
    }));
  }).flat();
}

describe('which sightings are one case', () => {
  let world: StageWorld;
  let intake: Intake;
  let sources = 0;

  beforeAll(async () => {
    world = await openStageWorld();
    intake = intakeOf(world);
  });

  afterAll(async () => {
    await world.close();
  });

  /** A source of which offers were seen and nothing was opened. */
  async function sourceOf(offers: readonly Offer[]): Promise<string> {
    sources += 1;
    const id = `source-${sources}`;
    await intake.see(id, offers);
    return id;
  }

  async function inTurn(offers: readonly Offer[]): Promise<Partition> {
    const source = await sourceOf(offers);
    for (const offer of offers) {
      await intake.open(source, offer);
    }
    return await intake.partition(source, offers);
  }

  async function atOnce(offers: readonly Offer[]): Promise<Partition> {
    const source = await sourceOf(offers);
    await Promise.all(offers.map((offer) => intake.open(source, offer)));
    return await intake.partition(source, offers);
  }

  it('is the same in whatever order they are met', async () => {
    await check(
      asyncProperty(shuffledSubarray([...OFFERS], { minLength: OFFERS.length }), async (order) => {
        expect(await inTurn(order)).toEqual(EXPECTED);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same where all are opened at once', async () => {
    await check(
      asyncProperty(shuffledSubarray([...OFFERS], { minLength: OFFERS.length }), async (order) => {
        expect(await atOnce(order)).toEqual(EXPECTED);
      }),
      { numRuns: 10 },
    );
  });

  it.each([1, 2, 3])('is the same for campaigns of the corpus, %i', async (seed) => {
    const offers = campaigns(seed);
    const first = await inTurn(offers);

    await check(
      asyncProperty(shuffledSubarray([...offers], { minLength: offers.length }), async (order) => {
        expect(await inTurn(order)).toEqual(first);
      }),
      { numRuns: 5 },
    );
  });
});
