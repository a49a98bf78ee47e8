import type { Recipient } from '../../core/recipient.ts';

/** A language that the program writes. */
export type Language = Recipient['languages'][number];

/** One meaning in every language that the program writes. */
export type Wording = Readonly<Record<Language, string>>;

/** Every language, first the one that is shown first. */
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** BCP 47 tags, for `lang` attributes. */
export const LANGUAGE_TAGS: Wording = { zh: 'zh-CN', en: 'en' };
