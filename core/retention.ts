/** What a bundle is kept for, by what people decided about its cases: the longest wins. */
export const RETENTION_CLASSES = ['confirmed', 'dismissed', 'undecided'] as const;

export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Days that bundles of each class are kept, from the capture or from the last event of their cases; null for ever. */
export type RetentionTerms = Readonly<Record<RetentionClass, number | null>>;
