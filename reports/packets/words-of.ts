import type { Language } from '../words/wording.ts';
import type { PacketWords } from './words.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

/** The fixed words of a packet by language. */
export const PACKET_WORDS: Readonly<Record<Language, PacketWords>> = {
  zh: WORDS_ZH,
  en: WORDS_EN,
};
