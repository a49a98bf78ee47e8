import type { Page, PageAnswer } from '../../../core/page.ts';
import { type ParsedPage, parsePage } from '../../dom/parse-page.ts';
import { orderOf, type PagePrinting } from '../../times/page-times.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { isOfMake } from './choose-body.ts';
import { completeRecords, mostCommon } from './complete-records.ts';
import { type Grouping, groupingsOf } from './grouping.ts';
import { isPostLike } from './look.ts';
import { headOf, type PageHead } from './page-head.ts';
import { isList, mayBeList } from './page-kind.ts';
import { pickRecords } from './pick-records.ts';
import { type ReadRecord, readRecords } from './read-records.ts';
import type { PageRecord } from './record.ts';
import { areResults } from './search-results.ts';
import { singleRecord } from './single-record.ts';
import { type Survey, surveyOf } from './survey.ts';
import { type TitleLink, titleLinksOf } from './title-links.ts';

/** Rows of one make, and the link of each. */
interface List {
  readonly records: readonly ReadRecord[];
  readonly links: readonly (TitleLink | null)[];
}

/** A page taken apart: what it is, and its posts or rows. */
export interface Reading {
  readonly parsed: ParsedPage;
  readonly head: PageHead;
  readonly survey: Survey;
  readonly printing: PagePrinting;
  readonly kind: 'thread' | 'list' | 'neither';
  /** Posts of a thread in the order of the page, by make. */
  readonly groups: readonly (readonly ReadRecord[])[];
  /** Rows of a list of threads or boards, the largest first. */
  readonly lists: readonly List[];
}

const readings = new WeakMap<PageAnswer, { readonly page: Page; readonly reading: Reading }>();

/** The reading of a page; asked for again right after, the same one. */
export function readingOnce(page: Page, answer: PageAnswer): Reading {
  const known = readings.get(answer);
  if (known?.page === page) {
    return known.reading;
  }
  const reading = readingOf(page, answer);
  readings.set(answer, { page, reading });
  return reading;
}

/** Takes a page apart. Linear in its length but for the sorting of its marks. */
function readingOf(page: Page, answer: PageAnswer): Reading {
  const parsed = parsePage(answer.text);
  const head = headOf(page, answer, parsed);
  const survey = surveyOf(parsed.document);
  const printing: PagePrinting = {
    timeZone: page.timeZone,
    offsetMinutes: survey.offsetMinutes,
    fetchedAt: answer.fetchedAt,
    order: orderOf(
      survey.times.map(({ time }) => time),
      answer.fetchedAt,
    ),
  };
  const common = { parsed, head, survey, printing };
  const groupings = groupingsOf(survey);
  const best = groupings[0];
  const list = best === undefined ? null : listOf(best.records, common);
  const isAside = best !== undefined && list !== null && isBesidePost(best.records, survey);
  if (list !== null && !isAside) {
    return { ...common, kind: 'list', groups: [], lists: [list, ...otherLists(groupings, common)] };
  }
  const groups = postsOf(isAside ? [] : groupings, common);
  return { ...common, kind: groups.flat().length > 0 ? 'thread' : 'neither', groups, lists: [] };
}

/** Posts of a page by make, the main kind first. */
function postsOf(groupings: readonly Grouping[], common: Common): Reading['groups'] {
  const { survey, printing, head } = common;
  const picked = pickRecords(survey, groupings, (records) =>
    bodyOf(readRecords(records, survey, printing)),
  );
  const main = completed(picked.main, survey, printing);
  const others = picked.others.map((records) => readRecords(records, survey, printing));
  return [
    ...(arePosts(main) && !areResults(picked.main, survey, head) ? [main] : []),
    ...others.filter(
      (group) =>
        areFull(group) &&
        !repeats(group, main) &&
        listOf(
          group.map(({ record }) => record),
          common,
        ) === null,
    ),
  ].map((group) => group.filter((record) => isPost(record)));
}

