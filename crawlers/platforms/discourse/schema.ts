import { z } from 'zod';
import { LooseFlag, LooseMoment, listOf } from '../../disks/loose.ts';
import { fragmentOf } from '../../forum/told-thread.ts';
import { withOriginals } from './rules.ts';

/** Whatever is missing or of another kind is left out: versions and plug-ins differ in what they tell. */
const Text = z
  .string()
  .nullable()
  .catch(null)
  .transform((text) => text ?? '');
const Count = z.number().int().nonnegative().catch(0);
const Id = z.number().int();
const Html = Text.transform((html) => (html === '' ? null : withOriginals(fragmentOf(html))));

/** `post_type` of what the software says of a topic, such as that it was closed (`Post.types`). */
const SMALL_ACTION = 3;

const Post = z
  .object({
    id: Id,
    post_number: z.number().int().positive(),
    post_type: z.number().catch(1),
    cooked: Html,
    username: Text,
    name: Text,
    user_title: Text,
    created_at: LooseMoment,
    user_deleted: LooseFlag,
    cooked_hidden: LooseFlag,
  })
  .transform((told) => {
    const isOwn = told.post_type !== SMALL_ACTION && told.user_deleted !== true;
    return {
      id: told.id,
      number: told.post_number,
      body: isOwn && told.cooked_hidden !== true ? told.cooked : null,
      author: told.username,
      postedAt: told.created_at,
      card: `${told.name} ${told.user_title}`,
    };
  });

type Post = z.output<typeof Post>;

/** A word under which a topic is filed: a name, since 2025 in an object. */
const Tag = z.union([Text, z.object({ name: Text }).transform(({ name }) => name)]).catch('');

/** A page of a topic. `stream` holds the ids of all its posts. */
export const Topic = z
  .object({
    id: Id,
    slug: Text,
    title: Text,
    tags: listOf(Tag),
    posts_count: Count,
    last_posted_at: Text,
    chunk_size: z.number().int().positive().catch(20),
    post_stream: z.object({ posts: listOf(Post), stream: z.array(Id).catch([]) }),
  })
  .transform(({ post_stream: { posts, stream }, ...told }) => ({
    id: told.id,
    slug: told.slug,
    title: told.title.replaceAll(/\s+/gu, ' ').trim(),
    tags: told.tags,
    posts,
    stream,
    length: told.posts_count,
    lastPostAt: told.last_posted_at,
    postsPerPage: told.chunk_size,
  }));

export type Topic = z.output<typeof Topic>;

const Row = z
  .object({
    id: Id,
    slug: Text,
    posts_count: Count,
    highest_post_number: Count,
    bumped_at: LooseMoment,
    last_posted_at: Text,
    pinned: LooseFlag,
    pinned_globally: LooseFlag,
  })
  .transform((told) => ({
    id: told.id,
    slug: told.slug,
    length: `${told.posts_count} ${told.highest_post_number}`,
    lastPost: told.last_posted_at,
    bumpedAt: told.bumped_at,
    isPinned: told.pinned === true || told.pinned_globally === true,
  }));

type Row = z.output<typeof Row>;

/** A list of topics; `more_topics_url` is there while another page follows. */
export const TopicList = z
  .object({ topic_list: z.object({ topics: listOf(Row), more_topics_url: Text }) })
  .transform(({ topic_list: { topics, more_topics_url: more } }) => ({ topics, more }));

export type TopicList = z.output<typeof TopicList>;

/** Nothing tells when a category's last post was: its counts lag by a day. */
export interface Category {
  readonly id: number;
  readonly slug: string;
  readonly below: readonly Category[];
}

const Category: z.ZodType<Category> = z
  .object({ id: Id, slug: Text, subcategory_list: z.lazy(() => listOf(Category)) })
  .transform(({ id, slug, subcategory_list: below }) => ({ id, slug, below }));

export const CategoryList = z
  .object({ category_list: z.object({ categories: listOf(Category) }) })
  .transform(({ category_list: { categories } }) => categories);

/** A member's card: `bio_cooked` is HTML, the rest plain; a hidden profile has none of it. */
export const Member = z
  .object({
    user: z.object({
      username: z.string(),
      name: Text,
      title: Text,
      bio_cooked: Html,
      location: Text,
      website: Text,
    }),
  })
  .transform(({ user }) => ({ ...user, bio: user.bio_cooked }));

/** Why the interface refuses; `error_type` is `not_logged_in`, `invalid_access`, `not_found`, `rate_limit`. */
export const Refusal = z
  .object({ error_type: z.string() })
  .transform(({ error_type: kind }) => ({ kind }));

/** What the HTML carries for its script: JSON texts by name, such as `topic_123`, `topic_list`, `user_someone`. */
export const Preloaded = z.record(z.string(), z.unknown());
