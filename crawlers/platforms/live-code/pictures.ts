import { all, selector } from '../../dom/select.ts';
import { absoluteAddress } from '../../html/address.ts';
import type { AskedPage } from '../../invitations/extract-invitation.ts';
import { unescapeScript } from '../../invitations/script-text.ts';

const IMAGE = selector('img');
const STYLED = selector('[style*="url("]');

/** `background: url("…")`, `background-image: url(…)`. */
const BACKGROUND =
  /\bbackground(?:-image)?\s{0,3}:[^;]{0,200}?\burl\(\s{0,3}["']?([^"')\s]{4,1000})/iu;

/** Pictures of one page that are looked at: a code and what surrounds it. */
const MAX_PICTURES = 20;

/** Pixels up to which a picture is an ornament: no code is read from fewer. */
const ORNAMENT_PIXELS = 60;

/** Values in which such pages keep their picture, where a script shows it. */
const VALUE =
  /["'][\w-]{0,20}(?:qr_?code|qrcode|ewm|img|image|pic)[\w-]{0,20}["']\s{0,3}:\s{0,3}["']([^"'\n]{8,1000}\.(?:png|jpe?g|webp|gif)(?:[?!@][^"'\n]{0,500})?)["']/giu;

/** Addresses where pictures wait that are loaded late. */
const SOURCES = ['src', 'data-src', 'data-original', 'data-url'] as const;

/** Pictures of a page that may be the code of a group, in order. Pictures written into the page itself have no address. */
export function picturesOf({ answer, shown }: AskedPage): readonly string[] {
  const inPage = all(IMAGE, shown.document)
    .filter(({ attribs }) => !isOrnament(attribs))
    .map(({ attribs }) => sourceOf(attribs));
  const inScript = [...answer.text.slice(0, 1_000_000).matchAll(VALUE)].map(([, address = '']) =>
    unescapeScript(address),
  );
  const behind = all(STYLED, shown.document).map(
    ({ attribs }) => BACKGROUND.exec(attribs['style'] ?? '')?.[1] ?? '',
  );
  const addresses = [...inPage, ...behind, ...inScript].flatMap((address) =>
    address === '' ? [] : (absoluteAddress(address, answer.finalUrl) ?? []),
  );
  return [...new Set(addresses)].slice(0, MAX_PICTURES);
}

function sourceOf(attributes: Record<string, string>): string {
  const written = SOURCES.map((name) => attributes[name] ?? '');
  return written.findLast((address) => address !== '' && !address.startsWith('data:')) ?? '';
}

function isOrnament(attributes: Record<string, string>): boolean {
  const sizes = [attributes['width'], attributes['height']].map((size) =>
    Number.parseInt(size ?? '', 10),
  );
  return (
    sizes.some((size) => size <= ORNAMENT_PIXELS) || /\.svg(?:$|\?)/iu.test(attributes['src'] ?? '')
  );
}