/** Whether a list only stands beside a post that says more than all its rows: latest threads beside a thread of one post. */
function isBesidePost(rows: readonly PageRecord[], survey: Survey): boolean {
  const first = rows[0]?.root.at ?? 0;
  const end = rows.reduce((to, row) => Math.max(to, row.to), 0);
  // What lies apart from the rows has its time outside of them.
  const isOutside = survey.times.some(({ box: { at } }) => at < first || at >= end);
  const post = isOutside ? singleRecord(survey, [], null) : null;
  const listed = rows.reduce((sum, { letters }) => sum + letters, 0);
  const isApart =
    post !== null && rows.every(({ root, to }) => to <= post.root.at || root.at >= post.to);
  return isApart && isPostLike(post.root) && post.letters > listed;
}

type Common = Pick<Reading, 'survey' | 'printing' | 'head'>;

function listOf(records: readonly PageRecord[], { survey, printing, head }: Common): List | null {
  const read = readRecords(records, survey, printing);
  if (!mayBeList(records)) {
    return null;
  }
  const links = titleLinksOf(records, survey, head);
  return isList(read, links) ? { records: read, links } : null;
}

/** Lists of one page beside the largest. */
const MAX_LISTS = 12;

/** Lists that lie apart from the largest: boards above threads, threads that are kept on top. */
function otherLists([best, ...rest]: readonly Grouping[], common: Common): readonly List[] {
  const taken = [...(best?.records ?? [])];
  const lists: List[] = [];
  for (const { records } of rest) {
    const isApart = records.every(({ root, to }) =>
      taken.every((other) => to <= other.root.at || root.at >= other.to),
    );
    const list = isApart && lists.length < MAX_LISTS ? listOf(records, common) : null;
    if (list !== null) {
      lists.push(list);
      taken.push(...records);
    }
  }
  return lists;
}

/** Reads records, and reads them again where some had to be widened to their text. */
function completed(
  records: readonly PageRecord[],
  survey: Survey,
  printing: PagePrinting,
): readonly ReadRecord[] {
  const read = readRecords(records, survey, printing);
  const whole = completeRecords(
    records,
    read.map(({ body }) => body),
    survey,
  );
  return withoutHeads(whole === records ? read : readRecords(whole, survey, printing));
}

/** Letters that a text of another make than the others' has at least. */
const MIN_OTHER_LETTERS = 20;

/** Records, less those without a text like the others': the head of a thread that is shown again on its further pages. */
function withoutHeads(records: readonly ReadRecord[]): readonly ReadRecord[] {
  const make = mostCommon(records.map(({ body }) => body));
  const kept = records.filter((record) => make === null || !isHead(record, make));
  return kept.length * 2 >= records.length ? kept : records;
}

function isHead({ body }: ReadRecord, make: Box): boolean {
  return (
    body !== null && !isOfMake(body, make) && textOf(body) + linkTextOf(body) < MIN_OTHER_LETTERS
  );
}

/** An element that holds what was written in one of the records. */
function bodyOf(records: readonly ReadRecord[]): Box | null {
  return records.find(({ body }) => body !== null)?.body ?? null;
}

/** Texts of some length that stand in a row with their times are posts even where no name is found. */
const MIN_NAMELESS = 3;
const NAMELESS_LETTERS = 80;

/** Posts name their authors, or are called posts: times alone make a list of anything. */
function arePosts(records: readonly ReadRecord[]): boolean {
  const count = records.length;
  const authored = records.filter(({ author }) => author !== null).length;
  const called = records.filter(({ record }) => isPostLike(record.root)).length;
  const letters = records.reduce((sum, { record }) => sum + record.letters, 0);
  return (
    authored >= count * 0.5 ||
    (count > 1 && called >= count * 0.5) ||
    (count >= MIN_NAMELESS && letters >= count * NAMELESS_LETTERS)
  );
}

/** Posts beside the main ones are believed where they tell who wrote them and when. */
function areFull(records: readonly ReadRecord[]): boolean {
  const full = records.filter(({ author, time }) => author !== null && time !== null);
  return full.length >= records.length * 0.7;
}

/** Whether a lone record only tells of the first post who started the thread and when. */
function repeats([only, ...more]: readonly ReadRecord[], main: readonly ReadRecord[]): boolean {
  const [first] = main;
  return (
    more.length === 0 &&
    only !== undefined &&
    first !== undefined &&
    only.author?.name === first.author?.name &&
    (only.body === null || JSON.stringify(only.time?.time) === JSON.stringify(first.time?.time))
  );
}

/** A post is by someone, or at some time. */
function isPost({ author, time }: ReadRecord): boolean {
  return author !== null || time !== null;
}
