import { Region } from '../../html/region.ts';
import { hidesByStyle, isBlock, isUnseen, VisibleText } from '../../html/visible-text.ts';
import type { Attributes } from '../../html/walk.ts';
import { MAX_REFERENCES } from '../../limits.ts';

/** A link in a text: where it leads, and how many characters were gathered before it closed. */
export interface WrittenLink {
  readonly href: string;
  readonly at: number;
}

/**
 * Classes of what Discuz! puts into a post without its author: noise against copying (`jammer`), quotes of others,
 * the note of an edit, hints to log in, and the hover box of a picture.
 */
const NOT_THE_AUTHORS = [
  'jammer',
  'quote',
  'pstatus',
  'locked',
  'attach_nopermission',
  'attach_tips',
  'aimg_tip',
  'tip',
];

/** What one person wrote in one place: text as a visitor sees it, its pictures and its links. */
export class Written {
  readonly text = new VisibleText();
  readonly images: string[] = [];
  readonly links: WrittenLink[] = [];
  readonly #left = new Region();
  #href: string | null = null;

  /** An element opens within the text. */
  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#left.isOpen) {
      return;
    }
    if (isLeftOut(name, attributes)) {
      this.#left.begin(depth);
    } else if (name === 'br' || isBlock(name)) {
      this.text.breakLine();
    } else if (name === 'img') {
      this.addImage(attributes);
    } else if (name === 'a') {
      this.#href = attributes['href'] ?? null;
    } else if (name === 'td' || name === 'th') {
      this.text.add(' ');
    }
  }

  /** Text within it. */
  add(text: string): void {
    if (!this.#left.isOpen) {
      this.text.add(text);
    }
  }

  /** An element within it closes. */
  close(name: string, depth: number): void {
    if (this.#left.isOpen) {
      this.#left.endsAt(depth);
    } else if (isBlock(name)) {
      this.text.breakLine();
    } else if (name === 'a') {
      this.#closeLink();
    }
  }

  /** A picture; lazy ones carry their address in `zoomfile` or `file`, smilies and buttons are none. */
  addImage(attributes: Attributes): void {
    const source = attributes['zoomfile'] ?? attributes['file'] ?? attributes['src'] ?? '';
    const isOrnament =
      attributes['smilieid'] !== undefined || /(?:^|\/)static\/image\//u.test(source);
    if (source !== '' && !isOrnament && this.images.length < MAX_REFERENCES) {
      this.images.push(source);
    }
  }

  #closeLink(): void {
    if (this.#href !== null && this.links.length < MAX_REFERENCES) {
      this.links.push({ href: this.#href, at: this.text.length });
    }
    this.#href = null;
  }
}

function isLeftOut(name: string, attributes: Attributes): boolean {
  if (name === 'blockquote' || isUnseen(name) || hidesByStyle(attributes['style'])) {
    return true;
  }
  const classes = attributes['class'];
  return (
    (classes !== undefined && classes.split(' ').some((one) => NOT_THE_AUTHORS.includes(one))) ||
    (name === 'em' && attributes['onclick']?.startsWith('copycode') === true)
  );
}
