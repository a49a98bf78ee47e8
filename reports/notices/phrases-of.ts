import type { Language } from '../words/wording.ts';
import type { Phrases } from './phrases.ts';
import { ENGLISH } from './phrases-en.ts';
import { CHINESE } from './phrases-zh.ts';

/** The words of a language. */
export function phrasesOf(language: Language): Phrases {
  switch (language) {
    case 'zh':
      return CHINESE;
    case 'en':
      return ENGLISH;
  }
}
