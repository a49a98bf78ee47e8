import { hasClass, Region } from '../../html/region.ts';
import { isBlock, VisibleText } from '../../html/visible-text.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_LISTINGS, MAX_REFERENCES } from '../../limits.ts';

/** A post of a public channel's preview. */
export interface RawMessage {
  /** `NAME/123`. */
  readonly post: string;
  readonly text: VisibleText;
  readonly hrefs: string[];
  readonly images: string[];
  time: string;
}

const BACKGROUND = /url\(['"]?(https?:[^'")]{1,2000})/u;

type Part = 'title' | 'extra' | 'description';

/** Parts of the page by their class, as t.me's preview names them. */
const PARTS: readonly (readonly [string, Part])[] = [
  ['tgme_page_title', 'title'],
  ['tgme_channel_info_header_title', 'title'],
  ['tgme_page_extra', 'extra'],
  ['tgme_header_counter', 'extra'],
  ['tgme_page_description', 'description'],
  ['tgme_channel_info_description', 'description'],
];

/** Reads t.me's public pages: the card of a group, and a channel's last posts. */
export class PreviewReader implements Visitor {
  readonly messages: RawMessage[] = [];
  readonly #parts = {
    title: new VisibleText(),
    extra: new VisibleText(),
    description: new VisibleText(),
  };
  #part: Part | null = null;
  #message: RawMessage | null = null;
  readonly #partRegion = new Region();
  readonly #messageRegion = new Region();
  readonly #textRegion = new Region();

  get parts(): {
    readonly title: string;
    readonly extra: string;
    readonly description: string;
  } {
    const { title, extra, description } = this.#parts;
    return {
      title: title.toString(),
      extra: extra.toString(),
      description: description.toString(),
    };
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#message !== null) {
      this.#openInMessage(this.#message, name, attributes, depth);
    } else if (attributes['data-post'] !== undefined) {
      this.#beginMessage(attributes['data-post'], depth);
    } else if (this.#part === null) {
      this.#openPart(attributes['class'], depth);
    } else if (name === 'br') {
      this.#parts[this.#part].breakLine();
    }
  }

  text(text: string): void {
    if (this.#textRegion.isOpen) {
      this.#message?.text.add(text);
    } else if (this.#part !== null) {
      this.#parts[this.#part].add(text);
    }
  }

  close(name: string, depth: number): void {
    if (this.#textRegion.isOpen && isBlock(name)) {
      this.#message?.text.breakLine();
    }
    this.#textRegion.endsAt(depth);
    if (this.#messageRegion.endsAt(depth)) {
      this.#message = null;
    }
    if (this.#partRegion.endsAt(depth)) {
      this.#part = null;
    }
  }

  #openPart(classes: string | undefined, depth: number): void {
    const part = PARTS.find(([name]) => hasClass(classes, name))?.[1];
    // The same words stand in the head and in the column beside: the first is enough.
    if (part !== undefined && this.#parts[part].length === 0) {
      this.#part = part;
      this.#partRegion.begin(depth);
    }
  }

  #beginMessage(post: string, depth: number): void {
    const message = { post, text: new VisibleText(), hrefs: [], images: [], time: '' };
    this.#message = message;
    this.#messageRegion.begin(depth);
    if (this.messages.length < MAX_LISTINGS) {
      this.messages.push(message);
    }
  }

  #openInMessage(message: RawMessage, name: string, attributes: Attributes, depth: number): void {
    const classes = attributes['class'];
    if (this.#textRegion.isOpen) {
      this.#openInText(message, name, attributes);
    } else if (name === 'time') {
      message.time = attributes['datetime'] ?? message.time;
    } else if (hasClass(classes, 'tgme_widget_message_text')) {
      this.#textRegion.begin(depth);
    } else if (hasClass(classes, 'tgme_widget_message_photo_wrap')) {
      addPhoto(message, attributes['style'] ?? '');
    }
  }

  #openInText(message: RawMessage, name: string, attributes: Attributes): void {
    if (name === 'br' || isBlock(name)) {
      message.text.breakLine();
    } else if (name === 'a' && message.hrefs.length < MAX_REFERENCES) {
      message.hrefs.push(attributes['href'] ?? '');
    }
  }
}

function addPhoto(message: RawMessage, style: string): void {
  const image = BACKGROUND.exec(style)?.[1];
  if (image !== undefined && message.images.length < MAX_REFERENCES) {
    message.images.push(image);
  }
}
