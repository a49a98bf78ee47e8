import type { Element } from 'domhandler';
import type { Page, PageAnswer } from '../../../core/page.ts';
import { all, first, selector } from '../../dom/select.ts';
import type { ParsedPage } from '../../dom/parse-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { absoluteAddress } from '../../html/address.ts';
import { tidy } from '../../html/visible-text.ts';
import { MAX_NAME_CHARACTERS } from '../../limits.ts';
import { canonicalAddress, hostOf, numbersIn } from './address.ts';

/** What a page says of itself as a whole. */
export interface PageHead {
  /** What references on the page are resolved against. */
  readonly base: string;
  /** The page's own address, under which it is asked for and its posts are named. */
  readonly address: string;
  /** Words of the window's title; the empty string for none. */
  readonly title: string;
}

const HEAD_BASE = selector('base[href]');
const HEAD_CANONICAL = selector('link[rel="canonical"][href]');
const HEAD_TITLE = selector('title');

/** Reads the head, trusting nothing that points to another host. */
export function headOf(page: Page, answer: PageAnswer, parsed: ParsedPage): PageHead {
  const written = first(HEAD_BASE, parsed.document)?.attribs['href'] ?? '';
  const named = absoluteAddress(written, answer.finalUrl);
  const base = named !== null && hostOf(named) === hostOf(answer.finalUrl) ? named : answer.finalUrl;
  const title = all(HEAD_TITLE, parsed.document)[0];
  return {
    base,
    address: ownAddress(page, answer, first(HEAD_CANONICAL, parsed.document), base),
    title: title === undefined ? '' : rawText(title).slice(0, MAX_NAME_CHARACTERS),
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
function ownAddress(
  page: Page,
  answer: PageAnswer,
  link: Element | null,
  base: string,
): string {
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

const HEADING_ONE = selector('h1');
const HEADING_TWO = selector('h2, h3, h4');
const OG_TITLE = selector('meta[property="og:title"][content]');

/** Headings that are looked at. */
const MAX_HEADINGS = 40;

/**
 * The thread's title: the heading that the window's title begins with or holds, else the first part of the window's title.
 */
export function threadTitleOf(parsed: ParsedPage, head: PageHead): string {
  const { document } = parsed;
  const window = head.title;
  const headings = [...all(HEADING_ONE, document), ...all(HEADING_TWO, document)]
    .slice(0, MAX_HEADINGS)
    .map((element) => lineOf(element).slice(0, MAX_NAME_CHARACTERS))
    .filter((line) => line.length >= 2 || (line !== '' && window.startsWith(`${line} `)));
  const inTitle = headings
    .filter((line) => window.includes(line) || (window !== '' && line.includes(window)))
    .toSorted(
      (one, other) => window.indexOf(one) - window.indexOf(other) || other.length - one.length,
    )[0];
  const graph = first(OG_TITLE, document)?.attribs['content'] ?? '';
  return inTitle ?? (tidy(graph.slice(0, MAX_NAME_CHARACTERS)) || firstPart(window, parsed));
}

const LINK = selector('a[href]');

/** Links that are looked at for the names of the site and its boards. */
const MAX_LINKS = 60;

/** The first part of a window's title that is not the name of the site or a board, to which the page links. */
function firstPart(title: string, { document }: ParsedPage): string {
  const parts = title
    .split(/ [-–—|_·•»>]+ |[|_]|\s{2,}|(?<=[^\0-\u2fff])-(?=[^\0-\u2fff])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const linked = new Set(
    all(LINK, document)
      .slice(0, MAX_LINKS)
      .map((link) => lineOf(link)),
  );
  return parts.find((part) => !linked.has(part)) ?? parts[0] ?? '';
}
