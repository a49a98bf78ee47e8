import type { FetchRequest } from '../../core/exchange.ts';

/** A GET of an interface that answers with JSON where one asks for it; parameters that are null are left out. */
export function jsonGet(
  address: string,
  parameters: Readonly<Record<string, string | null>>,
): FetchRequest {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) {
      query.set(name, value);
    }
  }
  return {
    method: 'GET',
    url: query.size === 0 ? address : `${address}?${query.toString()}`,
    headers: { accept: 'application/json;charset=UTF-8' },
    body: null,
  };
}

/** A GET of a page as a visitor makes it. */
export function pageGet(url: string): FetchRequest {
  return { method: 'GET', url, headers: {}, body: null };
}
