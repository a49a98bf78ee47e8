import { hasClass, Region } from '../../html/region.ts';
import { isBlock, VisibleText } from '../../html/visible-text.ts';
import type { Attributes } from '../../html/walk.ts';
import { MAX_REFERENCES } from '../../limits.ts';

/** A post of a public channel's preview. */
export interface RawMessage {
  /** `NAME/123`. */
  readonly post: string;
  readonly text: VisibleText;
  /** What it answers to, as far as it is shown. */
  readonly quote: VisibleText;
  readonly hrefs: string[];
  readonly images: string[];
  /** Names of the files that hang on it. */
  readonly files: VisibleText;
  time: string;
}

/** A post of which nothing is read yet. */
export function emptyMessage(post: string): RawMessage {
  return {
    post,
    text: new VisibleText(),
    quote: new VisibleText(),
    hrefs: [],
    images: [],
    files: new VisibleText(),
    time: '',
  };
}

const BACKGROUND = /url\(['"]?(https?:[^'")]{1,2000})/u;

/** Parts of a post that are text, by class; an answered text has the class of a text as well, so it comes first. */
const TEXTS: readonly (readonly [string, 'quote' | 'text' | 'files'])[] = [
  ['js-message_reply_text', 'quote'],
  ['tgme_widget_message_metatext', 'quote'],
  ['tgme_widget_message_text', 'text'],
  ['tgme_widget_message_document_title', 'files'],
];

/** Parts whose background is a picture of the post. */
const PICTURES = ['tgme_widget_message_photo_wrap', 'tgme_widget_message_video_thumb'];

/** Links beside the text: where it was forwarded from, what it previews, its buttons. */
const LINKS = [
  'tgme_widget_message_forwarded_from_name',
  'tgme_widget_message_link_preview',
  'tgme_widget_message_inline_button',
];

/** Reads what stands inside one post. */
export class MessageReader {
  readonly #message: RawMessage;
  readonly #region = new Region();
  #open: VisibleText | null = null;

  constructor(message: RawMessage) {
    this.#message = message;
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#open !== null) {
      this.#openInText(this.#open, name, attributes);
      return;
    }
    const classes = attributes.get('class');
    const part = TEXTS.find(([of]) => hasClass(classes, of))?.[1];
    if (part !== undefined) {
      this.#open = this.#message[part];
      this.#open.breakLine();
      this.#region.begin(depth);
    } else if (name === 'time') {
      this.#message.time = attributes.get('datetime') ?? this.#message.time;
    } else if (PICTURES.some((of) => hasClass(classes, of))) {
      addPicture(this.#message, attributes.get('style') ?? '');
    } else if (LINKS.some((of) => hasClass(classes, of))) {
      addLink(this.#message, attributes);
    }
  }

  text(text: string): void {
    this.#open?.add(text);
  }

  close(name: string, depth: number): void {
    if (isBlock(name)) {
      this.#open?.breakLine();
    }
    if (this.#region.endsAt(depth)) {
      this.#open = null;
    }
  }

  #openInText(text: VisibleText, name: string, attributes: Attributes): void {
    if (name === 'br' || isBlock(name)) {
      text.breakLine();
    } else if (name === 'a' && text === this.#message.text) {
      addLink(this.#message, attributes);
    }
  }
}

function addLink(message: RawMessage, attributes: Attributes): void {
  const href = attributes.get('href');
  if (href !== undefined && message.hrefs.length < MAX_REFERENCES) {
    message.hrefs.push(href);
  }
}

function addPicture(message: RawMessage, style: string): void {
  const image = BACKGROUND.exec(style)?.[1];
  if (image !== undefined && message.images.length < MAX_REFERENCES) {
    message.images.push(image);
  }
}
