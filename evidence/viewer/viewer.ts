import { blurredPicture } from '../redact/blurred-picture.ts';
import { framePage, TABS, type Tab } from './frame-page.ts';
import { FRAME_STYLE } from './frame-style.ts';
import { type ShownCustody, TAB_CONTENTS, type ViewedBundle } from './frame-tabs.ts';
import type { OpenedBundle } from './opened-bundle.ts';
import { pictureTypeOf } from './picture-type.ts';
import { createReplay } from './replay.ts';
import { nothingHere, type ViewAnswer, viewAnswer } from './view-answer.ts';

export interface ViewerOptions {
  readonly bundle: OpenedBundle;
  readonly verification: ViewedBundle['verification'];
  readonly custody: readonly ShownCustody[];
  /** Whether pictures are blurred and identity numbers masked: everywhere, unless who opens it has a right and a reason. */
  readonly isBlurred: boolean;
  /**
   * What every path begins with, on both origins: a secret, because other programs on the machine reach loopback too. No slash
   * at its end.
   */
  readonly base: string;
  /** Origin of recorded content, as `http://localhost:4711`: never the one that the viewer's own pages have. */
  readonly contentOrigin: string;
  /** Origins whose pages may show the viewer in a frame, with spaces between; absent for none. */
  readonly embeddedIn?: string;
  /**
   * A picture with personal data covered, where whoever mounts the viewer can make one; null where it cannot. Without it blurred
   * pictures are patches of colour as a whole.
   */
  readonly redact?: (picture: Uint8Array) => Promise<Uint8Array | null>;
}

/** Two sets of answers for two origins: the viewer's own pages, and what was recorded. */
export interface Viewer {
  /** Path of the first page. */
  readonly start: string;
  frame(path: string): Promise<ViewAnswer>;
  content(path: string): Promise<ViewAnswer>;
}

/** The viewer of a bundle: paths in, answers out, for a server of any kind. */
export function createViewer(options: ViewerOptions): Viewer {
  const { bundle, base, isBlurred, contentOrigin } = options;
  const replay = createReplay(bundle, { base, isBlurred });
  const viewed: ViewedBundle = { ...options, replay };
  const policy = [
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    `frame-src ${contentOrigin}`,
    `frame-ancestors ${options.embeddedIn ?? "'none'"}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const facts = {
    base,
    title: `${bundle.account.evidenceId} · cardsweep`,
    isBlurred,
    isValid: options.verification.valid,
  };
  const pictures = new Map<number, Promise<Uint8Array | null>>();

  async function picture(index: number): Promise<ViewAnswer> {
    const part = bundle.parts[index];
    if (part === undefined || !part.mime.startsWith('image/')) {
      return nothingHere(policy);
    }
    const bytes = pictures.get(index) ?? shownPicture(part.bytes, options);
    pictures.set(index, bytes);
    const shown = await bytes;
    const type = shown === null ? null : pictureTypeOf(shown);
    return shown === null || type === null
      ? nothingHere(policy)
      : viewAnswer(200, type, Buffer.from(shown), policy);
  }

  return {
    start: `${base}/overview`,
    content: (path) => replay.answer(path),
    async frame(path) {
      const [, name = '', view = ''] =
        /^\/([a-z]{1,20}|style\.css)(?:\/([\w]{1,20}))?$/u.exec(
          path.startsWith(base) ? path.slice(base.length) : '',
        ) ?? [];
      if (name === 'style.css') {
        return viewAnswer(200, 'text/css; charset=utf-8', FRAME_STYLE, policy);
      }
      if (name === 'picture') {
        return await picture(Number(view));
      }
      return isTab(name)
        ? viewAnswer(
            200,
            'text/html; charset=utf-8',
            framePage(name, facts, TAB_CONTENTS[name](viewed, view)),
            policy,
          )
        : nothingHere(policy);
    },
  };
}

function isTab(name: string): name is Tab {
  return TABS.some((tab) => tab === name);
}

async function shownPicture(
  bytes: Uint8Array,
  { isBlurred, redact }: ViewerOptions,
): Promise<Uint8Array | null> {
  if (!isBlurred) {
    return bytes;
  }
  return (await redact?.(bytes)) ?? (await blurredPicture(bytes));
}
