import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRdap, type Rdap } from '../../app/line/rdap.ts';
import { openRdapDesks, type RdapDesks } from '../../app/line/rdap-desks.ts';
import type { Recipient } from '../../core/recipient.ts';
import { recipientDirectory } from '../../reports/index.ts';
import { openWorld, type TestHost } from '../support/fetch-world.ts';
import { rdapAnswer, tellRdap } from '../support/rdap-server.ts';
import { openStageWorld, type StageWorld } from '../support/stage-world.ts';

const FOUND = new Date('2026-11-22T00:00:00Z');
const LATER = new Date('2026-11-30T00:00:00Z');
const HOST = { host: 'bbs.shop.com', addresses: [] };

const net = openWorld();

function never(): AbortSignal {
  return new AbortController().signal;
}

describe('a desk that RDAP named, in a process that lives longer than an answer is believed', () => {
  let stages: StageWorld;
  let server: TestHost;
  let told: Map<string, object | number>;
  let at: Date;

  beforeAll(async () => {
    stages = await openStageWorld();
  });

  afterAll(() => stages.close());

  beforeEach(async () => {
    told = new Map();
    at = FOUND;
    server = await net.host(tellRdap(told));
    await stages.pool.query('truncate rdap_answers');
  });

  afterEach(() => net.close());

  function rdap(): Rdap {
    return openRdap({
      settings: {
        rdapUrls: [`http://${server.hostPort}/rdap/`],
        smtpUrl: null,
        sender: { organisation: 'Desk', name: 'A. Nalyst', email: 'desk@example.org' },
      },
      answers: stages.store.rdap,
      fetcher: net.fetcher({ sleep: () => Promise.resolve() }),
      now: () => at,
      log: () => undefined,
    });
  }

  function asked(): number {
    return server.requests.length;
  }

  async function found(directory: Map<string, Recipient>): Promise<[RdapDesks, string]> {
    told.set('/rdap/domain/shop.com', rdapAnswer('abuse@registrar.com'));
    const one = await openRdapDesks(directory, rdap());
    const [servant] = await one.servantsOf([HOST], never());
    return [one, servant?.recipientId ?? ''];
  }

  it('looks a recipient up anew before it is written to', async () => {
    const directory = recipientDirectory();
    const [one, id] = await found(directory);
    at = LATER;

    const successor = await one.meet(id, never());

    expect(successor).toBeNull();
    expect(directory.get(id)?.checkedOn).toBe('2026-11-30');
    expect(asked()).toBe(2);
  });

  it('asks no registry while the answer is believed, or where another process has asked', async () => {
    const directory = recipientDirectory();
    const [one, id] = await found(directory);
    await one.meet(id, never());
    at = LATER;
    await rdap().servantsOf([HOST], never());
    const before = asked();

    await one.meet(id, never());

    expect(before).toBe(2);
    expect(asked()).toBe(before);
    expect(directory.get(id)?.checkedOn).toBe('2026-11-30');
  });

  it('tells who is named in its place', async () => {
    const directory = recipientDirectory();
    const [one, id] = await found(directory);
    told.set('/rdap/domain/shop.com', rdapAnswer('abuse@successor.com'));
    at = LATER;

    const successor = await one.meet(id, never());

    expect(successor).toMatchObject({ address: 'abuse@successor.com', checkedOn: '2026-11-30' });
    expect(directory.get(successor?.id ?? '')).toEqual(successor);
  });

  it.each([
    ['does not answer', 503],
    ['names nobody', {}],
  ])('leaves it as it was where the registry %s', async (_, now) => {
    const directory = recipientDirectory();
    const [one, id] = await found(directory);
    told.set('/rdap/domain/shop.com', now);
    at = LATER;

    const successor = await one.meet(id, never());

    expect(successor).toBeNull();
    expect(directory.get(id)?.address).toBe('abuse@registrar.com');
  });
});
