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
    path: '/',
    title: { zh: '案件队列', en: 'Queue' },
    needs: 'read',
    nav: 'work',
    page: lazy(() => import('./queue/queue-page.tsx')),
  },
  {
    path: '/queue',
    title: { zh: '案件队列', en: 'Queue' },
    needs: 'read',
    nav: null,
    page: lazy(() => import('./queue/queue-page.tsx')),
  },
  {
    path: '/cases/:caseId',
    title: { zh: '案件', en: 'Case' },
    needs: 'read',
    nav: null,
    page: lazy(() => import('./case/case-page.tsx')),
  },
  {
    path: '/actors',
    title: { zh: '卖家', en: 'Actors' },
    needs: 'read',
    nav: 'work',
    page: lazy(() => import('./actors/actors-page.tsx')),
  },
  {
    path: '/actors/:actorId',
    title: { zh: '卖家', en: 'Actor' },
    needs: 'read',
    nav: null,
    page: lazy(() => import('./actors/actor-page.tsx')),
  },
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
    path: '/dashboard',
    title: { zh: '总览', en: 'Dashboard' },
    needs: 'read',
    nav: 'watch',
    page: lazy(() => import('./dashboard/dashboard-page.tsx')),
  },
  {
    path: '/sources',
    title: { zh: '来源', en: 'Sources' },
    needs: 'read',
    nav: 'watch',
    page: lazy(() => import('./sources/sources-page.tsx')),
  },
  {
    path: '/sources/:sourceId',
    title: { zh: '来源', en: 'Source' },
    needs: 'read',
    nav: null,
    page: lazy(() => import('./sources/source-page.tsx')),
  },
  {
    path: '/sweeps',
    title: { zh: '扫描', en: 'Sweeps' },
    needs: 'read',
    nav: 'watch',
    page: lazy(() => import('./sweeps/sweeps-page.tsx')),
  },
  {
    path: '/sweeps/:sweepId',
    title: { zh: '扫描', en: 'Sweep' },
    needs: 'read',
    nav: null,
    page: lazy(() => import('./sweeps/sweep-page.tsx')),
  },
  {
    path: '/rules',
    title: { zh: '规则', en: 'Rules' },
    needs: 'read',
    nav: 'keep',
    page: lazy(() => import('./rules/rules-page.tsx')),
  },
  {
    path: '/models',
    title: { zh: '模型', en: 'Models' },
    needs: 'read',
    nav: 'keep',
    page: lazy(() => import('./models/models-page.tsx')),
  },
  {
    path: '/users',
    title: { zh: '用户', en: 'Users' },
    needs: 'administer',
    nav: 'keep',
    page: lazy(() => import('./users/users-page.tsx')),
  },
  {
    path: '/audit',
    title: { zh: '审计日志', en: 'Audit log' },
    needs: 'audit',
    nav: 'keep',
    page: lazy(() => import('./audit/audit-page.tsx')),
  },
  {
    path: '/settings',
    title: { zh: '设置', en: 'Settings' },
    needs: 'administer',
    nav: 'keep',
    page: lazy(() => import('./settings/settings-page.tsx')),
  },
  {
    path: '/account',
    title: { zh: '我的账号', en: 'My account' },
    needs: null,
    nav: null,
    page: lazy(() => import('./account/account-page.tsx')),
  },
];
