import { setTimeout as sleep } from 'node:timers/promises';
import { failureCodeOf } from '../../core/failure.ts';
import { announceDue } from '../../pipeline/announce.ts';
import { postSigned } from '../../reports/index.ts';
import type { Line } from './open-line.ts';
import { webhookSecrets } from './secrets.ts';

/** How often it is looked whether somebody is to be told. */
const LOOK_EVERY_MS = 2_000;

/** Tells subscribers what becomes of cases, until the signal aborts. What fails is told in the log, and tried again. */
export async function keepAnnouncing(
  { deps: { store, now, log }, settings }: Line,
  signal: AbortSignal,
): Promise<void> {
  const secretOf = await webhookSecrets(settings);
  const base = settings.publicUrl?.replace(/\/?$/u, '/') ?? null;
  while (!signal.aborted) {
    try {
      await announceDue(
        {
          store,
          now,
          post: ({ id, url }, message, aborted) =>
            postSigned({ url: new URL(url), ...message, secret: secretOf(id) }, aborted),
          caseAddress: (caseId) => (base === null ? null : `${base}cases/${caseId}`),
        },
        signal,
      );
    } catch (error) {
      const code = failureCodeOf(error);
      if (code !== 'ABORTED') {
        log('error', 'subscribers could not be told', { code });
      }
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
