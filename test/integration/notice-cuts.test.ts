import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../core/notice.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { runJob } from '../../pipeline/run-job.ts';
import { settle } from '../../pipeline/settle.ts';
import { jobOf } from '../../pipeline/stage.ts';
import { channels } from '../../reports/channels/index.ts';
import { composedFixture } from '../../reports/fixtures/composed.ts';
import { addConfirmedCase } from '../support/confirmed-case.ts';
import { type Life, lifeOf, mortalStore } from '../support/mortal-store.ts';
import { sampleNotice } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const CUTS = 200;
const MINUTE_MS = 60_000;

/** Marks that no process is being watched. */
const FOR_EVER = Number.POSITIVE_INFINITY;

/** A generator of numbers from 0 to 1 that gives the same ones each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A mail server that counts the letters it takes by their Message-IDs; the life of the client may end at each of its steps. */
async function startCountingServer() {
  const taken = new Map<string, number>();
  const client: { life: Life } = { life: lifeOf(FOR_EVER) };
  function step(): void {
    try {
      client.life.step();
    } catch {
      // The client has gone; the server goes on.
    }
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    onConnect: (_session, done) => {
      step();
      done();
    },
    onMailFrom: (_address, _session, done) => {
      step();
      done();
    },
    onRcptTo: (_address, _session, done) => {
      step();
      done();
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      step();
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const letter = Buffer.concat(chunks).toString('latin1');
        const id = /^Message-ID: (.+)\r$/imu.exec(letter)?.[1] ?? 'none';
        taken.set(id, (taken.get(id) ?? 0) + 1);
        step();
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    client,
    takenOf: (notice: Notice) => taken.get(composedOf(notice).messageId) ?? 0,
    total: () => [...taken.values()].reduce((sum, one) => sum + one, 0),
    close: async () => new Promise((resolve) => server.close(() => resolve(null))),
  };
}

function composedOf(notice: Notice) {
  return composedFixture('minimal', { id: notice.id, round: notice.round });
}

function noticeOf(id: string): Notice {
  return sampleNotice(id, { decidedAt: AT, createdAt: AT });
}

describe('sending notices by a process that ends at any step', () => {
  let world: StageWorld;
  let server: Awaited<ReturnType<typeof startCountingServer>>;

  beforeEach(async () => {
    world = await openStageWorld();
    server = await startCountingServer();
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
    await world.close();
    await server.close();
  });

  /** A process at a moment, which does the job of one notice until it ends; the steps that it lived. */
  async function work(key: string, noticeId: string, at: Date, steps: number): Promise<number> {
    const life = lifeOf(steps);
    const deps: LineDeps = {
      ...world.deps,
      store: mortalStore(world.store, life),
      now: () => at,
      desk: {
        ...world.deps.desk,
        channelOf: () => ({ id: 'smtp', repeatable: channels.smtp.repeatable }),
        async deliver(notice) {
          life.step();
          const outcome = await channels.smtp.deliver(
            composedOf(notice),
            { outboxDir: '/nowhere', smtpUrl: server.url },
            life.over,
          );
          life.step();
          return outcome;
        },
      },
    };
    server.client.life = life;
    const job = { name: 'notify' as const, key, payload: { noticeId } };
    await runJob({ job, attempt: 1, isLast: false }, deps, life.over).catch((error: unknown) => {
      if (!life.over.aborted) {
        throw error;
      }
    });
    return life.lived();
  }

  /** A start of the program: what is due is planned, and each job is done by a process that may end. */
  async function start(minutes: number, stepsOf: () => number): Promise<void> {
    const at = new Date(AT.getTime() + minutes * MINUTE_MS);
    await planRechecks(at.toISOString(), new Date(0), null, world.deps);
    for (const { key, payload } of await world.store.jobs.dueOf(['notify'])) {
      await work(key, String(payload['noticeId']), at, stepsOf());
    }
  }

  async function inState(state: Notice['state']): Promise<readonly Notice[]> {
    return await world.store.notices.list({ state });
  }

  it(`loses none and doubles none, cut ${CUTS} times`, { timeout: 180_000 }, async () => {
    const next = numbersFrom(20_261_122);
    const whole = await work('notify:ntc_1', 'ntc_1', AT, FOR_EVER);

    await start(0, () => Math.floor(next() * (whole + 1)));
    await start(1, () => Math.floor(next() * (whole + 1)));
    const early = await inState('in-doubt');
    await start(30, () => FOR_EVER);

    const [due, sent, doubted] = await Promise.all([
      inState('due'),
      inState('accepted'),
      inState('in-doubt'),
    ]);
    expect(whole).toBeGreaterThan(20);
    expect(early).toEqual([]);
    expect(due).toEqual([]);
    expect(sent.length + doubted.length).toBe(CUTS);
    expect(new Set(sent.map(server.takenOf))).toEqual(new Set([1]));
    // Of those in doubt some were taken and some were not, which nobody here can know; none was taken twice.
    expect(new Set(doubted.map(server.takenOf))).toEqual(new Set([0, 1]));

    for (const notice of doubted) {
      const as = server.takenOf(notice) === 1 ? 'sent' : 'again';
      await settle(notice.id, { as, by: 'wang', reason: 'the log of the server' }, world.deps);
    }
    await start(60, () => FOR_EVER);

    const settled = await inState('accepted');
    const { events } = await world.store.cases.get('cas_1');
    expect(settled).toHaveLength(CUTS);
    expect(new Set(settled.map(server.takenOf))).toEqual(new Set([1]));
    expect(server.total()).toBe(CUTS);
    expect(events.filter(({ kind }) => kind === 'notice-sent')).toHaveLength(CUTS);
    expect(events.filter(({ kind }) => kind === 'notice-in-doubt')).toHaveLength(doubted.length);
  });
});
