import type { Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { lineOf } from '../../dom/read-content.ts';
import { readWrittenTime } from '../../times/written-time.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { recordAt } from './choose-time.ts';
import { lookOf } from './look.ts';
import { isProfileAddress, MAX_NAME_LETTERS, type NameMark } from './name-mark.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Who wrote a record, and where the page names that person. */
export interface Author {
  readonly name: string;
  /** As it stands in the page, or null. */
  readonly href: string | null;
  readonly box: Box;
  /** Whether an address or a template's word says that it is a name, and not its place alone. */
  readonly isHinted: boolean;
}

/** A place of the records at which names may stand. */
interface Column {
  readonly authors: (Author | undefined)[];
  weight: number;
}

/** For each record its author; null where none is named. */
export function chooseAuthors(
  records: readonly PageRecord[],
  survey: Survey,
  taken: ReadonlySet<Box>,
): readonly (Author | null)[] {
  const hinted = ranked(hintedColumns(records, survey.names), records.length);
  const isNamed = (hinted[0]?.score ?? 0) >= 3;
  const columns = isNamed
    ? hinted
    : [...hinted, ...ranked(plainColumns(records, survey, taken), records.length)].toSorted(
        (one, other) => other.score - one.score,
      );
  const floor = isNamed ? 1.2 : 2.6;
  const likely = columns.filter(({ score }) => score >= floor);
  const best = likely[0]?.authors ?? [];
  const place = best.find((author) => author !== undefined)?.box.parent?.shape;
  return records.map(
    (record, index) =>
      best[index] ??
      guestAt(record, place, survey) ??
      likely.find(({ authors }) => authors[index] !== undefined)?.authors[index] ??
      null,
  );
}

/** The name that stands by itself where others' names are links: guests have no page. */
function guestAt(record: PageRecord, place: string | undefined, { boxes }: Survey): Author | null {
  if (place === undefined || !/[.#]|^(?:h\d|b|strong)$/u.test(place)) {
    return null;
  }
  for (const box of boxesOf(record, boxes)) {
    if (box.shape === place) {
      const author = readWrittenTime(lineOf(box.element)) === null ? authorAt(box, true) : null;
      return author === null ? null : { ...author, href: null };
    }
  }
  return null;
}

function hintedColumns(
  records: readonly PageRecord[],
  names: readonly NameMark[],
): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { box, weight } of names.toSorted((one, other) => one.box.at - other.box.at)) {
    const index = recordAt(records, box.at);
    const author = index === -1 ? null : authorAt(box, true);
    if (author !== null) {
      put(columns, `${box.shape}<${box.parent?.shape}`, index, author, weight);
    }
  }
  return columns;
}

function put(
  columns: Map<string, Column>,
  key: string,
  index: number,
  author: Author,
  weight: number,
): void {
  const column = columns.get(key) ?? { authors: [], weight: 0 };
  if (column.authors[index] === undefined) {
    column.authors[index] = author;
    column.weight = Math.max(column.weight, weight);
  }
  columns.set(key, column);
}

/** Levels below a record's root at which a name without any hint is looked for. */
const PLAIN_BOXES = 60;

/** Short texts that stand at the same place of each record, where no template's word helps. */
function plainColumns(
  records: readonly PageRecord[],
  { boxes }: Survey,
  taken: ReadonlySet<Box>,
): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [index, record] of records.entries()) {
    let looked = 0;
    for (const box of boxesOf(record, boxes)) {
      looked += 1;
      if (looked > PLAIN_BOXES) {
        break;
      }
      const isLeaf = box.to === box.at + 1 && !taken.has(box);
      const author = isLeaf ? authorAt(box, false) : null;
      if (author !== null && readWrittenTime(author.name) === null) {
        put(columns, `${box.shape}<${box.parent?.shape}`, index, author, 0);
      }
    }
  }
  return columns;
}

