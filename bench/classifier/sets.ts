import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One labelled text that is measured on. */
export interface SetText {
  readonly text: string;
  readonly isAd: boolean;
  readonly group: string;
}

/** Texts of one place. The shipped model is trained on none of them. */
export interface TextSet {
  readonly name: string;
  readonly texts: readonly SetText[];
}

const Tweet = z.object({
  id: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
  group: z.string(),
  text: z.string(),
});
const Post = z.object({ label: z.string(), text: z.string() });
const Blind = z.object({ register: z.string(), label: z.enum(['ad', 'clear']), text: z.string() });
const Page = z.object({ label: z.string(), title: z.string().nullable() });
const Truth = z.object({
  posts: z.array(Post),
  signatures: z.array(Post),
  shares: z.array(Page.extend({ files: z.array(z.string()) })),
  invitations: z.array(
    Page.extend({ description: z.string().nullable(), channels: z.array(z.string()).default([]) }),
  ),
});

export type Tweet = z.output<typeof Tweet>;

/** The blind sets, in the order in which they were written. */
const BLIND = [
  ['texts.jsonl', 'texts written blind'],
  ['second.jsonl', 'texts written blind by a second author'],
  ['third.jsonl', 'texts written blind by a third author'],
  ['fourth.jsonl', 'texts written blind by a fourth author'],
] as const;

const CLEAR = new Set(['benign', 'benign_hard', 'reply_to_ad']);
const ADS = new Set(['ad_sell', 'ad_buy']);

function linesOf(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** Only what is plainly one or the other; lures and remarks about advertisements are left out. */
function plainly(posts: readonly z.output<typeof Post>[]): readonly SetText[] {
  return posts
    .filter(({ label }) => CLEAR.has(label) || ADS.has(label))
    .map(({ text, label }) => ({ text, isAd: ADS.has(label), group: label }));
}

/** The labelled tweets, where they are at hand: they are not part of the project. */
export function readTweets(path: string): readonly Tweet[] | null {
  return existsSync(path) ? linesOf(path).map((line) => Tweet.parse(line)) : null;
}

/** The sets that lie in the project, from the folder that it is run in. */
export function readProjectSets(root: string): readonly TextSet[] {
  const fixtures = join(root, 'classifiers', 'fixtures');
  const posts = linesOf(join(fixtures, 'held-out', 'posts.jsonl')).map((line) => Post.parse(line));
  const blind = BLIND.map(([file, name]) => ({
    name,
    texts: linesOf(join(fixtures, 'blind', file)).map((line) => {
      const { text, label, register } = Blind.parse(line);
      return { text, isAd: label === 'ad', group: register };
    }),
  }));
  const truth = Truth.parse(
    JSON.parse(readFileSync(join(root, 'test', 'fixtures', 'town', 'truth.json'), 'utf8')),
  );
  const pages = [
    ...truth.shares.map(({ label, title, files }) => ({ label, title, rest: files })),
    ...truth.invitations.map(({ label, title, description, channels }) => ({
      label,
      title,
      rest: [description ?? '', ...channels],
    })),
  ].flatMap(({ label, title, rest }) =>
    title === null ? [] : [{ label, text: [title, ...rest].join('\n') }],
  );
  return [
    ...blind,
    { name: 'three forums (development set)', texts: plainly(posts) },
    {
      name: 'the town (development set)',
      texts: plainly([...truth.posts, ...truth.signatures, ...pages]),
    },
  ];
}
