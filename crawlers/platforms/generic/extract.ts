import type { Element } from 'domhandler';
import type { Listing } from '../../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { readContent } from '../../dom/read-content.ts';
import { first, selector } from '../../dom/select.ts';
import { bySurface, NOTHING, uniqueTargets } from '../../found.ts';
import { listTargets, targetOf } from './extract-list.ts';
import { threadListings } from './extract-thread.ts';
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
  if (answer.status < 400 && reading.kind === 'thread') {
    const thread = extractThread(reading);
    if (thread.listings.length > 0) {
      return thread;
    }
  }
  if (answer.status < 400 && reading.kind === 'list') {
    const next = listTargets(reading);
    if (next.length > 0) {
      return { ...NOTHING, next };
    }
  }
  return withoutContent(reading, answer);
}

function extractThread(reading: Reading): Extraction {
  const { listings, found } = threadListings(reading);
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

/** A page without posts and rows: removed, walled off, a shell, or not a forum's. */
function withoutContent({ parsed, head, survey }: Reading, answer: PageAnswer): Extraction {
  const body = first(BODY, parsed.document);
  const lines = body === null ? [] : linesOf(body);
  const hasPassword = survey.boxes.some(({ element }) => PASSWORD(element));
  const told =
    wallOf(answer.status, head.title, lines, hasPassword) ?? (parsed.whole ? null : 'PAGE_TRAP');
  const wall = told === 'gone' ? null : told;
  const isShell =
    told === null &&
    answer.status === 200 &&
    survey.letters <= MAX_SHELL_LETTERS &&
    /<script|<link\b/iu.test(answer.text) &&
    /<(?:div|main|section)[^>]{0,200}\b(?:id|class)=/iu.test(answer.text);
  return { ...NOTHING, wall, needsBrowser: isShell && !hasPassword };
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
