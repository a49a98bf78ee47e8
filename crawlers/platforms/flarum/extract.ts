import type { FailureCode } from '../../../core/failure.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { readToldProfile } from '../../forum/told-profile.ts';
import { fragmentOf } from '../../forum/told-thread.ts';
import { isJsonObject } from '../../forum/twin-request.ts';
import { NOTHING } from '../../found.ts';
import { addressOf, type Located, locate } from './address.ts';
import { extractDiscussion } from './discussion.ts';
import { extractShown } from './document.ts';
import { extractList } from './list.ts';
import { RULES } from './rules.ts';
import type { ApiDocument } from './schema.ts';
import { toldBy } from './told.ts';

/** What any page of a Flarum forum holds, told by its interface or shown by its HTML. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined || answer.status >= 400) {
    return { ...NOTHING, wall: answer === undefined ? null : wallOf(answer) };
  }
  const located = locate(answer.finalUrl) ?? locate(page.url);
  const told = toldBy(answer);
  const root = rootOf(located, answer);
  const content = told === null ? null : contentOf(told, located, root);
  if (content !== null) {
    return content;
  }
  const shown = located === null || isJsonObject(answer) ? null : extractShown(answer, located);
  return shown ?? { ...NOTHING, needsBrowser: answer.text.includes('id="flarum-loading"') };
}

/** Null for what is about something else, such as the forum itself. */
function contentOf(told: ApiDocument, located: Located | null, root: string): Extraction | null {
  if (told.isList) {
    return extractList(told, located, root);
  }
  const [discussion] = told.discussions;
  if (discussion !== undefined) {
    return extractDiscussion(discussion, told, root);
  }
  const [member] = told.members;
  if (member === undefined) {
    return null;
  }
  const url = addressOf({ kind: 'user', slug: member.slug }, root);
  const texts = [fragmentOf(member.bio)];
  return readToldProfile({ url, base: root, author: member.name, texts }, RULES);
}

/** Flarum answers 404 for what guests may not see; 401 and 403 for what asks for a login. */
function wallOf({ status }: PageAnswer): FailureCode | null {
  switch (status) {
    case 401:
      return 'WALL_LOGIN';
    case 403:
      return 'PAGE_FORBIDDEN';
    case 429:
      return 'HOST_RATE_LIMITED';
    default:
      return null;
  }
}

function rootOf(located: Located | null, { finalUrl }: PageAnswer): string {
  return located?.root ?? `${new URL(finalUrl).origin}/`;
}
