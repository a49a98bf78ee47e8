import { hasClass, Region } from '../../html/region.ts';
import { hidesByStyle, isBlock, isUnseen, tidy, VisibleText } from '../../html/visible-text.ts';
import type { Attributes } from '../../html/walk.ts';
import { MAX_NAME_CHARACTERS, MAX_REFERENCES } from '../../limits.ts';

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
  /** What the text quotes of others, each without the line that says whom. */
  readonly quotes: VisibleText[] = [];
  /** Files that hang on it: their addresses as they stand, and their names. */
  readonly files: { readonly href: string; name: string }[] = [];
  readonly #left = new Region();
  readonly #unquoted = new Region();
  #quote: VisibleText | null = null;
  /** The box of a quote also holds notices of the software; what is quoted stands in a `blockquote`. */
  #isQuoted = false;
  #href: string | null = null;
  #hrefFrom = 0;

  /** An element opens within the text. */
  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#left.isOpen) {
      this.#openInQuote(name, attributes, depth);
    } else if (isLeftOut(name, attributes)) {
      this.#leaveOut(name, attributes, depth);
    } else if (name === 'br' || isBlock(name)) {
      this.text.breakLine();
    } else if (name === 'img') {
      this.addImage(attributes);
    } else if (name === 'a') {
      this.#href = attributes.get('href') ?? null;
      this.#hrefFrom = this.text.length;
    } else if (name === 'td' || name === 'th') {
      this.text.add(' ');
    }
  }

  #leaveOut(name: string, attributes: Attributes, depth: number): void {
    this.#left.begin(depth);
    this.#quote = isQuote(name, attributes) ? new VisibleText() : null;
    this.#isQuoted = name === 'blockquote';
  }

  /** Text within it. */
  add(text: string): void {
    if (!this.#left.isOpen) {
      this.text.add(text);
    } else if (!this.#unquoted.isOpen) {
      this.#quote?.add(text);
    }
  }

  /** An element within it closes. */
  close(name: string, depth: number): void {
    if (this.#left.isOpen) {
      this.#unquoted.endsAt(depth);
      if (this.#left.endsAt(depth)) {
        this.#closeQuote();
      }
    } else if (isBlock(name)) {
      this.text.breakLine();
    } else if (name === 'a') {
      this.#closeLink();
    }
  }

  /** A picture; lazy ones carry their address in `zoomfile` or `file`, smilies and buttons are none. */
  addImage(attributes: Attributes): void {
    const source =
      attributes.get('zoomfile') ?? attributes.get('file') ?? attributes.get('src') ?? '';
    const isOrnament =
      attributes.get('smilieid') !== undefined || /(?:^|\/)static\/image\//u.test(source);
    if (source !== '' && !isOrnament && this.images.length < MAX_REFERENCES) {
      this.images.push(source);
    }
  }

  /** An element opens in the line that names a file below the text. */
  openFile(name: string, attributes: Attributes): void {
    const href = attributes.get('href') ?? '';
    if (name === 'a' && FILE.test(href) && this.files.length < MAX_REFERENCES) {
      this.files.push({ href, name: '' });
    }
  }

  /** Text in that line. */
  addToFile(text: string): void {
    const file = this.files.at(-1);
    if (file !== undefined) {
      file.name = tidy(file.name + text).slice(0, MAX_NAME_CHARACTERS);
    }
  }

  #closeLink(): void {
    const href = this.#href;
    this.#href = null;
    if (href === null || this.links.length >= MAX_REFERENCES) {
      return;
    }
    this.links.push({ href, at: this.text.length });
    if (FILE.test(href)) {
      this.files.push({ href, name: tidy(this.text.between(this.#hrefFrom, this.text.length)) });
    }
  }

  #openInQuote(name: string, attributes: Attributes, depth: number): void {
    this.#isQuoted ||= name === 'blockquote';
    const namesSource = name === 'a' && SOURCE_OF_QUOTE.test(attributes.get('href') ?? '');
    if (namesSource || (!isQuote(name, attributes) && isLeftOut(name, attributes))) {
      this.#unquoted.begin(depth);
    } else if (name === 'br' || isBlock(name)) {
      this.#quote?.breakLine();
    }
  }

  #closeQuote(): void {
    if (this.#quote !== null && this.#isQuoted && this.quotes.length < MAX_REFERENCES) {
      this.quotes.push(this.#quote);
    }
    this.#quote = null;
  }
}

/** The link of a quote to what is quoted: who wrote it, and when. */
const SOURCE_OF_QUOTE = /[?&]goto=findpost\b/u;

/** The address of an attached file. */
const FILE = /[?&]mod=attachment\b/u;

function isQuote(name: string, attributes: Attributes): boolean {
  return name === 'blockquote' || hasClass(attributes.get('class'), 'quote');
}

function isLeftOut(name: string, attributes: Attributes): boolean {
  if (name === 'blockquote' || isUnseen(name) || hidesByStyle(attributes.get('style'))) {
    return true;
  }
  const classes = attributes.get('class');
  return (
    (classes !== undefined && classes.split(' ').some((one) => NOT_THE_AUTHORS.includes(one))) ||
    isOfSoftware(name, attributes)
  );
}

/** The button of a code block, size and downloads of a file (which change by themselves), and hints to log in. */
function isOfSoftware(name: string, attributes: Attributes): boolean {
  if (name === 'em') {
    return (
      attributes.get('onclick')?.startsWith('copycode') === true ||
      hasClass(attributes.get('class'), 'xg1')
    );
  }
  return name === 'a' && attributes.get('href')?.startsWith('member.php?mod=logging') === true;
}
