import { type AnyNode, type Document, hasChildren, isTag, isText } from 'domhandler';
import { lineOf } from '../dom/read-content.ts';
import { all, closest, type Selector } from '../dom/select.ts';
import { isUnseen } from '../html/visible-text.ts';
import { orderOf, type PagePrinting } from '../times/page-times.ts';
import type { Printing } from '../times/printed-time.ts';
import { printedOffset } from '../times/printed-zone.ts';
import { readWrittenTime, type WrittenTime } from '../times/written-time.ts';
import type { CompiledEngine } from './compiled.ts';

/** Times of a page that are asked for the order of day and month. */
const MAX_TIMES = 500;

/** Texts of a page that are asked for the zone. */
const MAX_NOTES = 20;

/** How a page of an engine prints its times: the zone that it names, and which of two numbers is the month. */
export function pagePrintingOf(
  engine: CompiledEngine,
  document: Document,
  printing: Printing,
): PagePrinting {
  return new PrintedPage(engine, document, printing);
}

/**
 * Looked for where a time asks: moments that say their zone, in attributes, need neither. A class, as an object of its own kind
 * for every page would keep the page until the memory is tidied.
 */
class PrintedPage implements PagePrinting {
  readonly timeZone: string;
  readonly fetchedAt: Date;
  readonly #engine: CompiledEngine;
  readonly #document: Document;
  #order: PagePrinting['order'] | null = null;
  #offset: { readonly minutes: number | null } | null = null;

  constructor(engine: CompiledEngine, document: Document, { timeZone, fetchedAt }: Printing) {
    this.timeZone = timeZone;
    this.fetchedAt = fetchedAt;
    this.#engine = engine;
    this.#document = document;
  }

  get order(): PagePrinting['order'] {
    this.#order ??= orderOf(timesOf(this.#engine, this.#document), this.fetchedAt);
    return this.#order;
  }

  get offsetMinutes(): number | null {
    const { thread, board } = this.#engine;
    this.#offset ??= { minutes: offsetOf(this.#document, [thread.post, board.threadRow]) };
    return this.#offset.minutes;
  }
}

function timesOf({ thread, board }: CompiledEngine, document: Document): readonly WrittenTime[] {
  return [thread.time, board.threadLastPost]
    .flatMap((css) => all(css, document).slice(0, MAX_TIMES))
    .flatMap((element) => {
      const texts = [lineOf(element, thread.leftOut), element.attribs['title'] ?? ''];
      return texts.flatMap((text) => readWrittenTime(text) ?? []);
    });
}

/** The zone that the page names beside what its members wrote; null for none. */
function offsetOf(document: Document, written: readonly Selector[]): number | null {
  for (const node of notesOfZones(document)) {
    const { parent } = node;
    if (parent === null || !isTag(parent) || written.some((css) => closest(css, parent) !== null)) {
      continue;
    }
    const around = parent.parent;
    const texts = [lineOf(parent), around !== null && isTag(around) ? lineOf(around) : ''];
    const offset = texts.map(printedOffset).find((minutes) => minutes !== null);
    if (offset !== undefined) {
      return offset;
    }
  }
  return null;
}

const NAMES_ZONE = /\b(?:UTC|GMT)\b/u;

/** Pieces of text that name a zone, the last of the page first: it stands in the foot. */
function notesOfZones(document: Document): readonly AnyNode[] {
  const found: AnyNode[] = [];
  const open: AnyNode[] = [...document.children];
  for (let node = open.pop(); node !== undefined && found.length < MAX_NOTES; node = open.pop()) {
    if (isText(node)) {
      if (node.data.length <= 300 && NAMES_ZONE.test(node.data)) {
        found.push(node);
      }
    } else if (hasChildren(node) && !(isTag(node) && isUnseen(node.name))) {
      for (const child of node.children) {
        open.push(child);
      }
    }
  }
  return found;
}
