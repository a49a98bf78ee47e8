import type {
  SimulatedBoard,
  SimulatedForum,
  SimulatedPost,
  SimulatedThread,
} from './discuz-content.ts';

const DAY_S = 86_400;

const BOARDS: readonly SimulatedBoard[] = [
  { fid: 2, name: '同城交易' },
  { fid: 36, name: '手机数码', of: 2 },
  { fid: 37, name: '随手拍', hasPictures: true },
  { fid: 38, name: '闲聊灌水' },
  { fid: 39, name: '会员区', isClosed: true },
];

/** What is unusual of some threads, by their numbers. */
const TRAITS: Readonly<Record<number, Partial<SimulatedThread>>> = {
  1: { fid: 2, sticky: 'everywhere' },
  2: { fid: 2, sticky: 'board' },
  5: { fid: 36, movedFrom: 2 },
  8: { fid: 38, stuck: [24], recommended: [2, 17] },
  9: { fid: 38, isReversed: true },
};

/** Threads with more than one page, by their numbers. */
const LENGTHS: Readonly<Record<number, number>> = { 8: 27, 9: 23 };

const UNUSUAL: Readonly<Record<number, NonNullable<SimulatedPost['as']>>> = {
  3: 'anonymous',
  4: 'banned',
  5: 'password',
  6: 'of-deleted',
};

/** A forum of so many threads, the last posts of which lie between a minute and some months back. */
export function seededForum(threadCount: number, now: number): SimulatedForum {
  const open = BOARDS.filter(({ isClosed }) => isClosed !== true);
  const threads = Array.from({ length: threadCount }, (_, at): SimulatedThread => {
    const tid = at + 1;
    const fid = open[tid % open.length]?.fid ?? 2;
    const length = LENGTHS[tid] ?? (tid % 9 === 0 ? 14 : 1 + (tid % 4));
    return {
      tid,
      fid,
      title: `主题${tid}`,
      posts: postsOf(tid, length, now - 60 - Math.floor((at * DAY_S) / 2)),
      ...TRAITS[tid],
    };
  });
  return { boards: BOARDS, threads, now };
}

/** Posts, the last one at the moment, each an hour and more after the one before it. */
function postsOf(tid: number, length: number, last: number): SimulatedPost[] {
  return Array.from({ length }, (_, order): SimulatedPost => {
    const pid = tid * 100 + order;
    const as = length > 20 ? UNUSUAL[order] : undefined;
    return {
      pid,
      uid: 100 + (pid % 23),
      time: last - (length - 1 - order) * 4_000,
      text: `第${pid}帖，加群 9999${pid}`,
      ...(as === undefined ? {} : { as }),
    };
  });
}

/** A reply to a thread, at the forum's present moment. */
export function reply(forum: SimulatedForum, tid: number): SimulatedPost {
  const thread = forum.threads.find((one) => one.tid === tid);
  const last = thread?.posts.at(-1);
  if (thread === undefined || last === undefined) {
    throw new Error(`no thread ${tid}`);
  }
  const post = { ...last, pid: last.pid + 1, time: forum.now, text: `新回复到${tid}` };
  thread.posts.push(post);
  return post;
}
