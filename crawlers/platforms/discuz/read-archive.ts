import { hasClass, Region } from '../../html/region.ts';
import { VisibleText } from '../../html/visible-text.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_LISTINGS, MAX_NAME_CHARACTERS, MAX_TARGETS } from '../../limits.ts';
import { Printed } from './printed.ts';
import { Written } from './written.ts';

/** A post of an archiver's page: it has no element of its own, but begins with its author and ends with the next one's. */
export interface ArchivedPost {
  author: string;
  readonly time: Printed;
  subject: string;
  readonly body: Written;
}

/** A row of an archiver's list: a thread with `(5 篇回复)` behind it, or a board. */
export interface ArchivedRow {
  href: string;
  readonly count: Printed;
}

/** What `archivermessage` puts in place of a text that only some see. */
const HIDDEN = '**** Hidden Message *****';

type Field = 'author' | 'strong' | 'subject' | 'row' | 'pager' | 'current';

/** Reads a page of the archiver, by X3's `source/archiver`: index, board or thread, in one pass. */
export class ArchiveReader implements Visitor {
  readonly posts: ArchivedPost[] = [];
  readonly rows: ArchivedRow[] = [];
  readonly pageHrefs: string[] = [];
  /** The number of this page as printed (`[2]`), or empty where there is but one. */
  currentPage = '';
  readonly #message = new VisibleText();
  readonly #content = new Region();
  readonly #region: Readonly<Record<Field, Region>> = {
    author: new Region(),
    strong: new Region(),
    subject: new Region(),
    row: new Region(),
    pager: new Region(),
    current: new Region(),
  };
  #post: ArchivedPost | null = null;
  #row: ArchivedRow | null = null;

  /** What stands in the place of content, or empty. */
  get message(): string {
    return this.#message.toString();
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (!this.#content.isOpen) {
      if (attributes.get('id') === 'content') {
        this.#content.begin(depth);
      }
    } else if (this.#region.pager.isOpen) {
      this.#openInPager(name, attributes, depth);
    } else if (name === 'p' && hasClass(attributes.get('class'), 'author')) {
      this.#openPost(depth);
    } else if (name === 'div' && hasClass(attributes.get('class'), 'page')) {
      this.#post = null;
      this.#region.pager.begin(depth);
    } else if (this.#post === null) {
      this.#openInList(name, attributes, depth);
    } else {
      this.#openInPost(this.#post, name, attributes, depth);
    }
  }

  text(text: string): void {
    if (!this.#content.isOpen) {
      return;
    }
    if (this.#region.pager.isOpen) {
      this.#addToPager(text);
    } else if (this.#post === null) {
      (this.#row === null ? this.#message : this.#row.count).add(text);
    } else {
      this.#addToPost(this.#post, text);
    }
  }

  close(name: string, depth: number): void {
    for (const region of [this.#region.strong, this.#region.current, this.#region.pager]) {
      region.endsAt(depth);
    }
    if (this.#region.row.endsAt(depth)) {
      this.#row = null;
    }
    if (this.#region.author.isOpen || this.#region.subject.isOpen) {
      this.#post?.time.close(depth);
      this.#region.author.endsAt(depth);
      this.#region.subject.endsAt(depth);
    } else {
      this.#post?.body.close(name, depth);
    }
    this.#content.endsAt(depth);
  }

  #openPost(depth: number): void {
    this.#post = { author: '', time: new Printed(), subject: '', body: new Written() };
    this.#region.author.begin(depth);
    if (this.posts.length < MAX_LISTINGS) {
      this.posts.push(this.#post);
    }
  }

  #openInPost(post: ArchivedPost, name: string, attributes: Attributes, depth: number): void {
    if (this.#region.author.isOpen) {
      if (name === 'strong') {
        this.#region.strong.begin(depth);
      }
      post.time.open(attributes, depth);
    } else if (name === 'h3') {
      this.#region.subject.begin(depth);
    } else if (!this.#region.subject.isOpen) {
      post.body.open(name, attributes, depth);
    }
  }

  #openInList(name: string, attributes: Attributes, depth: number): void {
    if (name === 'li') {
      this.#row = { href: '', count: new Printed() };
      this.#region.row.begin(depth);
      if (this.rows.length < MAX_TARGETS) {
        this.rows.push(this.#row);
      }
    } else if (name === 'a' && this.#row !== null && this.#row.href === '') {
      this.#row.href = attributes.get('href') ?? '';
    }
  }

  #openInPager(name: string, attributes: Attributes, depth: number): void {
    if (name === 'strong') {
      this.#region.current.begin(depth);
    } else if (name === 'a' && this.pageHrefs.length < MAX_TARGETS) {
      this.pageHrefs.push(attributes.get('href') ?? '');
    }
  }

  #addToPager(text: string): void {
    if (this.#region.current.isOpen && this.currentPage.length < 20) {
      this.currentPage += text;
    }
  }

  #addToPost(post: ArchivedPost, text: string): void {
    if (this.#region.strong.isOpen) {
      post.author = (post.author + text).slice(0, MAX_NAME_CHARACTERS);
    } else if (this.#region.author.isOpen) {
      post.time.add(text);
    } else if (this.#region.subject.isOpen) {
      post.subject = (post.subject + text).slice(0, MAX_NAME_CHARACTERS);
    } else if (text.trim() !== HIDDEN) {
      post.body.add(text);
    }
  }
}
