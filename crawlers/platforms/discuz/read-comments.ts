import { hasClass, Region } from '../../html/region.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_LISTINGS, MAX_NAME_CHARACTERS } from '../../limits.ts';
import { Printed } from './printed.ts';
import { Written } from './written.ts';

/** A comment below a post (点评): a line by somebody else, without a floor or an address of its own. */
export interface RawComment {
  /** The post that it stands below. */
  readonly pid: number;
  author: string;
  authorHref: string;
  time: Printed;
  readonly body: Written;
}

const PLACE = /^comment_(\d{1,12})$/u;

/** Reads the comments below the posts of a thread's page (`div.pstl`, as in X3.5's `comment_more.htm`). */
export class CommentReader implements Visitor {
  readonly comments: RawComment[] = [];
  #pid = 0;
  #comment: RawComment | null = null;
  readonly #placeRegion = new Region();
  readonly #commentRegion = new Region();
  readonly #authorRegion = new Region();
  readonly #bodyRegion = new Region();
  readonly #timeRegion = new Region();

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#comment !== null) {
      this.#openInComment(this.#comment, name, attributes, depth);
    } else if (this.#placeRegion.isOpen) {
      this.#openInPlace(attributes, depth);
    } else {
      const id = attributes.get('id');
      if (id?.startsWith('comment_') === true) {
        this.#openPlace(id, depth);
      }
    }
  }

  text(text: string): void {
    const comment = this.#comment;
    if (comment === null) {
      return;
    }
    if (this.#timeRegion.isOpen) {
      comment.time.add(text);
    } else if (this.#bodyRegion.isOpen) {
      comment.body.add(text);
    } else if (this.#authorRegion.isOpen) {
      comment.author = (comment.author + text).slice(0, MAX_NAME_CHARACTERS);
    }
  }

  close(name: string, depth: number): void {
    this.#comment?.time.close(depth);
    this.#authorRegion.endsAt(depth);
    if (!this.#timeRegion.endsAt(depth) && !this.#bodyRegion.endsAt(depth)) {
      this.#comment?.body.close(name, depth);
    }
    if (this.#commentRegion.endsAt(depth)) {
      this.#comment = null;
    }
    this.#placeRegion.endsAt(depth);
  }

  #openPlace(id: string, depth: number): void {
    const place = PLACE.exec(id);
    if (place !== null) {
      this.#pid = Number(place[1]);
      this.#placeRegion.begin(depth);
    }
  }

  #openInPlace(attributes: Attributes, depth: number): void {
    if (hasClass(attributes.get('class'), 'pstl')) {
      this.#comment = {
        pid: this.#pid,
        author: '',
        authorHref: '',
        time: new Printed(),
        body: new Written(),
      };
      this.#commentRegion.begin(depth);
      if (this.comments.length < MAX_LISTINGS) {
        this.comments.push(this.#comment);
      }
    }
  }

  #openInComment(comment: RawComment, name: string, attributes: Attributes, depth: number): void {
    const classes = attributes.get('class');
    if (this.#timeRegion.isOpen) {
      comment.time.open(attributes, depth);
    } else if (this.#bodyRegion.isOpen) {
      this.#openInBody(comment, name, attributes, depth);
    } else if (hasClass(classes, 'psti')) {
      this.#bodyRegion.begin(depth);
    } else if (name === 'a' && hasClass(classes, 'xw1') && comment.authorHref === '') {
      comment.authorHref = attributes.get('href') ?? '';
      this.#authorRegion.begin(depth);
    }
  }

  /** The time closes the line; buttons to the answered post and for answering stand before it. */
  #openInBody(comment: RawComment, name: string, attributes: Attributes, depth: number): void {
    if (name === 'span' && hasClass(attributes.get('class'), 'xg1')) {
      this.#timeRegion.begin(depth);
      comment.time = new Printed();
    } else if (name === 'a' && hasClass(attributes.get('class'), 'xi2')) {
      this.#timeRegion.begin(depth);
    } else {
      comment.body.open(name, attributes, depth);
    }
  }
}
