import type { AnyNode, Element } from 'domhandler';
import type { FoundLink } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Content } from '../../dom/read-content.ts';
import { absoluteAddress } from '../../html/address.ts';
import { MAX_REFERENCES } from '../../limits.ts';
import { findLinks } from '../../links/find-links.ts';
import { canonicalAddress } from './address.ts';
import { attachmentsIn } from './attachments.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { momentOfMark } from './choose-time.ts';
import { type Chrome, NO_CHROME } from './chrome.ts';
import { contentOf } from './post-content.ts';
import type { ReadRecord } from './read-records.ts';
import type { Reading } from './reading.ts';
import { innerElements, type PageRecord } from './record.ts';
import { signatureIn } from './signature.ts';

/** A post or a signature as a listing, with the share links and invitations in it. */
export interface ReadListing {
  readonly listing: Listing;
  readonly found: readonly FoundLink[];
}

/** Where a post stands on its page. */
interface Standing {
  readonly url: string;
  readonly position: number | null;
  readonly chrome: Chrome;
}

/** Characters behind a link in which its code is looked for. */
const CODE_REACH = 60;

/** A post as a listing. */
export function listingOfPost(
  read: ReadRecord,
  reading: Reading,
  { url, position, chrome }: Standing,
): ReadListing {
  const content = contentOf(writtenIn(read), chrome);
  const attachments = attachmentsIn(read.record, reading.survey, reading.head.base);
  return {
    listing: {
      url,
      kind: 'post',
      ...personOf(read, reading),
      postedAt: read.time === null ? null : momentOfMark(read.time, reading.printing),
      position,
      ...partsOf(content, reading.head.base),
      ...(content.quotes.length > 0 ? { quotes: content.quotes } : {}),
      ...(attachments.length > 0 ? { attachments } : {}),
    },
    found: linksIn(content, reading.head.base),
  };
}

/** The author's signature below a post as a listing, at the author's page, else at the post; null where there is none. */
export function listingOfSignature(
  read: ReadRecord,
  reading: Reading,
  post: string,
): ReadListing | null {
  const signature = signatureIn(read.record, reading.survey);
  if (signature === null) {
    return null;
  }
  const content = contentOf({ nodes: [signature.element], leftOut: new Set() }, NO_CHROME);
  const person = personOf(read, reading);
  const parts = partsOf(content, reading.head.base);
  return parts.text === '' && parts.images.length === 0
    ? null
    : {
        listing: {
          url: person.authorUrl ?? post,
          kind: 'signature',
          ...person,
          postedAt: null,
          position: null,
          ...parts,
        },
        found: linksIn(content, reading.head.base),
      };
}

function personOf(
  { author }: ReadRecord,
  { head }: Reading,
): Pick<Listing, 'author' | 'authorUrl'> {
  const href = author?.href ?? null;
  return {
    author: author?.name ?? null,
    authorUrl: href === null ? null : canonicalAddress(href, head.base),
  };
}

/** The body; or all of the record but its name and its time. */
function writtenIn({ record, body, author, time }: ReadRecord): {
  readonly nodes: readonly AnyNode[];
  readonly leftOut: ReadonlySet<Element>;
} {
  const leftOut = new Set<Element>(innerElements(record));
  if (body !== null) {
    return { nodes: [body.element], leftOut };
  }
  for (const box of [author?.box, time?.box]) {
    if (box !== undefined && (box !== record.root || record.nodes.length > 1)) {
      leftOut.add(headAround(box, record, [author?.box, time?.box]).element);
    }
  }
  return { nodes: record.nodes, leftOut };
}

/** Letters of labels around a name and a time. */
const MAX_LABELS = 12;

/** The line that says little more than who wrote a record and when: around a name or a time. */
function headAround(
  box: Box,
  { root, to, nodes }: PageRecord,
  marks: readonly (Box | undefined)[],
): Box {
  let head = box;
  for (let around = box.parent; around !== null; around = around.parent) {
    const { at, to: end } = around;
    const isInside = at >= root.at && end <= to && (around !== root || nodes.length > 1);
    const told = marks.filter((mark) => mark !== undefined && mark.at >= at && mark.at < end);
    const letters = told.reduce((sum, mark) => sum + lettersOf(mark), 0);
    if (!isInside || lettersOf(around) - letters > MAX_LABELS) {
      return head;
    }
    head = around;
  }
  return head;
}

function lettersOf(box: Box | undefined): number {
  return box === undefined ? 0 : textOf(box) + linkTextOf(box);
}

/** What was written, its pictures and its links. */
export function partsOf(
  content: Content,
  base: string,
): Pick<Listing, 'text' | 'images' | 'links'> {
  const text = content.text.toString();
  return {
    text,
    images: resolveAll(content.images, base),
    links: resolveAll(
      [
        ...content.links.map(({ href }) => href),
        ...(text.match(/https?:\/\/[!-;=?-~]{4,2000}/giu) ?? []),
      ],
      base,
    ),
  };
}

function resolveAll(references: readonly string[], base: string): readonly string[] {
  const resolved = new Set<string>();
  for (const reference of references) {
    const address = absoluteAddress(reference, base);
    if (address !== null && resolved.size < MAX_REFERENCES) {
      resolved.add(address);
    }
  }
  return [...resolved];
}

/** Share links and invitations in what was written. */
export function linksIn({ text, links }: Content, base: string): readonly FoundLink[] {
  const behind = links.flatMap(({ href, at }) => {
    const address = absoluteAddress(href, base);
    return address === null
      ? []
      : findLinks(`${address} ${text.between(at, at + CODE_REACH)}`, 'href').slice(0, 1);
  });
  return [...findLinks(text.toString(), 'text'), ...behind];
}
