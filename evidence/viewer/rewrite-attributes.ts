import { maskPersonal } from '../redact/mask-personal.ts';
import { SHOWN_ATTRIBUTES } from './allowed-markup.ts';
import { rewriteCss } from './rewrite-css.ts';

/** What an address on a page is for. */
export type AddressUse = 'picture' | 'style' | 'frame' | 'link' | 'media';

/** How a page is led into the replay. */
export interface Rewriting {
  /** Where the page itself was, or what its `base` says. */
  readonly baseUrl: string;
  /** The place in the replay of an address as the page writes it, or null where nothing is recorded for it. */
  readonly resolve: (address: string, baseUrl: string, use: AddressUse) => string | null;
  /** Whether identity numbers are masked. */
  readonly isMasked: boolean;
}

type Written = readonly (readonly [name: string, value: string])[];

/** The attributes of an element as they are shown, each with a space before it. */
export function attributesOf(
  element: string,
  attributes: Readonly<Record<string, string>>,
  rewriting: Rewriting,
): string {
  const plain = Object.entries(attributes).flatMap(([name, value]) =>
    plainAttribute(name, value, rewriting),
  );
  const written: Written = [...plain, ...addressAttributes(element, attributes, rewriting)];
  return written.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

/** An attribute that names no address; `style` may name some. */
function plainAttribute(name: string, value: string, rewriting: Rewriting): Written {
  if (name === 'style') {
    const { resolve, baseUrl } = rewriting;
    return [[name, rewriteCss(value, (address) => resolve(address, baseUrl, 'picture'))]];
  }
  const isShown = SHOWN_ATTRIBUTES.has(name) || /^(?:aria|data)-[a-z0-9-]{1,60}$/u.test(name);
  return isShown ? [[name, rewriting.isMasked ? maskPersonal(value) : value]] : [];
}

type NamesAddresses = (
  attributes: Readonly<Record<string, string>>,
  rewriting: Rewriting,
) => Written;

/** Elements that name addresses, and how each is led into the replay. */
const ADDRESSES: Readonly<Record<string, NamesAddresses>> = {
  a: link,
  area: link,
  link: ({ href }, rewriting) => [
    ['rel', 'stylesheet'],
    ...placed('href', href, 'style', rewriting),
  ],
  iframe: frame,
  frame,
  img: picture,
  input: picture,
  source: ({ src, srcset }, rewriting) => [
    ...placed('src', src, 'media', rewriting),
    ...candidates(srcset, rewriting),
  ],
  video: media,
  audio: media,
};

function addressAttributes(
  element: string,
  attributes: Readonly<Record<string, string>>,
  rewriting: Rewriting,
): Written {
  return (
    ADDRESSES[element]?.(attributes, rewriting) ??
    placed('background', attributes['background'], 'picture', rewriting)
  );
}

function link({ href }: Readonly<Record<string, string>>, rewriting: Rewriting): Written {
  return href === undefined ? [] : linkAttributes(href, rewriting);
}

function frame({ src }: Readonly<Record<string, string>>, rewriting: Rewriting): Written {
  return [['sandbox', ''], ...placed('src', src, 'frame', rewriting)];
}

function picture({ src, srcset }: Readonly<Record<string, string>>, rewriting: Rewriting): Written {
  return [...placed('src', src, 'picture', rewriting), ...candidates(srcset, rewriting)];
}

function media({ src, poster }: Readonly<Record<string, string>>, rewriting: Rewriting): Written {
  return [
    ...placed('src', src, 'media', rewriting),
    ...placed('poster', poster, 'picture', rewriting),
  ];
}

function placed(
  name: string,
  address: string | undefined,
  use: AddressUse,
  { resolve, baseUrl }: Rewriting,
): Written {
  const place = address === undefined ? null : resolve(address, baseUrl, use);
  return place === null ? [] : [[name, place]];
}

/** A link leads on where the page behind it is recorded, or within the page; else it only tells where it led. */
function linkAttributes(href: string, { resolve, baseUrl, isMasked }: Rewriting): Written {
  const address = href.trim();
  if (address.startsWith('#')) {
    return [['href', address]];
  }
  const place = resolve(address, baseUrl, 'link');
  const told = isMasked ? maskPersonal(address) : address;
  return [
    ...(place === null ? [] : [['href', place] as const]),
    ['data-led-to', told.slice(0, 2_000)],
  ];
}

/** `srcset` with those of its pictures that are recorded. */
function candidates(srcset: string | undefined, { resolve, baseUrl }: Rewriting): Written {
  const kept = (srcset ?? '').split(/,\s+|,$/u).flatMap((candidate) => {
    const [address = '', size = ''] = candidate.trim().split(/\s+/u);
    const place = address === '' ? null : resolve(address, baseUrl, 'picture');
    return place === null ? [] : [`${place} ${size}`.trim()];
  });
  return kept.length === 0 ? [] : [['srcset', kept.join(', ')]];
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('\u0000', '')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
