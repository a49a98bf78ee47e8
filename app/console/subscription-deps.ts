import { randomBytes } from 'node:crypto';
import type { SubscriptionDeps } from '../../console/server/routes/subscriptions.ts';
import { writtenSecret } from '../../reports/index.ts';
import type { Line } from '../line/open-line.ts';
import { webhookSecrets } from '../line/secrets.ts';

/** What the routes of subscriptions stand on: each has a secret of its own, of one key of the installation. */
export async function subscriptionDeps({ deps, settings }: Line): Promise<SubscriptionDeps> {
  const secretOf = await webhookSecrets(settings);
  return { line: deps, random: randomBytes, secretOf: (id) => writtenSecret(secretOf(id)) };
}
