import { hasClass, Region } from '../../html/region.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_LISTINGS, MAX_NAME_CHARACTERS } from '../../limits.ts';
import { Written } from './written.ts';

/** A post as it stands on the page, nothing resolved. */
export interface RawPost {
  readonly pid: number;
  author: string;
  /** Address of the author's page, or empty. */
  authorHref: string;
  floor: string;
  time: string;
  readonly body: Written;
  readonly signature: Written;
  /** Whether the page shows the post's text at all. */
  hasBody: boolean;
}

type Field = 'counts' | 'author' | 'floor' | 'time' | 'title' | 'body' | 'signature' | 'file';

/** Ids that Discuz! X3 gives to the parts of a post. */
const POST_PART = /^(post_|pid|postmessage_|authorposton|postnum)(\d{1,12})$/u;

const FIELDS: Readonly<Record<string, Field>> = {
  postmessage_: 'body',
  authorposton: 'time',
  postnum: 'floor',
};

/** Reads a thread's page (`viewthread`): its title and its posts, in one pass. */
export class ThreadReader implements Visitor {
  readonly posts: RawPost[] = [];
  title = '';
  #counts = '';
  #post: RawPost | null = null;
  #field: Field | null = null;
  #isInList = false;
  readonly #fieldRegion = new Region();
  /** The first `authi` of a post holds its author's name; of authors without a page, the line above their picture. */
  readonly #authorRegion = new Region();
  readonly #sideRegion = new Region();
  /** What the author put into the post, attachments below the text among it. */
  readonly #contentRegion = new Region();

  /** The number of replies as the head of the thread prints it, or empty. */
  get replies(): string {
    return /(?:回复|回覆|Replies)\s*[:：]?\s*(\d{1,9})/iu.exec(this.#counts)?.[1] ?? '';
  }

  open(name: string, attributes: Attributes, depth: number): void {
    const written = this.#written();
    if (written !== null) {
      written.open(name, attributes, depth);
    } else if (this.#field === 'time') {
      this.#takeExactTime(attributes);
    } else if (this.#field === 'file') {
      this.#post?.body.openFile(name, attributes);
    } else if (this.#field === null) {
      this.#openOutside(name, attributes, depth);
    }
  }

  text(text: string): void {
    switch (this.#field) {
      case null:
        this.#addUnlinkedAuthor(text);
        break;
      case 'counts':
      case 'title':
        this.#addToHead(this.#field, text);
        break;
      case 'body':
      case 'signature':
      case 'file':
        this.#addToWritten(this.#field, text);
        break;
      case 'author':
      case 'floor':
      case 'time':
        this.#addToPost(this.#field, text);
        break;
    }
  }

  close(name: string, depth: number): void {
    if (this.#fieldRegion.endsAt(depth)) {
      this.#field = null;
    } else {
      this.#written()?.close(name, depth);
    }
    this.#authorRegion.endsAt(depth);
    this.#sideRegion.endsAt(depth);
    this.#contentRegion.endsAt(depth);
  }

  #written(): Written | null {
    if (this.#field === 'body') {
      return this.#post?.body ?? null;
    }
    return this.#field === 'signature' ? (this.#post?.signature ?? null) : null;
  }

