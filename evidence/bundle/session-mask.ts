import type { Exchange } from './exchange.ts';
import type { HeaderField } from './header-field.ts';

/** Headers that would let a reader act as the operator. */
const SECRET = new Set(['cookie', 'authorization', 'proxy-authorization', 'set-cookie']);

function masked(fields: readonly HeaderField[]): HeaderField[] {
  return fields.map(({ name, value }) =>
    SECRET.has(name.toLowerCase()) ? { name, value: '(masked)' } : { name, value },
  );
}

/** An exchange of the operator's session without what carries the session on. */
export function withoutSession(exchange: Exchange): Exchange {
  return {
    ...exchange,
    requestHeaders: masked(exchange.requestHeaders),
    responseHeaders: masked(exchange.responseHeaders),
  };
}
