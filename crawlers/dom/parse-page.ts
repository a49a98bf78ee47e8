import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { MAX_DEPTH, MAX_PAGE_CHARACTERS, readablePart } from '../html/walk.ts';

/** A page as a tree. */
export interface ParsedPage {
  readonly document: Document;
  /** False where the page was too deep or too long to be read to its end. */
  readonly whole: boolean;
}

/** Builds the tree and stops where elements lie too deep in one another; see `MAX_DEPTH`. */
class GuardedHandler extends DomHandler {
  depth = 0;
  readonly #stop: () => void;

  constructor(stop: () => void) {
    super();
    this.#stop = stop;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      this.#stop();
    }
  }

  override onclosetag(): void {
    super.onclosetag();
    this.depth -= 1;
  }
}

/** The tree of a page of HTML, however broken; at most as long and as deep as a walk over it goes. */
export function parsePage(html: string): ParsedPage {
  let whole = html.length <= MAX_PAGE_CHARACTERS;
  const handler = new GuardedHandler(() => {
    whole = false;
    parser.pause();
  });
  const parser = new Parser(handler);
  parser.write(readablePart(html));
  if (handler.depth <= MAX_DEPTH) {
    parser.end();
  }
  return { document: handler.root, whole };
}
