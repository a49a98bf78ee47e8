import { headerValue } from '../bundle/header-field.ts';
import type { OpenedBundle, RecordedExchange } from './opened-bundle.ts';

/** Where in a bundle an address is answered. */
export type RecordedPlace =
  | { readonly kind: 'answer'; readonly index: number }
  | { readonly kind: 'dom'; readonly index: number };

export interface RecordedPlaces {
  /** What an address led to, redirects followed; null where nothing is recorded for it. */
  find(address: string): RecordedPlace | null;
  /** The DOM that a frame of that address had in the end, else what its server answered. */
  findPage(address: string): RecordedPlace | null;
}

/** Redirects that are followed; Chromium stops after as many. */
const MOST_REDIRECTS = 20;

/** `urn:dom:URL` of the page, `urn:dom:3:URL` of a frame. */
const DOM_URI = /^urn:dom:(?:\d+:)?(?=[a-z])(.*)$/su;

/** The places of a bundle by address. Of answers to one address the first that is whole counts, `GET` before others. */
export function recordedPlaces({ exchanges, parts }: OpenedBundle): RecordedPlaces {
  const answers = new Map<string, number>();
  const ordered = [...exchanges.entries()].toSorted(
    ([, one], [, other]) => rankOf(one) - rankOf(other),
  );
  for (const [index, { url }] of ordered) {
    if (!answers.has(url)) {
      answers.set(url, index);
    }
  }
  const doms = new Map<string, number>();
  for (const [index, { uri }] of parts.entries()) {
    const address = DOM_URI.exec(uri)?.[1];
    if (address !== undefined && !doms.has(withoutFragment(address))) {
      doms.set(withoutFragment(address), index);
    }
  }
  function find(address: string): RecordedPlace | null {
    let next = withoutFragment(address);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const index = answers.get(next);
      const exchange = index === undefined ? undefined : exchanges[index];
      if (index === undefined || exchange === undefined) {
        return null;
      }
      const target = redirectOf(exchange);
      if (target === null) {
        return { kind: 'answer', index };
      }
      next = target;
    }
    return null;
  }
  return {
    find,
    findPage(address) {
      const index = doms.get(withoutFragment(address));
      return index === undefined ? find(address) : { kind: 'dom', index };
    },
  };
}

function rankOf({ method, status }: RecordedExchange): number {
  return (method === 'GET' ? 0 : 4) + (status < 400 ? 0 : 2) + (status === 206 ? 1 : 0);
}

/** Where an answer sends on to, or null where it does not. */
function redirectOf({ url, status, headers }: RecordedExchange): string | null {
  const location = headerValue(headers, 'location');
  return status >= 300 && status < 400 && location !== null && URL.canParse(location, url)
    ? withoutFragment(new URL(location, url).href)
    : null;
}

function withoutFragment(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}
