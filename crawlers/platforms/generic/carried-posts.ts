import { parsedJson } from './carried-json.ts';
import { CarriedId, CarriedMoment, CarriedPerson, CarriedText, JsonObject } from './schema.ts';

/** A post in the JSON that a page carries. */
export interface CarriedPost {
  readonly text: string;
  readonly author: CarriedPerson | null;
  readonly moment: CarriedMoment | null;
  readonly id: string | null;
  readonly url: string | null;
}

/** Depth, values and posts of one page that are looked at. */
const MAX_DEPTH = 32;
const MAX_VALUES = 60_000;
const MAX_POSTS = 1_000;

/** Names of fields, as interfaces of many makes have them. */
const TEXT =
  /^(?:content|content_?html|contentrendered|body|body_?html|text|message|message_?html|msg|cooked|articlebody|selftext|comment_?text|post_?content|post_?text|rendered|内容)$/iu;
const AUTHOR =
  /^(?:author|author_?name|user|user_?name|username|creator|poster|posted_?by|nick|nick_?name|owner|by|member|account|display_?name|作者)$/iu;
const TIME =
  /^(?:created(?:_?(?:at|on|time|utc|date))?|create_?time|ctime|post(?:ed)?_?(?:at|on|time|date)|publish(?:ed)?(?:_?(?:at|on|time|date))?|date|time|timestamp|date_?(?:created|published|posted)|dateline|add_?time|pub_?(?:date|time)|inserted_?at)$/iu;
const NUMBER = /^(?:id|@id|pid|cid|post_?id|comment_?id|uuid|rid)$/iu;
const ADDRESS = /^(?:url|permalink|link|ap_id|post_url)$/iu;

/** Types of schema.org that are posts; an object of another type is none. */
const POST_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:DiscussionForumPosting|SocialMediaPosting|Question|Answer|Comment|UserComments)$/u;

/** Posts among values of JSON, in their order: objects that say something, name who said it, and when. */
export function carriedPosts(values: readonly unknown[]): readonly CarriedPost[] {
  const search = new Search();
  for (const value of values) {
    search.index(value, 0);
  }
  for (const value of values) {
    search.visit(value, 0);
  }
  return search.posts;
}

class Search {
  readonly posts: CarriedPost[] = [];
  readonly #known = new Set<string>();
  /** Objects by type and number, as JSON:API refers to them. */
  readonly #entities = new Map<string, JsonObject>();
  #looked = 0;
  #indexed = 0;

  index(value: unknown, depth: number): void {
    this.#indexed += 1;
    if (depth > MAX_DEPTH || this.#indexed > MAX_VALUES || typeof value !== 'object') {
      return;
    }
    const object = objectOf(value);
    const attributes = objectOf(object?.['attributes']);
    if (object !== null && attributes !== null) {
      this.#entities.set(`${String(object['type'])} ${String(object['id'])}`, attributes);
    }
    for (const inner of innerOf(value)) {
      this.index(inner, depth + 1);
    }
  }

  visit(value: unknown, depth: number): void {
    this.#looked += 1;
    if (depth > MAX_DEPTH || this.#looked > MAX_VALUES || this.posts.length >= MAX_POSTS) {
      return;
    }
    if (typeof value === 'string') {
      this.#visitWritten(value, depth);
      return;
    }
    const object = objectOf(value);
    const post = object === null ? null : this.#postIn(object);
    if (post !== null) {
      this.#take(post);
    }
    for (const inner of innerOf(value)) {
      this.visit(inner, depth + 1);
    }
  }

  /** JSON inside of a string of JSON, as some pages nest it. */
  #visitWritten(written: string, depth: number): void {
    const value = /^[[{]/u.test(written) ? parsedJson(written) : undefined;
    if (value !== undefined) {
      this.visit(value, depth + MAX_DEPTH / 4);
    }
  }

  #take(post: CarriedPost): void {
    const key = `${post.author?.name} ${post.moment} ${post.text.slice(0, 200)}`;
    if (!this.#known.has(key)) {
      this.#known.add(key);
      this.posts.push(post);
    }
  }

  #postIn(object: JsonObject): CarriedPost | null {
    const type = object['@type'];
    if (type !== undefined && !POST_TYPE.test(String(Array.isArray(type) ? type[0] : type))) {
      return null;
    }
    const fields = this.#fieldsOf(object);
    const text = firstOf(fields, TEXT, CarriedText);
    if (text === null) {
      return null;
    }
    const author = firstOf(fields, AUTHOR, CarriedPerson);
    const moment = firstOf(fields, TIME, CarriedMoment);
    // What says that it is a post need not tell both.
    const told = Number(author !== null) + Number(moment !== null);
    return told >= (type === undefined ? 2 : 1)
      ? { text, author, moment, ...placeIn(fields) }
      : null;
  }

  /** An object's fields, then those of the objects right in it, then those of what it refers to. */
  #fieldsOf(object: JsonObject): readonly (readonly [string, unknown])[] {
    const own = Object.entries(object).slice(0, MAX_FIELDS);
    // A comment and its author beside each other; two texts beside each other are a page.
    const objects = own.flatMap(([name, value]) => {
      const inner = objectOf(value);
      return inner === null || name === 'relationships' || 'replies' in inner ? [] : [inner];
    });
    const inner =
      objects.length > MAX_INNER
        ? []
        : objects.flatMap((one) => Object.entries(one).slice(0, MAX_FIELDS));
    return [...own, ...this.#related(object), ...inner];
  }

  /** Who a post of JSON:API refers to. */
  #related(object: JsonObject): readonly (readonly [string, unknown])[] {
    const relationships = objectOf(object['relationships']);
    return Object.entries(relationships ?? {})
      .slice(0, MAX_FIELDS)
      .flatMap(([name, relation]) => {
        const reference = objectOf(objectOf(relation)?.['data']);
        const entity = this.#entities.get(
          `${String(reference?.['type'])} ${String(reference?.['id'])}`,
        );
        return entity === undefined ? [] : [[name, entity] as const];
      });
  }
}

function placeIn(fields: readonly (readonly [string, unknown])[]): Pick<CarriedPost, 'id' | 'url'> {
  const id = firstOf(fields, NUMBER, CarriedId);
  const url = firstOf(fields, ADDRESS, CarriedId);
  return { id: id === null ? null : String(id), url: url === null ? null : String(url) };
}

/** Fields of an object, and objects right in it, that are looked at. */
const MAX_FIELDS = 80;
const MAX_INNER = 12;

function firstOf<Value>(
  fields: readonly (readonly [string, unknown])[],
  names: RegExp,
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
): Value | null {
  for (const [name, value] of fields) {
    const parsed = value !== null && names.test(name) ? schema.safeParse(value) : null;
    if (parsed?.success === true) {
      return parsed.data;
    }
  }
  return null;
}

function objectOf(value: unknown): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return null;
  }
  const parsed = JsonObject.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function innerOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
