/** A way to reach somebody as it stands in a text; `value` normalised as `core/handle.ts` says. */
export interface TrueHandle {
  readonly kind: string;
  readonly value: string;
}

export interface TruePrice {
  readonly amount: number;
  readonly currency: string;
  readonly per: 'card' | 'set' | null;
}

/** A word that stands for another so that filters miss it. */
export interface TrueTerm {
  readonly written: string;
  readonly means: string;
}

/** A text and what is true of it. */
export interface Written {
  readonly text: string;
  readonly handles: readonly TrueHandle[];
  readonly prices: readonly TruePrice[];
  readonly obfuscatedTerms: readonly TrueTerm[];
}
