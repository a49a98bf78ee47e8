import { sha256 } from '../../../core/digest.ts';
import { absoluteAddress } from '../../html/address.ts';
import { canonicalAddress, hostOf } from './address.ts';
import type { PageHead } from './page-head.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Boxes of a record in which a place to lead to is looked for. */
const MAX_BOXES = 400;

/**
 * For each record the address that leads a person to it: a link of its own to a place in it, else the page and the first
 * numbered place in it, else a link of its own that holds a number, else the page and
 * `told` of it (who wrote it when), else its count on the page.
 */
export function permalinksOf(
  records: readonly PageRecord[],
  survey: Survey,
  head: PageHead,
  told: readonly string[],
): readonly string[] {
  const places = records.map((record) => placesIn(record, survey));
  const shared = countsOf(places);
  const taken = new Set<string>();
  return records.map((_, index) => {
    const { ids, hrefs } = places[index] ?? { ids: [], hrefs: [] };
    const known = new Set(ids);
    const id = hrefs.map((href) => fragmentOf(href)).find((name) => known.has(name)) ?? ids[0];
    const wanted =
      id === undefined
        ? (ownLink(hrefs, shared, head) ?? placeless(head, told[index], index))
        : `${head.address}#${id}`;
    const address = taken.has(wanted) ? freeAddress(head, told[index], index, taken) : wanted;
    taken.add(address);
    return address;
  });
}

/** The page and who wrote a post when: the same whatever is removed before it. By its count where neither is told. */
function placeless(head: PageHead, told: string | undefined, index: number): string {
  return `${head.address}#${told === undefined || told === '' ? index + 1 : `by-${sha256(told).slice(0, 12)}`}`;
}

function freeAddress(
  head: PageHead,
  told: string | undefined,
  index: number,
  taken: ReadonlySet<string>,
): string {
  const wanted = placeless(head, told, index);
  return taken.has(wanted) ? `${head.address}#${index + 1}` : wanted;
}

interface Places {
  readonly ids: readonly string[];
  readonly hrefs: readonly string[];
}

function placesIn(record: PageRecord, { boxes }: Survey): Places {
  const ids: string[] = [];
  const hrefs: string[] = [];
  let looked = 0;
  for (const { element } of boxesOf(record, boxes)) {
    looked += 1;
    if (looked > MAX_BOXES) {
      break;
    }
    const { name, attribs } = element;
    const id = attribs['id'] ?? (name === 'a' ? attribs['name'] : undefined);
    if (id !== undefined && /^[\w.:-]{0,40}\d[\w.:-]{0,40}$/u.test(id)) {
      ids.push(id);
    }
    const href = name === 'a' ? attribs['href'] : undefined;
    if (href !== undefined && /\d/u.test(href)) {
      hrefs.push(href);
    }
  }
  return { ids, hrefs };
}

function fragmentOf(href: string): string {
  const at = href.indexOf('#');
  return at === -1 ? '' : href.slice(at + 1);
}

/** In how many records each link stands. */
function countsOf(places: readonly Places[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { hrefs } of places) {
    for (const href of new Set(hrefs)) {
      counts.set(href, (counts.get(href) ?? 0) + 1);
    }
  }
  return counts;
}

/** A link to a post's own address that no other record of the page has. */
function ownLink(
  hrefs: readonly string[],
  shared: ReadonlyMap<string, number>,
  head: PageHead,
): string | undefined {
  const href = hrefs.find(
    (one) =>
      /(?:post|comment|reply|p|pid|cid|permalink|answer|a|message|msg)[-_=/#]*\d+/iu.test(one) &&
      shared.get(one) === 1,
  );
  const absolute = href === undefined ? null : absoluteAddress(href, head.base);
  if (href === undefined || absolute === null || hostOf(absolute) !== hostOf(head.address)) {
    return undefined;
  }
  const address = canonicalAddress(href, head.base);
  const fragment = fragmentOf(href);
  return address === null ? undefined : `${address}${fragment === '' ? '' : `#${fragment}`}`;
}
