import { advertSlots, type Cast, postOf } from './advert-threads.ts';
import { ADVERTS } from './adverts.ts';
import type { Disguise } from './disguise.ts';
import type { DraftPost, DraftThread } from './draft.ts';
import { Grammar } from './grammar.ts';
import type { Random } from './random.ts';
import type { Topic } from './topic.ts';
import { TOPICS } from './topics/index.ts';
import type { Written } from './written.ts';

/** Texts up to this length may come twice: people do say the same short things. */
const SHORT = 12;

/** Says what was not said yet: expands again until the text is new, or short enough to be said twice. */
function unsaid(write: () => Written, said: Set<string>): Written | null {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const written = write();
    if (written.text.length <= SHORT || !said.has(written.text)) {
      said.add(written.text);
      return written;
    }
  }
  return null;
}

/** Words that make a text of a hard topic look like an offer. */
const LOOKS_LIKE = /证|卡|实名|举报|\bID\b|passport|permit/iu;

function labelOf(topic: Topic, text: string, isFirst: boolean): 'benign' | 'benign_hard' {
  return topic.hard === true && (isFirst || LOOKS_LIKE.test(text)) ? 'benign_hard' : 'benign';
}

function answers(
  topic: Topic,
  templates: readonly string[],
  opener: number,
  count: number,
  grammar: Grammar,
  cast: Cast,
  random: Random,
  said: Set<string>,
): DraftPost[] {
  const people = (
    topic.fid === 8 ? [...cast.abroad, ...cast.locals.slice(0, 6)] : cast.locals
  ).filter((uid) => uid !== opener);
  const order = random.shuffled(templates);
  const most = topic.long === undefined ? order.length : order.length * 8;
  const here = new Set<string>();
  const posts: DraftPost[] = [];
  for (let index = 0; index < Math.min(count, most); index += 1) {
    const template = order[index % order.length] ?? '';
    const written = unsaid(() => grammar.write([template]), said);
    if (written !== null && !here.has(written.text)) {
      here.add(written.text);
      const post = postOf(random.pick(people), written, labelOf(topic, written.text, false), 0);
      const quotes =
        posts.length > 1 && random.chance(0.15) ? random.between(0, posts.length) : null;
      posts.push({ ...post, quotes });
    }
  }
  return posts;
}

/** The templates for one use of a topic: of a paired one, the title, body and answers that belong together. */
function variantOf(topic: Topic, use: number): Pick<Topic, 'titles' | 'bodies' | 'replies'> {
  const { titles, bodies, replies } = topic;
  if (topic.paired !== true) {
    return { titles, bodies, replies };
  }
  const title = use % titles.length;
  const body = title % bodies.length;
  return {
    titles: titles.slice(title, title + 1),
    bodies: bodies.slice(body, body + 1),
    replies: replies.flatMap((reply) => {
      const [, only, words] = /^(\d)#(.+)$/su.exec(reply) ?? [];
      if (only === undefined || words === undefined) {
        return [reply];
      }
      return Number(only) === body ? [words] : [];
    }),
  };
}

/** The link and the picture that the first thread of a topic has. */
function extrasOf({ link, picture }: Topic): { link?: string; picture?: string } {
  return {
    ...(link === undefined ? {} : { link }),
    ...(picture === undefined ? {} : { picture }),
  };
}

function benignThread(
  topic: Topic,
  use: number,
  cast: Cast,
  random: Random,
  said: Set<string>,
): DraftThread {
  const grammar = new Grammar(random);
  const people = topic.fid === 8 ? cast.abroad : cast.locals;
  const { titles, bodies, replies } = variantOf(topic, use);
  const title = unsaid(() => grammar.write(titles), said) ?? grammar.write(titles);
  const body = unsaid(() => grammar.write(bodies), said);
  if (body === null) {
    throw new RangeError(`too few words for ${topic.uses} threads on ${topic.titles[0]}`);
  }
  const isFirst = use === 0;
  const first = postOf(random.pick(people), body, labelOf(topic, body.text, true), 0, {
    ...(isFirst ? extrasOf(topic) : {}),
    english: topic.fid === 8,
  });
  const count = isFirst ? (topic.long ?? random.between(1, 7)) : random.between(1, 7);
  return {
    fid: topic.fid,
    title: title.text,
    posts: [first, ...answers(topic, replies, first.uid, count, grammar, cast, random, said)],
    special: isFirst && (topic.link !== undefined || topic.long !== undefined),
    scripted: false,
    moderation: 'obeys',
  };
}

/** Threads of everything that is no advertisement. Favourite topics get one thread more than they ask for. */
export function benignThreads(cast: Cast, random: Random): DraftThread[] {
  const said = new Set<string>();
  return TOPICS.flatMap((topic) =>
    Array.from({ length: topic.uses + (topic.uses >= 3 ? 1 : 0) }, (_, use) =>
      benignThread(topic, use, cast, random, said),
    ),
  );
}

const REPLY_DISGUISES: readonly Disguise[] = [0, 0, 1, 1, 2, 3];

/** Puts advertisements as answers into ordinary threads: six Chinese, two English. */
export function withAdvertReplies(
  threads: readonly DraftThread[],
  cast: Cast,
  random: Random,
): DraftThread[] {
  const local = random.shuffled(threads.filter(({ fid, posts }) => fid === 3 && posts.length > 3));
  const abroad = random.shuffled(threads.filter(({ fid, posts }) => fid === 8 && posts.length > 2));
  const chosen = new Map<DraftThread, { kind: string; disguise: Disguise }>();
  for (const [index, disguise] of REPLY_DISGUISES.entries()) {
    const thread = local[index];
    if (thread !== undefined) {
      chosen.set(thread, { kind: 'reply', disguise });
    }
  }
  for (const [index, thread] of abroad.slice(0, 2).entries()) {
    chosen.set(thread, { kind: 'englishReply', disguise: index === 0 ? 0 : 2 });
  }
  return threads.map((thread) => {
    const plan = chosen.get(thread);
    const advert = plan === undefined ? undefined : ADVERTS[plan.kind];
    if (plan === undefined || advert === undefined) {
      return thread;
    }
    const grammar = new Grammar(
      random,
      advertSlots(plan.disguise, random, plan.kind === 'englishReply'),
    );
    const uid = random.pick(plan.kind === 'reply' ? cast.sellers : cast.abroad);
    const post = postOf(uid, grammar.write(advert.bodies), 'ad_sell', plan.disguise);
    const isSpecial = thread.special || plan.disguise === 0;
    return { ...thread, special: isSpecial, posts: [...thread.posts, post] };
  });
}
