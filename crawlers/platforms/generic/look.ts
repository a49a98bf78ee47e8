import type { Element } from 'domhandler';
import {
  ATTACHMENT_HINT,
  AUTHOR_HINT,
  BODY_HINT,
  NO_BODY_HINT,
  POST_HINT,
  plainHints,
  QUOTE_HINT,
  SIGNATURE_HINT,
} from './hints.ts';

/** What the tag and the attributes of an element say of it: alike for all elements that a template sets alike. */
export interface Look {
  /** Tag, classes and id with numbers and states dropped: alike for elements that a template repeats. */
  readonly shape: string;
  /** Classes with numbers dropped. */
  readonly classes: readonly string[];
  /** What a template's words call it. */
  readonly isPost: boolean;
  readonly isAuthor: boolean;
  readonly isBody: boolean;
  readonly isNoBody: boolean;
  readonly isSignature: boolean;
  readonly isQuote: boolean;
  readonly isAttachment: boolean;
  /** Whether its classes show it to no one. */
  readonly isHidden: boolean;
}

/** Looks of elements as they were made once, by tag and attributes: templates repeat them. Forgotten when there are too many. */
const looks = new Map<string, Look>();
const MAX_LOOKS = 8_000;

/** Characters of the attributes that are looked at. */
const MAX_CHARACTERS = 500;

/** The look of an element. */
export function lookOf({ name, attribs }: Element): Look {
  const { class: classes, id, itemprop, component } = attribs;
  if (classes === undefined && id === undefined && itemprop === undefined) {
    return kept(name, name, '', '', component ?? '');
  }
  const written = (classes ?? '').slice(0, MAX_CHARACTERS);
  const numbered = id === undefined ? '' : withoutNumbers(id);
  const words = itemprop === undefined && component === undefined ? '' : `${itemprop} ${component}`;
  return kept(`${name}\n${written}\n${numbered}\n${words}`, name, written, numbered, words);
}

function kept(key: string, name: string, classes: string, id: string, words: string): Look {
  const known = looks.get(key);
  if (known !== undefined) {
    return known;
  }
  if (looks.size >= MAX_LOOKS) {
    looks.clear();
  }
  const look = madeOf(name, classes, id, words);
  looks.set(key, look);
  return look;
}

function madeOf(name: string, written: string, id: string, words: string): Look {
  const classes = tokensOf(written);
  const hints = plainHints(`${written} ${id} ${words} ${name.includes('-') ? name : ''}`);
  const told = classes.filter((token) => !STATES.test(token)).map((token) => `.${token}`);
  return {
    shape: `${name}${told.join('')}${id.includes('#') ? `#${id}` : ''}`,
    classes,
    isPost: name === 'article' || POST_HINT.test(hints),
    isAuthor: AUTHOR_HINT.test(hints),
    isBody: BODY_HINT.test(hints),
    isNoBody: NO_BODY_HINT.test(hints),
    isSignature: SIGNATURE_HINT.test(hints),
    isQuote: QUOTE_HINT.test(hints),
    isAttachment: ATTACHMENT_HINT.test(hints),
    isHidden: HIDDEN_CLASS.test(written) && !SHOWN_CLASS.test(written),
  };
}

/** Classes that tell a state or a turn, not what an element is. */
const STATES =
  /^(?:odd|even|alt#?|first|last|active|current|unread|read|new|hot|sticky|even#?|bg#|row#?|own|op|starter|online|offline|has-.*|is-.*|no-.*|mod|admin|staff)$/u;

/** Classes that are looked at in one element. */
const MAX_CLASSES = 8;

/** Class tokens with numbers dropped. */
function tokensOf(written: string): readonly string[] {
  return written === ''
    ? []
    : written.trim().split(/\s+/u).slice(0, MAX_CLASSES).map(withoutNumbers);
}

/** Each run of digits (or a long run of hexadecimal ones) as one mark. */
export function withoutNumbers(text: string): string {
  return /\d|[a-f]{12}/u.test(text)
    ? text.slice(0, 100).replaceAll(/\d+|[0-9a-f]{12,}/gu, '#')
    : text.slice(0, 100);
}

/** Class names of style sheets that show an element to no one, or to screen readers alone. */
const HIDDEN_CLASS =
  /(?:^| )(?:hidden|hide|d-none|display-none|visually-hidden|sr-only|screen-reader-text|u-hidden|is-hidden)(?: |$)/u;
/** A class that shows it again on wider screens. */
const SHOWN_CLASS =
  /(?:^| )(?:d-\w\w-|\w\w:)?(?:[\w-]+[:-])?(?:block|flex|inline|inline-block|table|grid)(?: |$)/u;

/** Whether a template calls the element one post. */
export function isPostLike({ look }: { readonly look: Look }): boolean {
  return look.isPost;
}
