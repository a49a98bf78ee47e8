import type { Element } from 'domhandler';
import type { FailureCode } from '../../../core/failure.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { readContent } from '../../dom/read-content.ts';
import { first, selector } from '../../dom/select.ts';
import { bySurface, NOTHING, uniqueTargets } from '../../found.ts';
import { isForumList } from './detect.ts';
import { boardTargets, listTargets, targetOf } from './extract-list.ts';
import { carriedThread, type ThreadListings, threadListings } from './extract-thread.ts';
import { isHtml } from './is-html.ts';
import { furtherPagesOf } from './pagination.ts';
import { type Reading, readingOnce } from './reading.ts';
import { wallOf } from './wall.ts';

/** What any page of any forum holds. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined || answer.status >= 500 || !isHtml(answer)) {
    return NOTHING;
  }
  const reading = readingOnce(page, answer);
  const read = answer.status < 400 ? contentOfPage(reading) : null;
  return read ?? withoutContent(reading, answer);
}

/** What a page shows of a forum, else what it carries for its scripts; null for neither. */
function contentOfPage(reading: Reading): Extraction | null {
  if (reading.kind === 'list') {
    const next = isFewAlike(reading) ? [] : listTargets(reading);
    return next.length > 0 ? { ...NOTHING, next } : null;
  }
  const shown = reading.kind === 'thread' ? threadListings(reading) : null;
  const thread = shown !== null && shown.listings.length > 0 ? shown : carriedThread(reading);
  return thread.listings.length > 0 ? extractThread(reading, thread) : null;
}

/** Fewer rows than this may be anything that is dated and leads on, as news beside an article. */
const MIN_ROWS = 3;

function isFewAlike(reading: Reading): boolean {
  const rows = reading.lists.reduce((sum, { records }) => sum + records.length, 0);
  return rows < MIN_ROWS && !isForumList(reading);
}

function extractThread(reading: Reading, { listings, found }: ThreadListings): Extraction {
  const pages = furtherPagesOf(reading.survey, reading.head).all;
  return {
    ...NOTHING,
    listings,
    next: uniqueTargets([...pages.map((url) => targetOf(url, null)), ...imagesOf(listings)]),
    ...bySurface(found),
  };
}

function imagesOf(listings: readonly Listing[]): readonly ProposedTarget[] {
  return listings.flatMap(({ images }) =>
    images.map((url) => ({
      url,
      kind: 'image' as const,
      platform: null,
      accessCode: null,
      stamp: null,
    })),
  );
}

const BODY = selector('body');
const PASSWORD = selector('input[type="password"]');

/** Letters that a page which a script fills shows at most before it is filled. */
const MAX_SHELL_LETTERS = 200;

/** A page without posts and rows: an index of empty boards, removed, walled off, a shell, or not a forum's. */
function withoutContent(reading: Reading, answer: PageAnswer): Extraction {
  const told = toldBy(reading, answer);
  if (told !== null || answer.status !== 200) {
    return { ...NOTHING, wall: told === 'gone' ? null : told };
  }
  const hasPassword = hasPasswordField(reading);
  return {
    ...NOTHING,
    next: reading.kind === 'list' ? [] : boardTargets(reading),
    needsBrowser: !hasPassword && isShell(reading, answer),
  };
}

/** What a page without content says of why there is none. */
function toldBy(reading: Reading, answer: PageAnswer): FailureCode | 'gone' | null {
  const { parsed, head } = reading;
  const body = first(BODY, parsed.document);
  const lines = body === null ? [] : linesOf(body);
  const told = wallOf(answer.status, head.title, lines, hasPasswordField(reading));
  return told ?? (parsed.whole ? null : 'PAGE_TRAP');
}

function hasPasswordField({ survey }: Reading): boolean {
  return survey.boxes.some(({ element }) => PASSWORD(element));
}

/** Whether a page says hardly anything and brings scripts that may fill its containers. */
function isShell({ survey }: Reading, { text }: PageAnswer): boolean {
  return (
    survey.letters <= MAX_SHELL_LETTERS &&
    /<script|<link\b/iu.test(text) &&
    /<(?:div|main|section)[^>]{0,200}\b(?:id|class)=/iu.test(text)
  );
}

/** What a page shows outside links, by lines. */
function linesOf(body: Element): readonly string[] {
  const { text } = readContent(body, {
    quote: null,
    leftOut: ({ name }) => name === 'a' || name === 'button' || name === 'nav' || name === 'option',
    isOrnament: () => false,
  });
  return text.toString().split('\n');
}
