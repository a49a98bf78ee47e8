import type { FailureCode } from '../../../core/failure.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { parsePage } from '../../dom/parse-page.ts';
import { readToldProfile } from '../../forum/told-profile.ts';
import { fragmentOf } from '../../forum/told-thread.ts';
import { isJsonObject } from '../../forum/twin-request.ts';
import { NOTHING } from '../../found.ts';
import { parseAddress } from '../../html/address.ts';
import { addressOf, type Located, locate } from './address.ts';
import { extractCategories, extractList, extractShownList } from './board.ts';
import { RULES } from './rules.ts';
import { Refusal } from './schema.ts';
import { type Told, toldBy } from './told.ts';
import { extractShownTopic, extractTopic } from './topic.ts';

/** What any page of a Discourse forum holds, told by its interface or shown by its HTML. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined || answer.status >= 500) {
    return NOTHING;
  }
  const located = locate(answer.finalUrl) ?? locate(page.url);
  const wall = wallOf(answer);
  if (wall !== null || answer.status >= 400) {
    return { ...NOTHING, wall };
  }
  const told = toldBy(answer);
  if (told !== null) {
    return contentOf(told, located, rootOf(located, answer));
  }
  const shown = isJsonObject(answer) || located === null ? null : shownIn(answer, located);
  return shown ?? { ...NOTHING, needsBrowser: isShell(answer) };
}

function contentOf(told: Told, located: Located | null, root: string): Extraction {
  switch (told.kind) {
    case 'topic':
      return extractTopic(told.topic, located, root);
    case 'list':
      return extractList(told.list, located, root);
    case 'categories':
      return extractCategories(told.categories, root);
    case 'member':
      return extractMember(told.member, root);
  }
}

function shownIn({ text }: PageAnswer, located: Located): Extraction | null {
  const { document } = parsePage(text);
  return extractShownTopic(document, located) ?? extractShownList(document, located);
}

/** What a member writes of themselves; names and titles are plain texts. */
function extractMember(
  { username, name, title, bio, location, website }: Extract<Told, { kind: 'member' }>['member'],
  root: string,
): Extraction {
  const plain = [name === username ? '' : name, title];
  const texts = [
    ...plain.map(escaped),
    ...(bio === null ? [] : [bio]),
    ...[location, website].map(escaped),
  ];
  const url = addressOf({ kind: 'user', name: username }, root);
  return readToldProfile({ url, base: root, author: username, texts }, RULES);
}

function escaped(text: string): ReturnType<typeof fragmentOf> {
  return fragmentOf(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** Walls of the interface are named; a forum for members alone sends everyone to its login page. */
function wallOf(answer: PageAnswer): FailureCode | null {
  const { status, finalUrl } = answer;
  const kind = jsonIn(answer, Refusal)?.kind;
  const path = parseAddress(finalUrl)?.pathname ?? '';
  if (kind === 'not_logged_in' || status === 401 || /\/(?:login|session\/sso)\/?$/u.test(path)) {
    return 'WALL_LOGIN';
  }
  if (kind === 'rate_limit' || status === 429) {
    return 'HOST_RATE_LIMITED';
  }
  return status === 403 ? 'PAGE_FORBIDDEN' : null;
}

/** What browsers get is a shell with a script; only crawlers and browsers without scripts get texts. */
function isShell({ status, text }: PageAnswer): boolean {
  return status === 200 && /id="data-discourse-setup"|data-discourse-entrypoint/u.test(text);
}

function rootOf(located: Located | null, { finalUrl }: PageAnswer): string {
  return located?.root ?? `${new URL(finalUrl).origin}/`;
}
