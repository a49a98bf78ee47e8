import type { ComponentChildren } from 'preact';
import { Link, useLocation } from 'wouter-preact';
import { PAGES, type PageFacts } from '../pages/pages.ts';
import { useMe } from '../reach/me.ts';
import { COMMON } from '../words/common.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { SHELL } from '../words/shell.ts';
import { PeacePicker } from './peace.tsx';
import { LanguageButton, ThemeButton } from './preferences.tsx';
import { Toasts } from './toasts.tsx';
import './shell.css';

const GROUPS = ['work', 'watch', 'keep'] as const;

/** What surrounds every page of somebody who has signed in. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const me = useMe();
  const w = { ...useWords(COMMON), ...useWords(SHELL) };
  const pages = PAGES.filter(
    ({ nav, needs }) => nav !== null && (needs === null || me?.rights.includes(needs)),
  );
  return (
    <div class="shell">
      <a class="skip" href="#content">
        {w.skip}
      </a>
      <header class="shell-top no-print">
        <Link href="/" class="shell-name">
          cardsweep
        </Link>
        <span class="shell-space" />
        <PeacePicker />
        <LanguageButton />
        <ThemeButton />
        <Link href="/account" class="shell-me foreign">
          {me?.name}
        </Link>
      </header>
      <nav class="shell-nav" aria-label={w.menu}>
        {GROUPS.map((group) => (
          <NavGroup key={group} title={w[group]} pages={pages.filter(({ nav }) => nav === group)} />
        ))}
      </nav>
      <div class="shell-page">{children}</div>
      <Toasts />
    </div>
  );
}

function NavGroup({
  title,
  pages,
}: {
  readonly title: string;
  readonly pages: readonly PageFacts[];
}) {
  const [location] = useLocation();
  const language = useLanguage();
  if (pages.length === 0) {
    return null;
  }
  return (
    <div class="shell-group">
      <p class="shell-group-title">{title}</p>
      {pages.map(({ path, title: words }) => (
        <Link
          key={path}
          href={path}
          class="shell-link"
          aria-current={
            location === path || (path !== '/' && location.startsWith(`${path}/`))
              ? 'page'
              : undefined
          }
        >
          {words[language]}
        </Link>
      ))}
    </div>
  );
}
