/** Elements that begin and end a line of their own, by the HTML standard's rendering section (15.3). */
const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
]);

/** Whether the element stands on lines of its own. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/** Elements whose text no visitor sees. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'title']);

/** Whether the element's text is never shown. */
export function isUnseen(name: string): boolean {
  return UNSEEN.has(name);
}

/** Ways in which a style attribute hides text, white space removed. */
const HIDING = /(?:^|;)(?:display:none|visibility:hidden|font-size:0(?:px|pt|em|%)?(?:;|!|$))/u;

/** Whether a style attribute hides its element. */
export function hidesByStyle(style: string | undefined): boolean {
  return (
    style !== undefined && HIDING.test(style.slice(0, 500).toLowerCase().replaceAll(/\s+/gu, ''))
  );
}

/** White space of the source that stands for a space. */
const SOURCE_BREAK = /[\n\r\t\f]/;
const SOURCE_BREAKS = /[\n\r\t\f]/gu;

/** Characters of one text that are kept; longer texts are cut. */
export const MAX_TEXT_CHARACTERS = 100_000;

/**
 * Text as a visitor reads it: white space of the source folded as a browser does, lines where the page breaks them, no NUL
 * and no half of a surrogate pair.
 */
export class VisibleText {
  #parts = '';
  #tidied: { readonly of: string; readonly text: string } | null = null;

  /** Characters gathered so far, before folding. */
  get length(): number {
    return this.#parts.length;
  }

  /** Takes text of the source, in which line ends mean no more than a space. */
  add(text: string): void {
    if (this.#parts.length < MAX_TEXT_CHARACTERS * 2) {
      this.#parts += SOURCE_BREAK.test(text) ? text.replaceAll(SOURCE_BREAKS, ' ') : text;
    }
  }

  /** Ends the line. */
  breakLine(): void {
    if (this.#parts.length < MAX_TEXT_CHARACTERS * 2) {
      this.#parts += '\n';
    }
  }

  /** Part of what was gathered, by the offsets that `length` gave. */
  between(from: number, to: number): string {
    return this.#parts.slice(from, to);
  }

  /** What was gathered, tidied. */
  toString(): string {
    if (this.#tidied?.of !== this.#parts) {
      this.#tidied = { of: this.#parts, text: tidy(this.#parts) };
    }
    return this.#tidied.text;
  }
}

/** Halves of surrogate pairs, which no text column takes; nor does it take NUL. */
const HALVES = /\p{Surrogate}/gu;
/** Halves in pairs among them: what most texts are without, found at less cost. */
const ANY_HALF = /[\uD800-\uDFFF]/;

/** Folds spaces, trims lines and drops empty ones. A no-break space counts as seen, a run of plain ones as one. */
export function tidy(text: string): string {
  const clean = textOfColumn(text.slice(0, MAX_TEXT_CHARACTERS * 2));
  const spaced = clean.includes('  ') ? clean.replaceAll(/ +/gu, ' ') : clean;
  const plain = spaced.replaceAll('\u00A0', ' ');
  const lines = plain.includes('\n') ? trimmedLines(plain) : plain.trim();
  return lines.length > MAX_TEXT_CHARACTERS
    ? lines.slice(0, MAX_TEXT_CHARACTERS).replace(/\p{Surrogate}$/u, '')
    : lines;
}

function textOfColumn(text: string): string {
  const written = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
  return ANY_HALF.test(written) ? written.replaceAll(HALVES, '') : written;
}

function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
