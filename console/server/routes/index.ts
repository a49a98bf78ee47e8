import type { AccountsDeps } from '../accounts/deps.ts';
import type { CaseDeps } from '../cases/case-deps.ts';
import type { EvidenceDeps } from '../evidence/evidence-deps.ts';
import type { Watcher } from '../live/watcher.ts';
import type { TeachingDeps } from '../models/deps.ts';
import type { Route } from '../route.ts';
import type { SourcesDeps } from '../sources/deps.ts';
import { accountRoutes } from './account-routes.ts';
import { actorsRoutes } from './actors-routes.ts';
import { auditRoutes } from './audit.ts';
import { caseRoutes } from './cases.ts';
import { type ClueDeps, clueRoutes } from './clues.ts';
import { type DashboardDeps, dashboardRoutes } from './dashboard-routes.ts';
import { evidenceRoutes } from './evidence.ts';
import { type FeedDeps, feedRoutes } from './feed.ts';
import { liveRoutes } from './live.ts';
import { modelsRoutes } from './models-routes.ts';
import { noticeRoutes } from './notices.ts';
import { type PlatformDeps, platformRoutes } from './platform.ts';
import { queueRoutes } from './queue.ts';
import { rulesRoutes } from './rules-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { type SettingsDeps, settingsRoutes } from './settings.ts';
import { sourcesRoutes } from './sources-routes.ts';
import { type SubscriptionDeps, subscriptionRoutes } from './subscriptions.ts';
import { type SweepsDeps, sweepsRoutes } from './sweeps-routes.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';

/** What the routes are made of, a group each. */
export interface RoutesDeps {
  readonly cases: CaseDeps;
  readonly evidence: EvidenceDeps;
  readonly watcher: Watcher;
  readonly accounts: AccountsDeps;
  readonly settings: SettingsDeps;
  readonly clues: ClueDeps;
  readonly platform: PlatformDeps;
  readonly feed: FeedDeps;
  readonly subscriptions: SubscriptionDeps;
  readonly dashboard: DashboardDeps;
  readonly sources: SourcesDeps;
  readonly sweeps: SweepsDeps;
  readonly teaching: TeachingDeps;
}

/** Every route of the console. */
export function consoleRoutes(deps: RoutesDeps): readonly Route[] {
  return [
    ...queueRoutes(deps.cases),
    ...caseRoutes(deps.cases),
    ...noticeRoutes(deps.cases),
    ...evidenceRoutes(deps.evidence),
    ...liveRoutes(deps.watcher),
    ...sessionRoutes(deps.accounts),
    ...accountRoutes(deps.accounts),
    ...tokenRoutes(deps.accounts),
    ...userRoutes(deps.accounts),
    ...auditRoutes(deps.accounts),
    ...settingsRoutes(deps.settings),
    ...clueRoutes(deps.clues),
    ...platformRoutes(deps.platform),
    ...feedRoutes(deps.feed),
    ...subscriptionRoutes(deps.subscriptions),
    ...dashboardRoutes(deps.dashboard),
    ...actorsRoutes(deps.sources),
    ...sourcesRoutes(deps.sources),
    ...sweepsRoutes(deps.sweeps),
    ...rulesRoutes(deps.teaching),
    ...modelsRoutes(deps.teaching),
  ];
}
