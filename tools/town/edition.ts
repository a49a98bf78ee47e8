import { ADVERT_PLANS, LURE_PLANS, WALLED_PLANS } from './advert-plans.ts';
import { advertThread, lureThread, postOf } from './advert-threads.ts';
import { benignThreads, withAdvertReplies } from './benign-threads.ts';
import { campaignThreads } from './campaign-threads.ts';
import { type Company, makeCompany } from './cast.ts';
import type { DraftPost, DraftThread } from './draft.ts';
import { Random } from './random.ts';
import { timesOf } from './schedule.ts';

/** A thread with its number, its rank and the times of its posts. */
export interface DatedThread {
  readonly draft: DraftThread;
  readonly tid: number;
  readonly rank: number;
  readonly views: number;
  readonly posts: readonly {
    readonly draft: DraftPost;
    readonly pid: number;
    readonly time: number;
  }[];
}

/** Everything that the content and the truth are written from. */
export interface Edition {
  readonly company: Company;
  /** By number, which goes by time. */
  readonly threads: readonly DatedThread[];
}

const FIRST_TID = 12;
const FIRST_PID = 31;

/** A thread that names one which a visitor may not enter. `{walled}` becomes that thread's number. */
function pointerThread(company: Company, random: Random): DraftThread {
  const [asker = 0, answerer = 0] = random.shuffled(company.cast.locals);
  const nothing = { handles: [], prices: [], obfuscatedTerms: [] };
  const text =
    '会员专区那个帖子是不是也该清一清？{origin}/thread-{walled}-1-1.html 我点进去说没权限';
  return {
    fid: 4,
    title: '问一下版主，会员专区谁在管',
    posts: [
      postOf(asker, { text, ...nothing }, 'benign', 0),
      postOf(answerer, { text: '要五百积分才能进，里面水很深', ...nothing }, 'benign', 0),
    ],
    special: true,
    scripted: false,
    moderation: 'obeys',
  };
}

function rest(threads: readonly DraftThread[], random: Random): DraftThread[] {
  return random.shuffled(threads.filter(({ special }) => !special));
}

/** Specials first; the rest of the advertisements spread evenly among the rest of the others. */
function ranked(
  adverts: readonly DraftThread[],
  others: readonly DraftThread[],
  random: Random,
): DraftThread[] {
  const spread = [adverts, others].flatMap((threads) =>
    rest(threads, random).map((thread, index, all) => ({ thread, at: (index + 0.5) / all.length })),
  );
  return [
    ...[...adverts, ...others].filter(({ special }) => special),
    ...spread.toSorted((a, b) => a.at - b.at).map(({ thread }) => thread),
  ];
}

function dated(drafts: readonly DraftThread[], random: Random): DatedThread[] {
  const timed = drafts.map((draft, rank) => ({
    draft,
    rank,
    views: random.between(20, 900),
    times: timesOf(draft, random),
  }));
  timed.sort((a, b) => (a.times[0] ?? 0) - (b.times[0] ?? 0) || a.rank - b.rank);
  const order = timed
    .flatMap(({ rank, times }) => times.map((time, place) => ({ rank, place, time })))
    .toSorted((a, b) => a.time - b.time || a.rank - b.rank);
  const pids = new Map(
    order.map(({ rank, place }, index) => [`${rank}/${place}`, FIRST_PID + index] as const),
  );
  return timed.map(({ draft, rank, views, times }, index) => ({
    draft,
    rank,
    views,
    tid: FIRST_TID + index,
    posts: draft.posts.map((post, place) => ({
      draft: post,
      pid: pids.get(`${rank}/${place}`) ?? 0,
      time: times[place] ?? 0,
    })),
  }));
}

/** The whole town from a seed: the same seed always gives the same town. */
export function makeEdition(seed: number): Edition {
  const random = new Random(seed);
  const company = makeCompany(random);
  const { cast } = company;
  const adverts = [
    ...ADVERT_PLANS.map((plan) => advertThread(plan, cast, random)),
    ...LURE_PLANS.map((plan) => lureThread(plan, cast, random)),
    ...campaignThreads(cast, random),
    ...WALLED_PLANS.map((plan) => advertThread(plan, cast, random)),
  ];
  const others = [
    pointerThread(company, random),
    ...withAdvertReplies(benignThreads(cast, random), cast, random),
  ];
  return { company, threads: dated(ranked(adverts, others, random), random) };
}
