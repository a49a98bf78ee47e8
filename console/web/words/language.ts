import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type Language = 'zh' | 'en';

/** Words of one part of the console in both languages; a function where a number or a name goes in. */
export interface Words<T> {
  readonly zh: T;
  readonly en: T;
}

/** Keeps the compiler's eye on both languages having the same words. */
export function words<T extends Readonly<Record<string, unknown>>>(
  zh: T,
  en: NoInfer<T>,
): Words<T> {
  return { zh, en };
}

/** Names by keys that are not all known here. */
export function named(of: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return of;
}

export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words in the language that the person reads. */
export function useWords<T>(of: Words<T>): T {
  return of[useLanguage()];
}

/** What the person chose, else what the browser prefers. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem('language');
  if (chosen === 'zh' || chosen === 'en') {
    return chosen;
  }
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}
