import { readContent } from '../../dom/read-content.ts';
import type { PagePrinting } from '../../times/page-times.ts';
import { type Box, textOf } from './box.ts';
import { type Author, chooseAuthors } from './choose-author.ts';
import { chooseBodies } from './choose-body.ts';
import { chooseTimes } from './choose-time.ts';
import { isPostLike } from './look.ts';
import type { PageRecord } from './record.ts';
import type { Survey } from './survey.ts';
import type { TimeMark } from './time-mark.ts';

/** A record with its parts told apart. */
export interface ReadRecord {
  readonly record: PageRecord;
  readonly author: Author | null;
  readonly time: TimeMark | null;
  /** The element that holds what was written; null where that lies in the record itself. */
  readonly body: Box | null;
}

/** Readings of the same records: they are asked for when a page is told to be a list or a thread, and when it is read. */
const known = new WeakMap<readonly PageRecord[], readonly ReadRecord[]>();

/** Tells the parts of records of one make apart. */
export function readRecords(
  records: readonly PageRecord[],
  survey: Survey,
  printing: PagePrinting,
): readonly ReadRecord[] {
  const before = known.get(records);
  if (before !== undefined) {
    return before;
  }
  const read = partsOf(records, survey, printing);
  known.set(records, read);
  return read;
}

/** What an advertisement tells beside its description. */
const OFFER =
  /(?:电话|手机|微信|QQ|联系方式|价格|售价|元|￥|¥|price|phone|tel|contact|whatsapp|telegram)\s?[:：]?\s?[\w¥￥$€+]|[$€¥￥]\s?\d|\d\s?元/iu;

/** Letters that a lone post says beside its text at most: more is a page. */
const MAX_BESIDE = 400;

/** Whether a lone post offers something outside of its text: a price, a way to be reached. */
function saysMore({ root, letters }: PageRecord, body: Box | null): boolean {
  if (body === null || letters - textOf(body) > MAX_BESIDE || !isPostLike(root)) {
    return false;
  }
  const rest = readContent(root.element, {
    quote: null,
    leftOut: (element) => element === body.element,
    isOrnament: () => false,
  });
  return OFFER.test(rest.text.toString());
}

function partsOf(
  records: readonly PageRecord[],
  survey: Survey,
  printing: PagePrinting,
): readonly ReadRecord[] {
  const times = chooseTimes(records, survey.times, printing);
  const timeBoxes = new Set(survey.times.map(({ box }) => box));
  const authors = chooseAuthors(records, survey, timeBoxes);
  const taken = records.map((_, index) => ({
    author: authors[index]?.box ?? null,
    time: times[index]?.box ?? null,
  }));
  const bodies = chooseBodies(records, survey, taken);
  const [only] = records;
  if (only !== undefined && records.length === 1 && saysMore(only, bodies[0] ?? null)) {
    return [{ record: only, author: authors[0] ?? null, time: times[0] ?? null, body: null }];
  }
  return records.map((record, index) => ({
    record,
    author: authors[index] ?? null,
    time: times[index] ?? null,
    body: bodies[index] ?? null,
  }));
}
