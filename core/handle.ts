import type { Span } from './signal.ts';

/** Every way to reach or pay a seller that the program knows. */
export const HANDLE_KINDS = [
  'qq',
  'qq-group',
  'wechat',
  'phone',
  'telegram',
  'email',
  'alipay',
  'bank-card',
  'usdt',
  'whatsapp',
  'line',
  'weibo',
  'share',
  'invitation',
  'url',
] as const;

export type HandleKind = (typeof HANDLE_KINDS)[number];

/**
 * A way to reach or pay a seller. `value` is normalised: digits only for numbers, no `@`, lower case for ids that ignore
 * case, the canonical address for links.
 */
export interface Handle {
  readonly kind: HandleKind;
  readonly value: string;
  readonly span: Span;
  /** How sure it is that this is a way to reach or pay somebody, from 0 to 1. */
  readonly certainty?: number;
  /** The code that was published with a link to a share, as written. */
  readonly code?: string;
}
