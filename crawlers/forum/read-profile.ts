import { type Element, isTag } from 'domhandler';
import type { Extraction } from '../../core/page.ts';
import { type Content, lineOf, readContent } from '../dom/read-content.ts';
import { all, first, type Selector } from '../dom/select.ts';
import { bySurface, NOTHING } from '../found.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';
import type { ForumPage } from './forum-page.ts';
import { contentListing, linksWritten } from './written-content.ts';

/** Elements that stand behind their name. */
const NAMED = new Set(['dd', 'td']);

/** The element before a value, which names it; null for what is no value of a list or a table. */
function nameBefore(element: Element): Element | null {
  if (!NAMED.has(element.name)) {
    return null;
  }
  let node = element.prev;
  while (node !== null && !isTag(node)) {
    node = node.prev;
  }
  return node;
}

/** Fields that a member writes freely; their text stands alone. */
const FREE_TEXT = /签名|介绍|简介|头衔|空间说明|signature|about|bio|interests/iu;

/** Fields that one card keeps. */
const MAX_FIELDS = 60;

/** What a member says on the own page, as one listing; null where nothing is said or the page is no profile. */
export function readProfile(page: ForumPage): Extraction | null {
  const facts = page.engine.profile;
  const fields = facts === null ? [] : all(facts.field, page.document).slice(0, MAX_FIELDS);
  const read = fields.flatMap((field) => readField(field, page) ?? []);
  if (read.length === 0) {
    return null;
  }
  return profileOf(
    read.map(({ line }) => line).join('\n'),
    read.map(({ content }) => content),
    page,
  );
}

/** A field that a member filled; null for what the software says. */
function readField(
  field: Element,
  { engine }: ForumPage,
): { readonly line: string; readonly content: Content } | null {
  const facts = engine.profile;
  if (facts === null) {
    return null;
  }
  const label = labelOf(field, facts.label);
  const value = facts.value === null ? field : first(facts.value, field);
  if (value === null || (label !== '' && facts.boring.test(label))) {
    return null;
  }
  const { quote, isOrnament } = engine.thread;
  const content = readContent(value, {
    quote,
    leftOut: facts.leftOut ?? facts.label,
    isOrnament,
  });
  const text = content.text.toString();
  const line = label === '' || FREE_TEXT.test(label) ? text : `${label}：${text}`;
  return text === '' ? null : { line, content };
}

function labelOf(field: Element, label: Selector | null): string {
  const named = label === null ? nameBefore(field) : first(label, field);
  return lineOf(named).replace(/[:：]$/u, '');
}

function profileOf(text: string, contents: readonly Content[], page: ForumPage): Extraction {
  const { base, root } = page.ground;
  const url = page.engine.addresses.addressOf(page.place, root);
  const author = nameOn(page);
  const shown = contents.map((content) => contentListing(content, base));
  return {
    ...NOTHING,
    listings: [
      {
        url,
        kind: 'profile',
        text,
        author: author === '' ? null : author.slice(0, MAX_NAME_CHARACTERS),
        authorUrl: url,
        postedAt: null,
        position: null,
        images: shown.flatMap(({ images }) => images),
        links: shown.flatMap(({ links }) => links),
      },
    ],
    ...bySurface(contents.flatMap((content) => linksWritten(content, base))),
  };
}

function nameOn({ engine: { profile }, document }: ForumPage): string {
  const element = profile === null ? null : first(profile.name, document);
  return element === null ? '' : lineOf(element, profile?.leftOut ?? null);
}
