import { hasClass, Region } from '../../html/region.ts';
import { VisibleText } from '../../html/visible-text.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_LISTINGS } from '../../limits.ts';
import { emptyMessage, MessageReader, type RawMessage } from './message-reader.ts';

type Part = 'title' | 'extra' | 'description';

/** Parts of the page by their class, as t.me's preview names them. */
const PARTS: readonly (readonly [string, Part])[] = [
  ['tgme_page_title', 'title'],
  ['tgme_channel_info_header_title', 'title'],
  ['tgme_page_extra', 'extra'],
  ['tgme_header_counter', 'extra'],
  ['tgme_channel_info_counter', 'extra'],
  ['tgme_page_description', 'description'],
  ['tgme_channel_info_description', 'description'],
];

/** Reads t.me's public pages: the card of a group, and a channel's last posts. */
export class PreviewReader implements Visitor {
  readonly messages: RawMessage[] = [];
  /** Address of the picture that the page shows to those who share it; empty where there is none. */
  picture = '';
  /** Whether the page leads to older posts. */
  hasOlder = false;
  readonly #parts = {
    title: new VisibleText(),
    extra: new VisibleText(),
    description: new VisibleText(),
  };
  #part: Part | null = null;
  #message: MessageReader | null = null;
  readonly #partRegion = new Region();
  readonly #messageRegion = new Region();

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
    const post = attributes.get('data-post');
    if (this.#message !== null) {
      this.#message.open(name, attributes, depth);
    } else if (post !== undefined) {
      this.#beginMessage(post, depth);
    } else if (this.#part === null) {
      this.#openPart(name, attributes, depth);
    } else if (name === 'br') {
      this.#parts[this.#part].breakLine();
    }
  }

  text(text: string): void {
    if (this.#message !== null) {
      this.#message.text(text);
    } else if (this.#part !== null) {
      this.#parts[this.#part].add(text);
    }
  }

  close(name: string, depth: number): void {
    this.#message?.close(name, depth);
    if (this.#messageRegion.endsAt(depth)) {
      this.#message = null;
    }
    if (this.#partRegion.endsAt(depth)) {
      this.#part = null;
    }
  }

  #openPart(name: string, attributes: Attributes, depth: number): void {
    if (name === 'meta' && attributes.get('property') === 'og:image') {
      this.picture = attributes.get('content') ?? '';
    }
    this.hasOlder ||=
      attributes.get('data-before') !== undefined ||
      (name === 'link' && attributes.get('rel') === 'prev');
    const part = PARTS.find(([of]) => hasClass(attributes.get('class'), of))?.[1];
    // The same words stand in the head and in the column beside: the first is enough.
    if (part !== undefined && this.#parts[part].length === 0) {
      this.#part = part;
      this.#partRegion.begin(depth);
    }
  }

  #beginMessage(post: string, depth: number): void {
    const message = emptyMessage(post);
    this.#message = new MessageReader(message);
    this.#messageRegion.begin(depth);
    if (this.messages.length < MAX_LISTINGS) {
      this.messages.push(message);
    }
  }
}
