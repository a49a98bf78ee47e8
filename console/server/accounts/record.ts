import type { RecordedCall } from '../deps.ts';
import type { AccountsDeps } from './deps.ts';

/** An id, as ours and others' look; anything else in an address may be a text. */
const ID = /^[\w.:@-]{1,100}$/u;

/** Writes calls that may have changed something into the audit log: who, which route, which ids, what came of it. */
export function recorder({
  store,
  now,
}: Pick<AccountsDeps, 'store' | 'now'>): (call: RecordedCall) => Promise<void> {
  return async ({ actor, caller, act, params, status }) => {
    const ids = Object.entries(params).filter(([, value]) => ID.test(value));
    await store.audit.append({
      at: now(),
      actorId: actor.id,
      actor: actor.name,
      via: actor.via,
      act,
      subject: ids.map(([name, value]) => `${name}=${value}`).join(' '),
      status,
      address: caller.address,
    });
  };
}
