import { blurredPicture } from '../redact/blurred-picture.ts';
import { maskPersonal } from '../redact/mask-personal.ts';
import { decodeText } from './decode-text.ts';
import { charsetOf } from './http-message.ts';
import type { DerivedPart, OpenedBundle, RecordedExchange } from './opened-bundle.ts';
import { pictureTypeOf } from './picture-type.ts';
import { type RecordedPlace, type RecordedPlaces, recordedPlaces } from './recorded-places.ts';
import type { AddressUse } from './rewrite-attributes.ts';
import { rewriteCss } from './rewrite-css.ts';
import { rewriteHtml } from './rewrite-html.ts';
import { nothingHere, type ViewAnswer, viewAnswer } from './view-answer.ts';

export interface ReplayOptions {
  /** What every path of the replay begins with, as in `/0f3a…/page`; no slash at its end. */
  readonly base: string;
  /** Pictures as patches of colour, identity numbers masked, no film. */
  readonly isBlurred: boolean;
}

/** Recorded content as a browser may be given it, from an origin of its own. */
export interface Replay {
  /** The page as it stood in the end, and as its server answered it; null where that is not recorded. */
  readonly starts: { readonly rendered: string | null; readonly answered: string | null };
  /** The place of an exchange, by its index. */
  placeOf(index: number): string;
  /** Answers a path under the base, without query. */
  answer(path: string): Promise<ViewAnswer>;
}

const HTML = new Set(['text/html', 'application/xhtml+xml']);
const FONT = /^(?:font\/|application\/(?:x-)?font-|application\/vnd\.ms-fontobject)/u;
const FILM = /^(?:video|audio)\//u;
const TEXT = /^text\/|[/+](?:json|xml|javascript|ecmascript)$/u;

/**
 * Nothing runs, nothing is sent, nothing is fetched but from the replay itself: `sandbox` takes the origin, scripts, forms, popups
 * and refreshes away, the sources leave no other host.
 */
function policyOf({ isBlurred }: ReplayOptions): string {
  const inline = isBlurred ? '' : ' data:';
  return [
    'sandbox',
    "default-src 'none'",
    `img-src 'self'${inline}`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "media-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** The replay of a bundle. The bundle itself is never changed: addresses are rewritten in what is answered. */
export function createReplay(bundle: OpenedBundle, options: ReplayOptions): Replay {
  const places = recordedPlaces(bundle);
  const pages = new PageServer(bundle, places, options);
  const { finalUrl, requestedUrl } = bundle.account;
  const address = finalUrl ?? requestedUrl;
  const rendered = places.findPage(address);
  const answered = places.find(address) ?? places.find(requestedUrl);
  return {
    starts: {
      rendered: rendered === null ? null : pages.pathOf(rendered),
      answered: answered === null ? null : pages.pathOf(answered),
    },
    placeOf: (index) => pages.pathOf({ kind: 'answer', index }),
    answer: (path) => pages.answer(path),
  };
}

class PageServer {
  readonly #bundle: OpenedBundle;
  readonly #places: RecordedPlaces;
  readonly #options: ReplayOptions;
  readonly #policy: string;

  constructor(bundle: OpenedBundle, places: RecordedPlaces, options: ReplayOptions) {
    this.#bundle = bundle;
    this.#places = places;
    this.#options = options;
    this.#policy = policyOf(options);
  }

  pathOf({ kind, index }: RecordedPlace): string {
    return `${this.#options.base}/${kind}/${index}`;
  }

  async answer(path: string): Promise<ViewAnswer> {
    const { base } = this.#options;
    const [, kind, digits] = /^\/(answer|dom)\/(\d{1,7})$/u.exec(path.slice(base.length)) ?? [];
    if (!path.startsWith(`${base}/`) || kind === undefined) {
      return nothingHere(this.#policy);
    }
    if (kind === 'dom') {
      const part = this.#bundle.parts[Number(digits)];
      return part?.uri.startsWith('urn:dom:') === true
        ? this.#dom(part)
        : nothingHere(this.#policy);
    }
    const exchange = this.#bundle.exchanges[Number(digits)];
    return exchange === undefined ? nothingHere(this.#policy) : await this.#exchange(exchange);
  }

  #dom({ uri, bytes }: DerivedPart): ViewAnswer {
    return this.#page(bytes.toString('utf8'), uri.replace(/^urn:dom:(?:\d+:)?/u, ''));
  }

  async #exchange(exchange: RecordedExchange): Promise<ViewAnswer> {
    const { url, mime, headers, body } = exchange;
    function text(): string {
      return decodeText(body, charsetOf(headers));
    }
    if (HTML.has(mime)) {
      return this.#page(text(), url);
    }
    if (mime === 'text/css') {
      const css = rewriteCss(text(), (address) => this.#resolve(address, url, 'picture'));
      return viewAnswer(200, 'text/css; charset=utf-8', css, this.#policy);
    }
    const picture = pictureTypeOf(body) ?? (mime.startsWith('image/') ? mime : null);
    if (picture !== null) {
      return await this.#picture(picture, body);
    }
    return this.#other(mime, body, text);
  }

  #page(html: string, baseUrl: string): ViewAnswer {
    const shown = rewriteHtml(html, {
      baseUrl,
      isMasked: this.#options.isBlurred,
      resolve: (address, base, use) => this.#resolve(address, base, use),
    });
    return viewAnswer(200, 'text/html; charset=utf-8', shown, this.#policy);
  }

  async #picture(mime: string, body: Buffer): Promise<ViewAnswer> {
    if (!this.#options.isBlurred) {
      return viewAnswer(200, mime, body, this.#policy);
    }
    const blurred = mime === 'image/svg+xml' ? null : await blurredPicture(body);
    return blurred === null
      ? nothingHere(this.#policy)
      : viewAnswer(200, 'image/png', blurred, this.#policy);
  }

  /** Fonts and films as they are; text as text, so that no script is ever served as one; anything else is not shown. */
  #other(mime: string, body: Buffer, text: () => string): ViewAnswer {
    if (FONT.test(mime) || (FILM.test(mime) && !this.#options.isBlurred)) {
      const answer = viewAnswer(200, mime, body, this.#policy);
      // Fonts are asked for with `Origin: null`, because the sandbox has no origin.
      return { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': 'null' } };
    }
    if (!TEXT.test(mime)) {
      return nothingHere(this.#policy);
    }
    const shown = this.#options.isBlurred ? maskPersonal(text()) : text();
    return viewAnswer(200, 'text/plain; charset=utf-8', shown, this.#policy);
  }

  #resolve(written: string, baseUrl: string, use: AddressUse): string | null {
    const address = written.trim();
    if (/^data:image\//iu.test(address)) {
      return use === 'picture' && !this.#options.isBlurred ? address : null;
    }
    if (!URL.canParse(address, baseUrl)) {
      return null;
    }
    const { href, hash } = new URL(address, baseUrl);
    const place =
      use === 'frame' || use === 'link' ? this.#places.findPage(href) : this.#places.find(href);
    return place === null ? null : `${this.pathOf(place)}${use === 'link' ? hash : ''}`;
  }
}
