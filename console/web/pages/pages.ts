import type { ComponentType } from 'preact';
import { lazy } from 'preact/compat';
import type { Right } from '../../../core/rights.ts';

/** A page of the console, as the router and the navigation know it. */
export interface PageFacts {
  /** Pattern of its address below the console's path. */
  readonly path: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Who may see it; null for whoever has signed in. */
  readonly needs: Right | null;
  /** Group of the navigation that it stands in; null where only others lead to it. */
  readonly nav: 'work' | 'watch' | 'keep' | null;
  readonly page: ComponentType<{ readonly params: Readonly<Record<string, string>> }>;
}

/** All pages, in the order of the navigation. Each is loaded when it is first opened. */
export const PAGES: readonly PageFacts[] = [
  {
    path: '/clues',
    title: { zh: '线索', en: 'Clues' },
    needs: 'clues',
    nav: 'work',
    page: lazy(() => import('./clues/clues-page.tsx')),
  },
  {
    path: '/clues/:clueId',
    title: { zh: '线索', en: 'Clue' },
    needs: 'clues',
    nav: null,
    page: lazy(() => import('./clues/clue-page.tsx')),
  },
  {
    path: '/webhooks',
    title: { zh: '对外通知', en: 'Webhooks' },
    needs: 'administer',
    nav: 'keep',
    page: lazy(() => import('./webhooks/webhooks-page.tsx')),
  },
  {
    path: '/account',
    title: { zh: '我的账号', en: 'My account' },
    needs: null,
    nav: null,
    page: lazy(() => import('./account/account-page.tsx')),
  },
];
