import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, useLanguage, useWords } from '../words/language.ts';
import { SHELL } from '../words/shell.ts';
import { Button } from './button.tsx';

/** Sets the language of the whole console. */
export const SetLanguage = createContext<(language: Language) => void>(() => undefined);

/** Switches to the other language, in whose own words it is written. */
export function LanguageButton() {
  const w = useWords(SHELL);
  const language = useLanguage();
  const set = useContext(SetLanguage);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button kind="quiet" onClick={() => set(other)} lang={other === 'zh' ? 'zh-CN' : 'en'}>
      {w.language}
    </Button>
  );
}

/** Applies what the person chose before; the system's own choice where he chose nothing. */
export function applyTheme(): void {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset['theme'] = chosen;
  }
}

/** Switches between light and dark. */
export function ThemeButton() {
  const w = useWords(SHELL);
  return (
    <Button kind="quiet" aria-label={w.theme} title={w.theme} onClick={switchTheme}>
      ◐
    </Button>
  );
}

function switchTheme(): void {
  const { dataset } = document.documentElement;
  const isDark =
    (dataset['theme'] ??
      (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  dataset['theme'] = isDark ? 'light' : 'dark';
  localStorage.setItem('theme', dataset['theme']);
}
