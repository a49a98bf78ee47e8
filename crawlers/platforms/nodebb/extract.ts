import type { FailureCode } from '../../../core/failure.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { readToldBoard } from '../../forum/told-board.ts';
import { readToldProfile } from '../../forum/told-profile.ts';
import { NOTHING } from '../../found.ts';
import { addressOf, type Located, locate } from './address.ts';
import { boardsOf, threadsOf } from './board.ts';
import { RULES } from './rules.ts';
import type { Told } from './schema.ts';
import { toldBy } from './told.ts';
import { extractTopic } from './topic.ts';

/** What any page of a NodeBB forum holds, told by its interface or shown by its HTML. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined || answer.status >= 500) {
    return NOTHING;
  }
  const told = toldBy(answer);
  const wall = wallOf(answer, told);
  if (told === null || wall !== null) {
    return { ...NOTHING, wall, needsBrowser: wall === null && isShell(answer) };
  }
  const located = locate(answer.finalUrl) ?? locate(page.url);
  return contentOf(told, located, rootOf(located, answer));
}

function contentOf(told: Told, located: Located | null, root: string): Extraction {
  switch (told.template) {
    case 'topic':
      return extractTopic(told, root);
    case 'account/profile':
      return extractUser(told, root);
    default:
      return extractBoard(told, located, root);
  }
}

/** Boards, topics and the next page; on a start page that shows other things, the list of categories. */
function extractBoard(told: Told, located: Located | null, root: string): Extraction {
  const isBareHome = located?.place.kind === 'home' && told.categories.length === 0;
  const list = { url: addressOf({ kind: 'categories', page: 1 }, root), stamp: null };
  return readToldBoard({
    platform: 'nodebb',
    boards: isBareHome && told.template !== '404' ? [list] : boardsOf(told, root),
    threads: threadsOf(told, root),
    nextPage: nextPageOf(told, located, root),
  });
}

function nextPageOf(
  { pagination: { currentPage, pageCount } }: Told,
  located: Located | null,
  root: string,
): string | null {
  const place = located?.place;
  const isList = place?.kind === 'category' || place?.kind === 'categories';
  return isList && currentPage < pageCount
    ? addressOf({ ...place, page: currentPage + 1 }, root)
    : null;
}

/** What a member writes of themselves; `fullname`, `location` and `website` are free texts too. */
function extractUser(told: Told, root: string): Extraction {
  const { aboutmeParsed, signature, fullname, location, website } = told;
  return readToldProfile(
    {
      url: addressOf({ kind: 'user', slug: told.userslug }, root),
      base: root,
      author: told.name === '' ? null : told.name,
      texts: [fullname, aboutmeParsed, signature, location, website].flatMap((text) => text ?? []),
    },
    RULES,
  );
}

/** Guests are sent to the login page with status 200, and answered 401 by the interface. */
function wallOf({ status }: PageAnswer, told: Told | null): FailureCode | null {
  if (status === 401 || told?.template === 'login') {
    return 'WALL_LOGIN';
  }
  if (status === 403 || told?.template === '403') {
    return 'PAGE_FORBIDDEN';
  }
  return status === 429 ? 'HOST_RATE_LIMITED' : null;
}

/** A page of HTML that shows no post and carries no answer: a script may fill it. */
function isShell({ status, text }: PageAnswer): boolean {
  return status === 200 && /<div id="app"|nodebb\.min\.js/u.test(text);
}

function rootOf(located: Located | null, { finalUrl }: PageAnswer): string {
  return located?.root ?? `${new URL(finalUrl).origin}/`;
}