/** Words that a name is not. */
const NO_NAME =
  /^(?:[\d\s.,:/#+%()-]*|.{0,2}(?:reply|quote|report|edit|delete|share|like|link|permalink|profile|message|pm|email|www|website|top|up|member|user|admin(?:istrator)?|moderator|log ?in|log ?out|sign ?in|sign ?up|register|登录|注册|退出|回复|引用|举报|编辑|删除|分享|发消息|加好友|收听ta|查看详细资料|只看该作者|楼主|沙发|板凳|地板|注册会员|管理员|版主|在线|离线|帖子|主题|积分|\d+(?:楼|#)).{0,2})$/iu;

/** The name that an element shows, or that its picture or label tells; null for none. */
function authorAt(box: Box, isHinted: boolean): Author | null {
  const { element } = box;
  const letters = textOf(box) + linkTextOf(box);
  const shown = letters > MAX_NAME_LETTERS * 2 ? '' : namePart(element);
  const name = cleaned(shown);
  if (name === '' || name.length > MAX_NAME_LETTERS || NO_NAME.test(name)) {
    return null;
  }
  const href = hrefOf(element);
  return isForeignTitle(box, href) ? null : { name, href, box, isHinted };
}

/** Whether a heading leads to a page that is named in full and is no person's: a result of a search. */
function isForeignTitle({ element, parent }: Box, href: string | null): boolean {
  const isHeading = /^h[1-4]$/u.test(element.name) || /^h[1-4]$/u.test(parent?.element.name ?? '');
  return isHeading && href !== null && /^https?:/iu.test(href) && !isProfileAddress(href);
}

/** The part of an author's element that is the name: `itemprop=name`, a link to the profile, else all of it. */
function namePart(element: Element): string {
  if (element.name !== 'a') {
    const named = below(element, ({ attribs }) => attribs['itemprop'] === 'name');
    if (named !== null) {
      return named.attribs['content'] ?? lineOf(named);
    }
    const link = below(element, isProfileLink);
    const written = link === null ? '' : lineOf(link);
    if (written !== '') {
      return written;
    }
    const called = below(element, isCalledName);
    if (called !== null) {
      return lineOf(called);
    }
  }
  const shown = element.attribs['content'] ?? lineOf(element);
  // One letter in place of a picture is no name.
  return shown.length > 1 ? shown : (labelOf(element) ?? shown);
}

/** Whether an element that holds one text is called a name: beside it stand ranks and places. */
function isCalledName(element: Element): boolean {
  const [only, ...more] = element.children;
  return (
    only !== undefined &&
    more.length === 0 &&
    isText(only) &&
    only.data.trim().length > 1 &&
    /name|nick|author|user|昵称|作者/iu.test(element.attribs['class'] ?? '') &&
    lookOf(element).isAuthor
  );
}

function isProfileLink({ name, attribs }: Element): boolean {
  return name === 'a' && isProfileAddress(attribs['href'] ?? '');
}

/** What a picture or a link without letters says of whom it shows. */
function labelOf(element: Element): string | null {
  const labelled = [element, ...element.children.filter(isTag)];
  for (const { attribs } of labelled) {
    const label = attribs['data-username'] ?? attribs['alt'] ?? attribs['title'];
    if (label !== undefined && label.trim() !== '') {
      return label;
    }
  }
  return null;
}

function hrefOf(element: Element): string | null {
  if (element.name === 'a') {
    return element.attribs['href'] ?? null;
  }
  const { parent } = element;
  if (parent !== null && isTag(parent) && parent.name === 'a') {
    return parent.attribs['href'] ?? null;
  }
  const link = below(element, isProfileLink) ?? below(element, ({ name }) => name === 'a');
  return link?.attribs['href'] ?? null;
}

/** Elements that are looked at below an author's. */
const MAX_BELOW = 40;

/** The first element below that fits, among the first few. */
function below(element: Element, fits: (element: Element) => boolean): Element | null {
  const waiting = element.children.filter(isTag).toReversed();
  for (let looked = 0; looked < MAX_BELOW; looked += 1) {
    const next = waiting.pop();
    if (next === undefined || fits(next)) {
      return next ?? null;
    }
    waiting.push(...next.children.filter(isTag).toReversed());
  }
  return null;
}

/** Words that templates put before a name. */
const BEFORE_NAME =
  /^(?:(?:posted |written |asked |answered |started )?by|von|par|por|author|作者|发表人|楼主|用户|网友|会员|来自)\s*[:：]?\s+|^(?:作者|发表人|楼主|用户|网友|会员)\s*[:：]\s*|^@/iu;

function cleaned(written: string): string {
  return written
    .slice(0, 300)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(BEFORE_NAME, '')
    .replace(
      /\s*(?:发表|发布|回复|留言|评论|写)?于?\s*[:：]?\s*(?:\d{4}[-/.年]|\d{1,4}\s?(?:秒|分|小时|天)|刚刚|[昨今前]天).*$/u,
      '',
    )
    .replace(/\s*(?:[:：,，»|·]|says|said|wrote|写道|说道|说)\s*[:：]?$/iu, '')
    .trim();
}

interface RankedColumn extends Column {
  readonly score: number;
}

/** Columns, those first in which names stand in most records, differ, and belong to addresses one to one. */
function ranked(columns: ReadonlyMap<string, Column>, count: number): readonly RankedColumn[] {
  return [...columns.values()]
    .map((column) => ({ ...column, score: scoreOf(column, count) }))
    .toSorted((one, other) => other.score - one.score);
}

function scoreOf({ authors, weight }: Column, count: number): number {
  const present = authors.filter((author) => author !== undefined);
  const names = new Set(present.map(({ name }) => name));
  const pairs = new Set(present.map(({ name, href }) => `${name} ${href ?? ''}`));
  const isOne = present.length > 2 && names.size === 1;
  const sameNameManyHrefs = pairs.size > names.size * 1.2 ? 1 : 0;
  const lengths = present.reduce((sum, { name }) => sum + name.length, 0) / present.length;
  return (
    (present.length / count) * 3 +
    Math.min(weight, 4) * 0.4 -
    (isOne ? 1.5 : 0) -
    sameNameManyHrefs * 1.5 -
    (lengths > 25 ? 1 : 0) +
    (present.some(({ href }) => href !== null) ? 0.3 : 0)
  );
}
