import { hasClass, Region } from '../../html/region.ts';
import { VisibleText } from '../../html/visible-text.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { Written } from './written.ts';

/** A field of a profile: its label and what the member wrote. */
export interface ProfileField {
  readonly label: string;
  readonly written: Written;
}

const MAX_FIELDS = 60;

/** Reads a member's page (`home.php?mod=space`): the name, and the fields of the card. */
export class ProfileReader implements Visitor {
  readonly fields: ProfileField[] = [];
  readonly #name = new VisibleText();
  readonly #cardRegion = new Region();
  readonly #nameRegion = new Region();
  readonly #fieldRegion = new Region();
  readonly #labelRegion = new Region();
  readonly #statisticsRegion = new Region();
  readonly #uidRegion = new Region();
  #uid = '';
  #label = '';
  #written = new Written();
  #named = false;

  get name(): string {
    return this.#name.toString();
  }

  /** The number behind the name, `(UID: 170)`; null where none is. */
  get uid(): number | null {
    const uid = /UID\s*[:：]\s*(\d{1,9})/iu.exec(this.#uid)?.[1];
    return uid === undefined ? null : Number(uid);
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (!this.#cardRegion.isOpen) {
      this.#openOutside(attributes, depth);
    } else if (this.#fieldRegion.isOpen) {
      this.#openInField(name, attributes, depth);
    } else {
      this.#openInCard(name, attributes, depth);
    }
  }

  #openInCard(name: string, attributes: Attributes, depth: number): void {
    if (name === 'li' && !this.#statisticsRegion.isOpen) {
      this.#label = '';
      this.#written = new Written();
      this.#fieldRegion.begin(depth);
    } else if (attributes.get('id') === 'pbbs' || attributes.get('id') === 'psts') {
      this.#statisticsRegion.begin(depth);
    } else if (name === 'h2' && !this.#named) {
      this.#named = true;
      this.#nameRegion.begin(depth);
    } else if (name === 'span' && this.#nameRegion.endsAt(0)) {
      this.#uidRegion.begin(depth);
    }
  }

  text(text: string): void {
    if (this.#labelRegion.isOpen) {
      this.#label = (this.#label + text).slice(0, 100);
    } else if (this.#fieldRegion.isOpen) {
      this.#written.add(text);
    } else if (this.#nameRegion.isOpen) {
      this.#name.add(text);
    } else if (this.#uidRegion.isOpen) {
      this.#uid = (this.#uid + text).slice(0, 100);
    }
  }

  close(name: string, depth: number): void {
    this.#labelRegion.endsAt(depth);
    if (this.#fieldRegion.endsAt(depth)) {
      this.#closeField();
    } else if (this.#fieldRegion.isOpen) {
      this.#written.close(name, depth);
    }
    this.#nameRegion.endsAt(depth);
    this.#uidRegion.endsAt(depth);
    this.#statisticsRegion.endsAt(depth);
    this.#cardRegion.endsAt(depth);
  }

  #openOutside(attributes: Attributes, depth: number): void {
    if (hasClass(attributes.get('class'), 'u_profile')) {
      this.#cardRegion.begin(depth);
    }
  }

  #openInField(name: string, attributes: Attributes, depth: number): void {
    if (name === 'em' && this.#label === '') {
      this.#labelRegion.begin(depth);
    } else {
      this.#written.open(name, attributes, depth);
    }
  }

  #closeField(): void {
    if (this.fields.length < MAX_FIELDS) {
      this.fields.push({ label: this.#label.trim(), written: this.#written });
    }
  }
}