  /** Guests and anonymous members have a name without a page. */
  #addUnlinkedAuthor(text: string): void {
    if (this.#authorRegion.isOpen && this.#post?.authorHref === '') {
      this.#addToPost('author', text);
    }
  }

  #addToHead(field: 'counts' | 'title', text: string): void {
    if (field === 'title') {
      this.title = (this.title + text).slice(0, MAX_NAME_CHARACTERS);
    } else {
      this.#counts = (this.#counts + text).slice(0, MAX_NAME_CHARACTERS);
    }
  }

  #addToWritten(field: 'body' | 'signature' | 'file', text: string): void {
    if (field === 'file') {
      this.#post?.body.addToFile(text);
    } else {
      this.#written()?.add(text);
    }
  }

  #addToPost(field: 'author' | 'floor' | 'time', text: string): void {
    const post = this.#post;
    if (post !== null && post[field].length < MAX_NAME_CHARACTERS) {
      post[field] = (post[field] + text).slice(0, MAX_NAME_CHARACTERS);
    }
  }

  /** `<span title="2026-6-14 11:09:00">3 天前</span>`: the title is what is meant. */
  #takeExactTime(attributes: Attributes): void {
    if (this.#post !== null && attributes.get('title') !== undefined) {
      this.#post.time = `${attributes.get('title')} `;
    }
  }

  #openOutside(name: string, attributes: Attributes, depth: number): void {
    const id = attributes.get('id');
    if (id !== undefined && this.#openById(id, depth)) {
      return;
    }
    if (this.#post !== null) {
      this.#openInPost(this.#post, name, attributes, depth);
    } else if (this.#isInList && hasClass(attributes.get('class'), 'hm')) {
      this.#begin('counts', depth);
    } else if (attributes.get('class') === 'view_tit') {
      this.#begin('title', depth);
    }
  }

  #openById(id: string, depth: number): boolean {
    if (id === 'postlist') {
      this.#isInList = true;
    }
    if (id === 'thread_subject') {
      this.#begin('title', depth);
      return true;
    }
    const part = POST_PART.exec(id);
    if (part === null) {
      return false;
    }
    const post = this.#postOf(Number(part[2]));
    const field = FIELDS[part[1] ?? ''];
    if (field !== undefined) {
      post.hasBody ||= field === 'body';
      this.#begin(field, depth);
    }
    return true;
  }

  #openInPost(post: RawPost, name: string, attributes: Attributes, depth: number): void {
    if (name === 'img' && this.#contentRegion.isOpen) {
      post.body.addImage(attributes);
    } else if (name === 'a' && this.#authorRegion.isOpen) {
      this.#openAuthor(post, attributes, depth);
    } else {
      this.#openByClass(post, attributes.get('class'), depth);
    }
  }

  /** The first link that says something names the author; one around a picture may stand before it, badges follow. */
  #openAuthor(post: RawPost, attributes: Attributes, depth: number): void {
    if (post.authorHref === '' || post.author.trim() === '') {
      post.authorHref = attributes.get('href') ?? '';
      post.author = '';
      this.#begin('author', depth);
    }
  }

  #openByClass(post: RawPost, classes: string | undefined, depth: number): void {
    if (classes === undefined) {
      return;
    }
    if (hasClass(classes, 'authi') || (this.#sideRegion.isOpen && hasClass(classes, 'pi'))) {
      this.#openAuthorLine(post, depth);
    } else if (hasClass(classes, 'favatar')) {
      this.#sideRegion.begin(depth);
    } else if (hasClass(classes, 'sign')) {
      this.#begin('signature', depth);
    } else if (this.#contentRegion.isOpen) {
      this.#openInContent(classes, depth);
    } else if (hasClass(classes, 'pct') || hasClass(classes, 'pcb')) {
      this.#contentRegion.begin(depth);
    } else {
      this.#openInTouch(post, classes, depth);
    }
  }

  /** What follows the time in the same line is for other views of the thread. */
  #openAuthorLine(post: RawPost, depth: number): void {
    if (post.author.trim() === '' && post.time === '') {
      this.#authorRegion.begin(depth);
    }
  }

  #openInContent(classes: string, depth: number): void {
    if (hasClass(classes, 'cm') || hasClass(classes, 'rate')) {
      // Comments and ratings are by others, and so are the pictures of their members.
      this.#contentRegion.endsAt(0);
    } else if (hasClass(classes, 'typeoption')) {
      this.#begin('body', depth);
    } else if (hasClass(classes, 'attnm')) {
      this.#begin('file', depth);
    }
  }

  /** The template for telephones (`mobile=2`) has classes where the other has ids. */
  #openInTouch(post: RawPost, classes: string, depth: number): void {
    if (hasClass(classes, 'message') && !post.hasBody) {
      post.hasBody = true;
      this.#begin('body', depth);
    } else if (hasClass(classes, 'mtime') && post.time === '') {
      this.#begin('time', depth);
    } else if (hasClass(classes, 'y') && this.#authorRegion.isOpen) {
      this.#begin('floor', depth);
    } else if (hasClass(classes, 'img_one')) {
      this.#contentRegion.begin(depth);
    }
  }

  #begin(field: Field, depth: number): void {
    if (field === 'time') {
      this.#authorRegion.endsAt(0);
    }
    this.#field = field;
    this.#fieldRegion.begin(depth);
  }

  /** The post of an id; another id than the last begins another post. */
  #postOf(pid: number): RawPost {
    if (this.#post?.pid === pid) {
      return this.#post;
    }
    const post: RawPost = {
      pid,
      author: '',
      authorHref: '',
      floor: '',
      time: '',
      body: new Written(),
      signature: new Written(),
      hasBody: false,
    };
    this.#post = post;
    if (this.posts.length < MAX_LISTINGS) {
      this.posts.push(post);
    }
    return post;
  }
}
