import type { Box } from './box.ts';
import { OTHER_LABEL } from './choose-time.ts';
import { isPostLike, withoutNumbers } from './look.ts';
import type { NameMark } from './name-mark.ts';
import type { Seeds } from './segment.ts';
import type { Survey } from './survey.ts';
import type { TimeMark } from './time-mark.ts';

/** Marks of one kind that are looked at: more than any page of a forum shows. */
const MAX_SEEDS = 1_100;

/** Names below this weight are too many to cut a page by. */
const MIN_WEIGHT = 2;

/** Elements that a post has at least. */
const MIN_BOXES = 4;

/** Attributes in which templates number their posts. */
const NUMBERS = [
  'data-pid',
  'data-cid',
  'data-post-id',
  'data-postid',
  'data-comment-id',
  'data-id',
] as const;

/** Types of schema.org that are posts. */
const POST_TYPE = /schema\.org\/(?:Comment|Answer|UserComments|DiscussionForumPosting)$/u;

/** Marks by what carries them, coarse and fine; those of most places first. */
export function kindsOfSeeds({ boxes, times, names }: Survey): readonly Seeds[] {
  const kinds = new Map<string, Box[]>();
  const found = [
    ...times.map((mark) => [mark.box, kindsOfTime(mark)] as const),
    ...names.map((mark) => [mark.box, kindsOfName(mark)] as const),
    ...boxes.map((box) => [box, kindsOfPost(box)] as const),
  ];
  for (const [box, keys] of found) {
    for (const key of keys) {
      const seeds = kinds.get(key) ?? [];
      if (seeds.at(-1) !== box && seeds.length < MAX_SEEDS) {
        seeds.push(box);
        kinds.set(key, seeds);
      }
    }
  }
  return [...kinds.values()].toSorted((one, other) => other.length - one.length);
}

const NONE: readonly string[] = [];

function kindsOfTime({ box, source, before }: TimeMark): readonly string[] {
  const kind = `time ${source} ${OTHER_LABEL.test(before) ? 'labelled ' : ''}${box.shape}`;
  const outer = `${kind}<${box.parent?.shape ?? ''}`;
  return [kind, outer, `${outer}<${box.parent?.parent?.shape ?? ''}`];
}

function kindsOfName({ box, weight }: NameMark): readonly string[] {
  const kind = `name ${box.shape}<${box.parent?.shape ?? ''}`;
  return weight < MIN_WEIGHT ? NONE : [kind, `${kind}<${box.parent?.parent?.shape ?? ''}`];
}

/** Elements that are posts by their tag, their type, or a number in an element that is called a post. */
function kindsOfPost(box: Box): readonly string[] {
  const { name, attribs } = box.element;
  const isPost = name === 'article' || POST_TYPE.test(attribs['itemtype'] ?? '');
  const kinds = isPost ? [`post ${box.shape}`] : NONE;
  const number = box.to - box.at < MIN_BOXES ? null : numberOf(attribs);
  return number !== null && isPostLike(box) ? [...kinds, `numbered ${name} ${number}`] : kinds;
}

/** By what an element is numbered: its id without the number, or the name of an attribute; null for none. */
function numberOf(attribs: Readonly<Record<string, string>>): string | null {
  const id = attribs['id'];
  if (id !== undefined && /\d/u.test(id)) {
    return withoutNumbers(id);
  }
  return NUMBERS.find((name) => /^\d+$/u.test(attribs[name] ?? '')) ?? null;
}
