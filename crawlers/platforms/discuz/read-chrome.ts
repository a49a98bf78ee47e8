import { hasClass, Region } from '../../html/region.ts';
import { VisibleText } from '../../html/visible-text.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_TARGETS } from '../../limits.ts';

/** Reads what every kind of page has around its content: the page numbers and the box with a message to the visitor. */
export class ChromeReader implements Visitor {
  /** Addresses behind the page numbers. */
  readonly pageHrefs: string[] = [];
  /** The number of this page as printed, or empty where there is but one. */
  currentPage = '';
  readonly #message = new VisibleText();
  readonly #pagerRegion = new Region();
  readonly #currentRegion = new Region();
  readonly #messageRegion = new Region();

  /** What Discuz! says in place of content (`#messagetext`), or empty. */
  get message(): string {
    return this.#message.toString();
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#pagerRegion.isOpen) {
      this.#openInPager(name, attributes, depth);
    } else if (attributes.get('class') === 'pg') {
      this.#pagerRegion.begin(depth);
      this.currentPage = '';
    } else if (
      attributes.get('id') === 'messagetext' ||
      hasClass(attributes.get('class'), 'alert_info')
    ) {
      this.#messageRegion.begin(depth);
    }
  }

  text(text: string): void {
    if (this.#messageRegion.isOpen) {
      this.#message.add(text);
    } else if (this.#currentRegion.isOpen && this.currentPage.length < 20) {
      this.currentPage += text;
    }
  }

  close(_name: string, depth: number): void {
    this.#currentRegion.endsAt(depth);
    this.#pagerRegion.endsAt(depth);
    this.#messageRegion.endsAt(depth);
  }

  #openInPager(name: string, attributes: Attributes, depth: number): void {
    if (name === 'strong') {
      this.#currentRegion.begin(depth);
    } else if (name === 'a' && this.pageHrefs.length < MAX_TARGETS) {
      this.pageHrefs.push(attributes.get('href') ?? '');
    }
  }
}
