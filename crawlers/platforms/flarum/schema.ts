import { z } from 'zod';
import { LooseFlag, LooseMoment, listOf } from '../../disks/loose.ts';
import { fragmentOf } from '../../forum/told-thread.ts';

/** Whatever is missing or of another kind is left out: versions and extensions differ in what they tell. */
const Text = z
  .string()
  .nullable()
  .catch(null)
  .transform((text) => text ?? '');
const Count = z.number().int().nonnegative().catch(0);
const Id = z.union([z.string(), z.number().int()]).transform(String);
const Html = Text.transform((html) => (html === '' ? null : fragmentOf(html)));

/** The ids that a relationship names. */
const Ids = z
  .object({ data: listOf(z.object({ id: Id }).transform(({ id }) => id)) })
  .catch({ data: [] });
const OneId = z
  .object({ data: z.object({ id: Id }) })
  .nullable()
  .catch(null);

/** A discussion; `relationships.posts` names all its posts, of which one page is included. */
const Discussion = z
  .object({
    type: z.literal('discussions'),
    id: Id,
    attributes: z.object({
      title: Text,
      slug: Text,
      commentCount: Count,
      lastPostNumber: Count,
      lastPostedAt: LooseMoment,
      isSticky: LooseFlag,
    }),
    relationships: z.object({ posts: Ids.optional() }).catch({}),
  })
  .transform(({ id, attributes: told, relationships }) => ({
    id,
    slug: told.slug === '' ? id : told.slug,
    title: told.title.replaceAll(/\s+/gu, ' ').trim(),
    comments: told.commentCount,
    lastNumber: told.lastPostNumber,
    lastPostAt: told.lastPostedAt,
    isSticky: told.isSticky === true,
    posts: relationships.posts?.data ?? [],
  }));

export type Discussion = z.output<typeof Discussion>;

/** A post; those that tell of an event (`discussionRenamed`, `discussionTagged`) have no `contentHtml`. */
const Post = z
  .object({
    type: z.literal('posts'),
    id: Id,
    attributes: z.object({
      number: z.number().int().positive(),
      createdAt: LooseMoment,
      contentHtml: Html,
      isHidden: LooseFlag,
    }),
    relationships: z.object({ user: OneId, discussion: OneId.optional() }).catch({ user: null }),
  })
  .transform(({ id, attributes: told, relationships }) => ({
    id,
    number: told.number,
    postedAt: told.createdAt,
    body: told.isHidden === true ? null : told.contentHtml,
    userId: relationships.user?.data.id ?? null,
    discussionId: relationships.discussion?.data.id ?? null,
  }));

export type Post = z.output<typeof Post>;

/** A member; `bio` comes with an extension (fof/user-bio) and is text, or HTML as `bioHtml`. */
const User = z
  .object({
    type: z.literal('users'),
    id: Id,
    attributes: z.object({
      username: Text,
      displayName: Text,
      slug: Text,
      bio: Text,
      bioHtml: Text,
    }),
  })
  .transform(({ id, attributes: told }) => ({
    id,
    name: told.displayName === '' ? told.username : told.displayName,
    slug: told.slug === '' ? told.username : told.slug,
    bio: told.bioHtml === '' ? escaped(told.bio) : told.bioHtml,
  }));

export type User = z.output<typeof User>;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

const Tag = z
  .object({
    type: z.literal('tags'),
    attributes: z.object({ slug: z.string().min(1), discussionCount: Count, lastPostedAt: Text }),
  })
  .transform(({ attributes: told }) => ({
    slug: told.slug,
    discussions: told.discussionCount,
    last: told.lastPostedAt,
  }));

type Tag = z.output<typeof Tag>;

/** A document of JSON:API: what was asked for as `data`, what belongs to it as `included`. */
export const ApiDocument = z
  .object({
    data: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
    included: z.array(z.unknown()).catch([]),
    links: z.object({ next: z.string().nullish() }).catch({}),
  })
  .transform(({ data, included, links }) => {
    const asked = Array.isArray(data) ? data : [data];
    const all = [...asked, ...included];
    return {
      isList: Array.isArray(data),
      discussions: listOf(Discussion).parse(asked),
      tags: listOf(Tag).parse(asked),
      members: listOf(User).parse(asked),
      posts: listOf(Post).parse(included),
      users: listOf(User).parse(all),
      hasNext: typeof links.next === 'string',
    };
  });

export type ApiDocument = z.output<typeof ApiDocument>;

/** What the HTML carries for Flarum's script. */
export const Payload = z
  .object({ apiDocument: ApiDocument })
  .transform(({ apiDocument }) => apiDocument);
