import type { FetchRequest } from '../../core/exchange.ts';

/** A question to an interface that takes JSON. */
export function jsonPost(
  url: string,
  fields: Readonly<Record<string, string | number | boolean>>,
  headers: Readonly<Record<string, string>> = {},
): FetchRequest {
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(fields),
  };
}
