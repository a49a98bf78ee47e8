import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { runJob } from '../../pipeline/run-job.ts';
import { jobOf } from '../../pipeline/stage.ts';
import { httpApi } from '../../reports/channels/http-api/index.ts';
import { apiRecipient } from '../../reports/fixtures/api-recipient.ts';
import { composedFixture } from '../../reports/fixtures/composed.ts';
import { addConfirmedCase } from '../support/confirmed-case.ts';
import { type Life, lifeOf, mortalStore } from '../support/mortal-store.ts';
import { sampleNotice } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const CUTS = 60;
const MINUTE_MS = 60_000;

/** Marks that no process is being watched. */
const FOR_EVER = Number.POSITIVE_INFINITY;

function noticeOf(id: string): Notice {
  return sampleNotice(id, { decidedAt: AT, createdAt: AT });
}

describe.each([
  // Every notice is taken by its key, some more than once, and nothing is in doubt.
  { mapping: 'json-api', about: 'with an idempotency key', told: [true, true, false] },
  // None is taken twice; what may have been taken waits for a person.
  { mapping: 'form-api', about: 'without one', told: [false, false, true] },
] as const)(
  'an interface $about, asked by a process that ends at any step',
  ({ mapping, told }) => {
    let world: StageWorld;
    let server: Server;
    let recipient: Recipient;
    /** Requests that were taken, by what the other side can tell them by. */
    let taken: Map<string, number>;
    let life: Life;

    beforeEach(async () => {
      world = await openStageWorld();
      taken = new Map();
      server = createServer((request, response) => void take(request, response));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      recipient = apiRecipient(
        mapping,
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      );
      await world.store.transaction(async (tx) => {
        await addConfirmedCase(tx.cases, 'cas_1', AT);
        for (let number = 1; number <= CUTS; number += 1) {
          const notice = noticeOf(`ntc_${number}`);
          await tx.notices.add(notice);
          await tx.jobs.add([jobOf('notify', { noticeId: notice.id }, notice.id)]);
        }
      });
    });

    afterEach(async () => {
      server.close();
      server.closeAllConnections();
      await world.close();
    });

    async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
      stepQuietly();
      const body = await textOf(request);
      const key = String(request.headers['idempotency-key'] ?? body);
      const times = taken.get(key) ?? 0;
      taken.set(key, times + 1);
      stepQuietly();
      response.writeHead(times > 0 && mapping === 'json-api' ? 409 : 200).end('{}');
    }

    /** The process may have ended meanwhile; the server goes on. */
    function stepQuietly(): void {
      try {
        life.step();
      } catch {
        // It has.
      }
    }

    async function deliver(notice: Notice): ReturnType<typeof httpApi.deliver> {
      life.step();
      const { id, round } = notice;
      const api = {
        now: () => AT,
        secretOf: () => Promise.resolve('an invented secret'),
        async connect(host: string, port: number) {
          const socket = connect(port, host);
          await once(socket, 'connect');
          return socket;
        },
      };
      const outcome = await httpApi.deliver(
        composedFixture('minimal', { id, round }, recipient),
        { outboxDir: '/nowhere', smtpUrl: null, api },
        life.over,
      );
      life.step();
      return outcome;
    }

    /** A process at a moment, which does the job of one notice until it ends; the steps that it lived. */
    async function work(key: string, noticeId: string, at: Date, steps: number): Promise<number> {
      const own = lifeOf(steps);
      life = own;
      const repeatable = httpApi.isRepeatableFor?.(recipient) ?? false;
      const deps: LineDeps = {
        ...world.deps,
        store: mortalStore(world.store, own),
        now: () => at,
        desk: { ...world.deps.desk, channelOf: () => ({ id: 'http-api', repeatable }), deliver },
      };
      const job = { name: 'notify' as const, key, payload: { noticeId } };
      await runJob({ job, attempt: 1, isLast: false }, deps, own.over).catch((error: unknown) => {
        if (!own.over.aborted) {
          throw error;
        }
      });
      return own.lived();
    }

    /** A start of the program: what is due is planned, and each job is done by a process that may end. */
    async function start(minutes: number, stepsOf: (index: number) => number): Promise<void> {
      const at = new Date(AT.getTime() + minutes * MINUTE_MS);
      await planRechecks(at.toISOString(), new Date(0), null, world.deps);
      const due = await world.store.jobs.dueOf(['notify']);
      for (const [index, { key, payload }] of due.entries()) {
        await work(key, String(payload['noticeId']), at, stepsOf(index));
      }
    }

    it(`loses none and doubles none, cut ${CUTS} times`, { timeout: 180_000 }, async () => {
      const whole = await work('notify:ntc_1', 'ntc_1', AT, FOR_EVER);

      await start(0, (index) => index % (whole + 1));
      await start(1, (index) => (index * 7) % (whole + 1));
      await start(30, () => FOR_EVER);

      const [due, sent, doubted] = await Promise.all(
        (['due', 'accepted', 'in-doubt'] as const).map((state) =>
          world.store.notices.list({ state }),
        ),
      );
      const [most, isDoubted] = [Math.max(...taken.values()), (doubted?.length ?? 0) > 0];
      expect([due, (sent?.length ?? 0) + (doubted?.length ?? 0)]).toEqual([[], CUTS]);
      expect([taken.size === CUTS, most > 1, isDoubted]).toEqual(told);
    });
  },
);
