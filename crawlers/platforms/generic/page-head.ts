import { type Element, isTag } from 'domhandler';
import type { Page, PageAnswer } from '../../../core/page.ts';
import type { ParsedPage } from '../../dom/parse-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { absoluteAddress } from '../../html/address.ts';
import { tidy } from '../../html/visible-text.ts';
import { MAX_NAME_CHARACTERS } from '../../limits.ts';
import { canonicalAddress, hostOf, numbersIn } from './address.ts';
import type { Box } from './box.ts';
import type { Survey } from './survey.ts';

/** What a page says of itself as a whole. */
export interface PageHead {
  /** What references on the page are resolved against. */
  readonly base: string;
  /** The page's own address, under which it is asked for and its posts are named. */
  readonly address: string;
  /** Words of the window's title; the empty string for none. */
  readonly title: string;
  /** The same as it is told to other sites (`og:title`); the empty string for none. */
  readonly graphTitle: string;
}

/** Elements of a head that are gone through, and elements below which one is looked for. */
const MAX_HEAD = 400;

/** The elements of the page's head; of a page without one, the first of the page. */
function headElements({ document }: ParsedPage): readonly Element[] {
  const found: Element[] = [];
  const waiting = document.children.filter(isTag).toReversed();
  while (found.length < MAX_HEAD) {
    const element = waiting.pop();
    if (element === undefined || element.name === 'body') {
      break;
    }
    found.push(element);
    waiting.push(...element.children.filter(isTag).slice(0, MAX_HEAD).toReversed());
  }
  return found;
}

/** Reads the head, trusting nothing that points to another host. */
export function headOf(page: Page, answer: PageAnswer, parsed: ParsedPage): PageHead {
  const elements = headElements(parsed);
  const written =
    elements.find(({ name, attribs }) => name === 'base' && attribs['href'] !== undefined)?.attribs[
      'href'
    ] ?? '';
  const named = absoluteAddress(written, answer.finalUrl);
  const base =
    named !== null && hostOf(named) === hostOf(answer.finalUrl) ? named : answer.finalUrl;
  const title = elements.find(({ name }) => name === 'title');
  const canonical = elements.find(
    ({ name, attribs }) => name === 'link' && attribs['rel'] === 'canonical',
  );
  const graph = elements.find(
    ({ name, attribs }) => name === 'meta' && attribs['property'] === 'og:title',
  );
  return {
    base,
    address: ownAddress(page, answer, canonical ?? null, base),
    title: title === undefined ? '' : rawText(title).slice(0, MAX_NAME_CHARACTERS),
    graphTitle: tidy((graph?.attribs['content'] ?? '').slice(0, MAX_NAME_CHARACTERS)),
  };
}

function rawText(title: Element): string {
  const parts = title.children.map((child) => ('data' in child ? child.data : ''));
  return tidy(parts.join('').replaceAll(/\s+/gu, ' '));
}

/**
 * The address that the page names as its own, where it names the same numbers as the one that was asked for; else the one that
 * was asked for.
 */
function ownAddress(page: Page, answer: PageAnswer, link: Element | null, base: string): string {
  const asked = canonicalAddress(page.url, answer.finalUrl) ?? page.url;
  const named = link === null ? null : canonicalAddress(link.attribs['href'] ?? '', base);
  if (named === null || hostOf(named) !== hostOf(asked)) {
    return asked;
  }
  const have = new Set(numbersIn(named));
  return numbersIn(asked).every((number) => have.has(number)) && numbersIn(asked).length > 0
    ? named
    : asked;
}

/** Headings that are looked at. */
const MAX_HEADINGS = 40;

/**
 * The thread's title: the heading that the window's title begins with or holds, else the first part of the window's title.
 */
export function threadTitleOf({ boxes }: Survey, head: PageHead): string {
  const window = head.title;
  const inTitle = boxes
    .filter(({ element }) => /^h[1-4]$/u.test(element.name))
    .toSorted((one, other) => (one.element.name < other.element.name ? -1 : 1))
    .slice(0, MAX_HEADINGS)
    .map(({ element }) => lineOf(element).slice(0, MAX_NAME_CHARACTERS))
    .filter((line) => line.length >= 2 || (line !== '' && window.startsWith(`${line} `)))
    .filter((line) => window.includes(line) || (window !== '' && line.includes(window)))
    .toSorted(
      (one, other) => window.indexOf(one) - window.indexOf(other) || other.length - one.length,
    )[0];
  return inTitle ?? (head.graphTitle || firstPart(window, boxes));
}

/** Links that are looked at for the names of the site and its boards. */
const MAX_LINKS = 60;

/** The first part of a window's title that is not the name of the site or a board, to which the page links. */
function firstPart(title: string, boxes: readonly Box[]): string {
  const parts = title
    .split(/ [-–—|_·•»>]+ |[|_]|\s{2,}|(?<=[^\0-\u2fff])-(?=[^\0-\u2fff])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const linked = new Set(
    boxes
      .filter(({ element }) => element.name === 'a')
      .slice(0, MAX_LINKS)
      .map(({ element }) => lineOf(element)),
  );
  return parts.find((part) => !linked.has(part)) ?? parts[0] ?? '';
}
