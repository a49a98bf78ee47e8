/** What a bundle is kept for, by what people decided about its cases: the longest term wins. */
export type RetentionClass = 'confirmed' | 'dismissed' | 'undecided';

/** Days that bundles of each class are kept, from the capture or from the last event of their cases; null for ever. */
export type RetentionTerms = Readonly<Record<RetentionClass, number | null>>;
