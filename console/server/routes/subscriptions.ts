import { z } from 'zod';
import { StageError } from '../../../core/failure.ts';
import type { Subscription, SubscriptionState } from '../../../core/subscription.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import {
  MadeSubscription,
  NewSubscription,
  SubscriptionList,
  type SubscriptionRow,
} from '../../api/subscriptions.ts';
import { type Route, route } from '../route.ts';

/** What the routes of subscriptions stand on. */
export interface SubscriptionDeps {
  readonly line: Pick<LineDeps, 'store' | 'now'>;
  readonly random: (bytes: number) => Uint8Array;
  /** What a subscriber checks our signatures with, in its written form. */
  readonly secretOf: (subscriptionId: string) => string;
}

const SubscriptionId = z.object({ subscriptionId: z.string().max(80) });
/** Names of loopback, the only hosts that are told without encryption. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;
const ID_BYTES = 13;

/** Who is told over webhooks of what becomes of cases. */
export function subscriptionRoutes(deps: SubscriptionDeps): readonly Route[] {
  return [listRoute(deps), addRoute(deps), ...changeRoutes(deps)];
}

function listRoute({ line: { store } }: SubscriptionDeps): Route {
  return route(
    {
      method: 'get',
      path: '/subscriptions',
      needs: 'administer',
      summary: 'Who is told over webhooks',
      answer: SubscriptionList,
    },
    () => listOf(store),
  );
}

function addRoute({ line: { store, now }, random, secretOf }: SubscriptionDeps): Route {
  return route(
    {
      method: 'post',
      path: '/subscriptions',
      needs: 'administer',
      summary: 'Tells somebody from now on; the secret is shown this once',
      body: NewSubscription,
      answer: MadeSubscription,
    },
    async ({ body, actor }) => {
      refuseOpen(body.url);
      const id = `sub_${Buffer.from(random(ID_BYTES)).toString('hex')}`;
      await store.subscriptions.add({ ...body, id, createdBy: actor.name, createdAt: now() });
      const made = (await listOf(store)).subscriptions.find((one) => one.id === id);
      if (made === undefined) {
        throw new StageError('NOT_FOUND', `the subscription ${id} was removed at once`);
      }
      return { ...made, secret: secretOf(id) };
    },
  );
}

function changeRoutes({ line: { store, now } }: SubscriptionDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/subscriptions/:subscriptionId/resume',
        needs: 'administer',
        summary: 'Tries one again that was left alone',
        params: SubscriptionId,
        answer: SubscriptionList,
      },
      async ({ params }) => {
        await store.subscriptions.resume(params.subscriptionId, now());
        return await listOf(store);
      },
    ),
    route(
      {
        method: 'delete',
        path: '/subscriptions/:subscriptionId',
        needs: 'administer',
        summary: 'Tells it no more',
        params: SubscriptionId,
        answer: SubscriptionList,
      },
      async ({ params }) => {
        await store.subscriptions.remove(params.subscriptionId);
        return await listOf(store);
      },
    ),
  ];
}

async function listOf({ subscriptions }: LineDeps['store']): Promise<SubscriptionList> {
  return { subscriptions: (await subscriptions.list()).map(rowOf) };
}

/** What is announced names addresses of crimes: only this machine is told without encryption. */
function refuseOpen(url: string): void {
  const { protocol, hostname, username } = new URL(url);
  if ((protocol !== 'https:' && !LOOPBACK.test(hostname)) || username !== '') {
    throw new StageError('INPUT_INVALID', 'url: an https:// address without a name and a password');
  }
}

function rowOf(subscription: Subscription & SubscriptionState): SubscriptionRow {
  const { kinds, sourceIds, createdAt, lastAt, ...rest } = subscription;
  return {
    ...rest,
    kinds: [...kinds],
    sourceIds: [...sourceIds],
    createdAt: createdAt.toISOString(),
    lastAt: lastAt?.toISOString() ?? null,
  };
}
