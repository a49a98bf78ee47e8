import type { Board, Content, Thread } from '../../town/content.ts';
import type { DatedThread, Edition } from './edition.ts';
import { INVITATIONS, SHARES } from './links.ts';
import { relativeOf, stampOf } from './schedule.ts';

const BOARD_FACTS = { charset: 'utf-8', guests: true, jammed: false, deadLink: null };

/** The boards, in the order of the index. */
const BOARDS: readonly Board[] = [
  {
    ...BOARD_FACTS,
    fid: 2,
    name: '二手市场',
    about: '闲置转让、求购，面交优先，禁售证件',
    deadLink: { tid: 90_404, title: '（已转走）闲置婴儿车一辆' },
  },
  { ...BOARD_FACTS, fid: 3, name: '办事问答', about: '证件、社保、上学、过户，街坊帮你问' },
  { ...BOARD_FACTS, fid: 4, name: '镇上闲聊', about: '吃喝玩乐，家长里短', jammed: true },
  { ...BOARD_FACTS, fid: 5, name: '失物招领', about: '捡到的、丢了的，都在这里' },
  { ...BOARD_FACTS, fid: 6, name: '招聘求职', about: '本地招工与求职，不收押金', charset: 'gbk' },
  { ...BOARD_FACTS, fid: 7, name: '警民互动', about: '警情通报、反诈提醒、咨询' },
  { ...BOARD_FACTS, fid: 8, name: 'English Corner', about: 'For those of us from elsewhere' },
  { ...BOARD_FACTS, fid: 9, name: '会员专区', about: '积分五百以上可见', guests: false },
];

/** Number of the first thread on the board that a visitor may not enter. */
export function walledTid(edition: Edition): number {
  return edition.threads.find(({ draft }) => draft.fid === 9)?.tid ?? 0;
}

function threadOf(thread: DatedThread, walled: number): Thread {
  const { draft, tid, rank, views, posts } = thread;
  return {
    tid,
    rank,
    fid: draft.fid,
    title: draft.title,
    views,
    scripted: draft.scripted,
    posts: posts.map(({ draft: post, pid, time }) => ({
      pid,
      uid: post.uid,
      at: stampOf(time),
      relative: relativeOf(time),
      text: post.text.replace('{walled}', String(walled)),
      quotes: post.quotes === null ? null : (posts[post.quotes]?.pid ?? null),
      picture: post.picture,
    })),
  };
}

function tidsOf(edition: Edition, moderation: string): { tid: number }[] {
  return edition.threads
    .filter(({ draft }) => draft.moderation === moderation)
    .map(({ tid }) => ({ tid }));
}

/** What the server shows, but for the pictures: no word in it says what is an advertisement. */
export function contentOf(edition: Edition): Omit<Content, 'pictures'> {
  const walled = walledTid(edition);
  return {
    boards: BOARDS,
    users: edition.company.users,
    threads: edition.threads.map((thread) => threadOf(thread, walled)),
    temper: { returning: tidsOf(edition, 'returns'), staying: tidsOf(edition, 'stays') },
    shares: [...SHARES.values()].map(({ share }) => share),
    invitations: [...INVITATIONS.values()].map(({ invitation }) => invitation),
  };
}
