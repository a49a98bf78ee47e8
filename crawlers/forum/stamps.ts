/** A thread or a board as a list prints it. */
export interface PrintedRow {
  /** The canonical address that it leads to. */
  readonly url: string;
  /** Last post and counts as printed; null where the list does not say. */
  readonly stamp: string | null;
  /** For the order of rows; may be coarser than what is told of a text. */
  readonly lastPostAt: Date | null;
  readonly isSticky: boolean;
}

/**
 * Ages of less than a day. They change by themselves, and would have every young row asked for again on every sweep; without
 * them a row is asked for again at the latest when it is a day old.
 */
const YOUNG =
  /刚刚|半小时前|\d{1,5}\s?(?:秒|分钟|小时)前|just now|\b(?:an?|\d{1,5}) (?:second|minute|hour)s? ago/giu;

/** What is printed, without what changes by itself within a day. */
export function steady(printed: string): string {
  return printed.replaceAll(YOUNG, '<1d');
}

/** What a list prints of a row's version; null where it prints nothing. */
export function stampOf(last: string, count: string): string | null {
  return last === '' && count === '' ? null : `${steady(last)}|${count}`;
}

/** Fewer rows than this prove no order. */
const MIN_ORDERED_ROWS = 5;

/**
 * What a board's page says of the page after it. In the order of last replies a thread of a later page that is replied to
 * moves to the top and pushes every row between: as long as the last row is the same, so is the next page. Null where the
 * rows are in another order.
 */
export function nextPageStamp(rows: readonly PrintedRow[]): string | null {
  const plain = rows.filter(({ isSticky }) => !isSticky);
  const last = plain.at(-1);
  if (last === undefined || last.stamp === null || plain.length < MIN_ORDERED_ROWS) {
    return null;
  }
  const isOrdered = plain.every(({ lastPostAt }, at) => {
    const before = plain[at - 1]?.lastPostAt;
    return lastPostAt !== null && (before === undefined || before === null || lastPostAt <= before);
  });
  return isOrdered ? `after ${last.url} ${last.stamp}` : null;
}

/**
 * The stamp of a further page of a thread: a page that others follow is full and stays as it is; the last one changes with
 * what is told of the thread's length; null where nothing is.
 */
export function threadPageStamp(page: number, lastPage: number, length: string): string | null {
  if (page < lastPage) {
    return 'full';
  }
  return length === '' ? null : `last of ${lastPage}, ${length}`;
}

const NUMBER = /\d[\d.,]{0,11}/gu;

/**
 * The length in what is printed of it, alike on every page: of `Results 11 to 20 of 35` and `35 posts • Page 2 of 4` the
 * greatest number.
 */
export function lengthWritten(printed: string): string {
  const numbers = (printed.match(NUMBER) ?? []).map((number) =>
    Number(number.replaceAll(/[.,]/gu, '')),
  );
  return numbers.length === 0 ? printed : String(Math.max(...numbers));
}
