import { lineOf } from '../../dom/read-content.ts';
import { parseAddress } from '../../html/address.ts';
import { canonicalAddress, hostOf } from './address.ts';
import type { Box } from './box.ts';
import { linkTextOf, textOf } from './box.ts';
import type { PageHead } from './page-head.ts';
import type { Survey } from './survey.ts';

/** Links to further pages of what a page shows a part of. */
export interface FurtherPages {
  /** All that are linked, in the order of the page. */
  readonly all: readonly string[];
  /** The one after this, or null. */
  readonly next: string | null;
}

/** Pages of one thread or board that are followed: what links more is a trap. */
const MAX_PAGE = 20_000;
const MAX_PAGES = 500;

const NUMBER = /^[[(]?\s?(\d{1,6})\s?[\])]?$/u;
const NEXT =
  /^[\s«»‹›<>→]*(?:next(?: page)?|下一?页|后页|下頁|下一頁|weiter|nächste(?: seite)?|suivante?|siguiente|próxima?|avanti|successiva?|volgende|следующая|older(?: posts?| comments?)?|more comments)[\s«»‹›<>→]*$|^[\s]*(?:»|›|>|→|>>)[\s]*$/iu;
const OTHER =
  /^[\s«»‹›<>←→]*(?:prev(?:ious)?(?: page)?|first|last|上一?页|首页|尾页|末页|上頁|zurück|vorherige|précédente?|anterior|prec(?:edente)?|newer(?: posts?)?)[\s«»‹›<>←→\d]*$|^(?:\.{2,3}|…) ?\d{1,6}$/iu;

/** The further pages that a page links to: numbers and words whose address differs from its own in the page alone. */
export function furtherPagesOf({ boxes }: Survey, head: PageHead): FurtherPages {
  const all = new Set<string>();
  let next: string | null = null;
  const stem = stemOf(head.address);
  for (const box of boxes) {
    const label = isReference(box) ? labelOf(box) : null;
    const address = label === null ? null : pageAddress(box, label, head, stem);
    if (address !== null && all.size < MAX_PAGES) {
      all.add(address);
      next ??= label === 'next' ? address : null;
    }
  }
  return { all: [...all], next: next ?? following([...all], head) };
}

function isReference({ element }: Box): boolean {
  return (element.name === 'a' || element.name === 'link') && element.attribs['href'] !== undefined;
}

/** What a link says of the page it leads to. */
type Label = 'next' | 'other' | number;

/** Null where it is no link to a page. */
function labelOf(box: Box): Label | null {
  const relation = RELATIONS.find(([words]) => words.test(box.element.attribs['rel'] ?? ''));
  if (relation !== undefined) {
    return relation[1];
  }
  const isShort = textOf(box) + linkTextOf(box) <= MAX_LABEL_LETTERS;
  return box.element.name === 'a' && isShort ? labelIn(wordsOf(box)) : null;
}

const RELATIONS: readonly (readonly [RegExp, Label])[] = [
  [/\bnext\b/u, 'next'],
  [/\bprev(?:ious)?\b/u, 'other'],
];

/** Letters that the label of a link to a page has at most. */
const MAX_LABEL_LETTERS = 24;

function wordsOf({ element }: Box): string {
  return lineOf(element) || (element.attribs['title'] ?? element.attribs['aria-label'] ?? '');
}

function labelIn(line: string): Label | null {
  const number = NUMBER.exec(line)?.[1];
  if (number !== undefined) {
    const page = Number(number);
    return page >= 1 && page <= MAX_PAGE ? page : null;
  }
  if (NEXT.test(line)) {
    return 'next';
  }
  return OTHER.test(line) ? 'other' : null;
}

function pageAddress({ element }: Box, label: Label, head: PageHead, stem: string): string | null {
  const address = canonicalAddress(element.attribs['href'] ?? '', head.base);
  const isOther =
    address !== null && address !== head.address && hostOf(address) === hostOf(head.address);
  return isOther && (stemOf(address) === stem || isNumberedAlike(address, head.address, label))
    ? address
    : null;
}

/** Whether two addresses differ in nothing but a number that counts pages. */
function isNumberedAlike(address: string, own: string, label: Label): boolean {
  return differsInPage(address, own, label) || addsPage(address, own, label);
}

