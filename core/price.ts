import type { Span } from './signal.ts';

/** A price as asked: ISO 4217 currency, or `USDT`. */
export interface Price {
  readonly amount: number;
  readonly currency: string;
  readonly per: 'card' | 'set' | null;
  readonly span: Span;
}
