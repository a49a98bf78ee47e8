import type { Element } from 'domhandler';
import { z } from 'zod';
import { LooseFlag, LooseMoment, listOf } from '../../disks/loose.ts';
import { fragmentOf, plainOf } from '../../forum/told-thread.ts';

/** Whatever is missing or of another kind is left out: versions and plug-ins differ in what they tell. */
const Text = z.string().catch('');
const Count = z.number().int().nonnegative().catch(0);
const Id = z.union([z.number().int(), z.string().max(2_048)]).transform(String);
const Html = z.string().catch('').transform(elementOf);
/** Names and titles are escaped as HTML. */
const Escaped = z.string().catch('').transform(plainOf);

function elementOf(html: string): Element | null {
  return html === '' ? null : fragmentOf(html);
}

/** The author of a post; a guest's `uid` is 0, and there is no page of a guest. */
const User = z
  .object({
    uid: Id.catch('0'),
    username: Escaped,
    displayname: Escaped,
    userslug: Text,
    signature: Html,
  })
  .transform(({ uid, username, displayname, userslug, signature }) => ({
    name: displayname === '' ? username : displayname,
    slug: uid === '0' ? '' : userslug,
    signature,
  }));

const Post = z
  .object({
    pid: Id,
    index: z.coerce.number().int().nonnegative().nullable().catch(null),
    content: Html,
    timestamp: LooseMoment,
    deleted: LooseFlag,
    user: User.catch({ name: '', slug: '', signature: null }),
  })
  .transform(({ pid, index, content, timestamp, deleted, user }) => ({
    id: pid,
    /** Its place in the topic, from 0. */
    index,
    body: deleted === true ? null : content,
    postedAt: timestamp,
    user,
  }));

export type Post = z.output<typeof Post>;

const Row = z
  .object({ tid: Id, postcount: Count, lastposttime: LooseMoment, pinned: LooseFlag })
  .transform(({ tid, postcount, lastposttime, pinned }) => ({
    id: tid,
    posts: postcount,
    lastPostAt: lastposttime,
    isPinned: pinned === true,
  }));

export type Row = z.output<typeof Row>;

const Teaser = z.object({ pid: Id, timestampISO: Text });

/** A category as lists show it. A `link` leads elsewhere; `children` nest. */
export interface Category {
  readonly id: string;
  readonly link: string;
  readonly topics: number;
  readonly posts: number;
  /** Its last post, the categories below it counted in; empty where none is told. */
  readonly last: string;
  readonly children: readonly Category[];
}

const Category: z.ZodType<Category> = z
  .object({
    cid: Id,
    link: Text,
    totalTopicCount: Count,
    totalPostCount: Count,
    teaser: Teaser.nullable().catch(null),
    children: z.lazy(() => listOf(Category)),
  })
  .transform((told) => ({
    id: told.cid,
    link: told.link,
    topics: told.totalTopicCount,
    posts: told.totalPostCount,
    last: told.teaser === null ? '' : `${told.teaser.pid} ${told.teaser.timestampISO}`,
    children: told.children,
  }));

const Pagination = z
  .object({ currentPage: z.number().int().positive(), pageCount: z.number().int().positive() })
  .catch({ currentPage: 1, pageCount: 1 });

/** What every page of NodeBB says of itself, at `/api/…` and in its HTML (`ajaxify-data`) alike. */
export const Told = z
  .object({
    template: z.object({ name: z.string() }),
    tid: Id.nullable().catch(null),
    cid: Id.nullable().catch(null),
    title: Escaped,
    titleRaw: Text,
    tags: listOf(z.object({ value: Escaped }).transform(({ value }) => value)),
    postcount: Count,
    pagination: Pagination,
    posts: listOf(Post),
    topics: listOf(Row),
    categories: listOf(Category),
    children: listOf(Category),
    username: Escaped,
    displayname: Escaped,
    userslug: Text,
    aboutmeParsed: Html,
    signature: Html,
    fullname: Html,
    location: Html,
    website: Html,
  })
  .transform(({ template, title, titleRaw, username, displayname, ...told }) => ({
    ...told,
    template: template.name,
    title: titleRaw === '' ? title : titleRaw.replaceAll(/\s+/gu, ' ').trim(),
    name: displayname === '' ? username : displayname,
  }));

export type Told = z.output<typeof Told>;

/** A page that says nothing of itself: what a reader of the HTML adds to. */
export const NOTHING_TOLD: Told = Told.parse({ template: { name: '' } });
