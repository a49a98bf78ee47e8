import { all, selector } from '../../dom/select.ts';
import { absoluteAddress } from '../../html/address.ts';
import type { AskedPage } from '../../invitations/extract-invitation.ts';
import { unescapeScript } from '../../invitations/script-text.ts';
import { MAX_REFERENCES } from '../../limits.ts';
import { findLinks } from '../../links/find-links.ts';

const ANCHOR = selector('a[href]');
const REFRESH = selector('meta[http-equiv][content]');

/** `location.href = "…"`, `location.replace("…")`, `window.open("…")`. */
const MOVED =
  /\b(?:location(?:\.href)?\s{0,3}=|location\.(?:replace|assign)\s{0,3}\(|window\.open\s{0,3}\()\s{0,3}["']([^"'\n]{8,2000})["']/gu;

/** Values in which such pages keep where they lead. */
const VALUE =
  /["'](?:(?:redirect|jump|target|long|join)_?(?:url|link)|url)["']\s{0,3}:\s{0,3}["']([^"'\n]{8,2000})["']/giu;

/** Schemes of apps; what is written with them is rewritten where links are looked for. */
const APP = /^(?:mqqapi|mqqopensdkapi|weixin|tg|whatsapp|line|discord):\/\//iu;

/** Characters of a page's source that are read. */
const MAX_SOURCE = 1_000_000;

/** Where a page leads: by redirect, by script, by refresh, by its links. */
export function destinationsOf({ page, answer, shown }: AskedPage): readonly string[] {
  const source = answer.text.slice(0, MAX_SOURCE);
  const written = [
    answer.finalUrl === answer.request.url ? '' : answer.finalUrl,
    ...all(ANCHOR, shown.document).map(({ attribs }) => attribs['href'] ?? ''),
    ...all(REFRESH, shown.document).map(({ attribs }) => refreshed(attribs)),
    ...[...source.matchAll(MOVED)].map(([, address = '']) => unescapeScript(address)),
    ...[...source.matchAll(VALUE)].map(([, address = '']) => unescapeScript(address)),
  ];
  const addresses = written.flatMap((address) =>
    APP.test(address) ? address : (absoluteAddress(address, answer.finalUrl) ?? []),
  );
  return [...new Set(addresses)]
    .filter((address) => address !== page.url && findLinks(address, 'href')[0]?.url !== page.url)
    .slice(0, MAX_REFERENCES);
}

function refreshed({ 'http-equiv': what, content }: Record<string, string>): string {
  return what?.toLowerCase() === 'refresh'
    ? (/url\s?=\s?["']?([^"'\s]{1,2000})/iu.exec(content ?? '')?.[1] ?? '')
    : '';
}