const PAGE_PARAMETER =
  /^(?:page|p|pg|pn|paged|pageno|pagenum|page_?index|page_?number|cp|currentpage|start|offset|st|from|skip|pid?x?)$/iu;

/** An address without what counts its page. */
export function stemOf(address: string): string {
  const url = parseAddress(address);
  if (url === null) {
    return address;
  }
  const kept = [...url.searchParams]
    .filter(([name, value]) => !(PAGE_PARAMETER.test(name) && /^\d{1,7}$/u.test(value)))
    // A query that is a path: `?31-ID-cards/page2`.
    .map(([name, value]) => [name.replace(/\/page-?\d{1,6}$/iu, ''), value] as const);
  const path = url.pathname
    .replace(/\/(?:page|p|index|seite)[-_/]?\d{1,6}(?=[/.]|$)/iu, '')
    .replace(/[-_.](?:page|p|index)[-_]?\d{1,6}(?=[/.]|$)/iu, '')
    .replace(/\/index\.(?:php|html?)$/iu, '/')
    .replace(/(?<=.)\/$/u, '');
  return `${url.host}${path}?${kept
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&')}`;
}

/** A number at the end of an address, behind another one: `forum-2-3.htm`, `/board/2/3`. */
const LAST_NUMBER = /(\d[^/]*)[-_/.](\d{1,6})(\.\w{2,5})?$/u;

/** Characters of an address that counts pages. */
const MAX_ADDRESS = 300;

/** Whether an address is the page's own with the number of the label put behind it (or in place of the own one's). */
function addsPage(address: string, own: string, label: Label): boolean {
  if (address.length > MAX_ADDRESS || own.length > MAX_ADDRESS) {
    return false;
  }
  const match = LAST_NUMBER.exec(address);
  const isNumbered =
    match !== null && (typeof label !== 'number' || isPage(Number(match[2]), label));
  const first = address.replace(LAST_NUMBER, '$1$3');
  return (
    isNumbered && first !== address && (first === own || first === own.replace(LAST_NUMBER, '$1$3'))
  );
}

/** Whether one number alone differs, and it is the one that the link is labelled with (or a multiple: an offset). */
function differsInPage(address: string, own: string, label: Label): boolean {
  const [theirs, ours] = [partsOf(address), partsOf(own)];
  if (theirs.words.join('\n') !== ours.words.join('\n')) {
    return false;
  }
  const differing = theirs.numbers.flatMap((number, at) =>
    number === ours.numbers[at] ? [] : [at],
  );
  const at = differing[0];
  if (differing.length !== 1 || at === undefined || theirs.numbers.length < 2) {
    return false;
  }
  const [there, here] = [Number(theirs.numbers[at]), Number(ours.numbers[at])];
  if (label === 'next') {
    return there === here + 1;
  }
  return label === 'other' ? there < here : isPage(there, label);
}

/** Fewer entries a page no forum shows. */
const MIN_STEP = 5;

/** Whether a number in an address means the page of a label: the same, or an offset of so many pages. */
function isPage(number: number, label: number): boolean {
  const step = number / (label - 1);
  return number === label || (label > 1 && Number.isInteger(step) && step >= MIN_STEP);
}

function partsOf(address: string): { words: readonly string[]; numbers: readonly string[] } {
  const url = parseAddress(address);
  const rest = url === null ? address : `${url.pathname}${url.search}`;
  return { words: rest.split(/\d+/u), numbers: rest.match(/\d+/gu) ?? [] };
}

/** The page after this one among the linked ones, by the number that differs. */
function following(addresses: readonly string[], head: PageHead): string | null {
  const own = pageNumberOf(head.address);
  const later = addresses
    .map((address) => ({ address, page: pageNumberOf(address) }))
    .filter(({ page }) => page > own)
    .toSorted((one, other) => one.page - other.page);
  return later[0]?.address ?? null;
}

/** The number by which an address counts its page; 0 where it counts none. */
function pageNumberOf(address: string): number {
  const match =
    /[?&/._-](?:page|p|pg|pn|paged|start|offset|st)[-_=/]?(\d{1,6})(?!\d)/iu.exec(address) ??
    /[-_]\d+-(\d{1,6})(?:-\d+)?\.html?$/iu.exec(address);
  return Number(match?.[1] ?? 0);
}
