import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTownTruth, type TownTruth } from '../test/support/town-crawl.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let truth: TownTruth;

beforeAll(async () => {
  truth = await readTownTruth();
  town = await openTown({
    port: 0,
    now: () => new Date('2026-11-22T08:00:00Z'),
    stateDir: null,
    mailbox: null,
  });
});

afterAll(async () => {
  await town.close();
});

async function ask(action: string, form: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await fetch(`${town.origin}/index.php?explorer/share/${action}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return (await response.json()) as Record<string, unknown>;
}

const CODES: Readonly<Record<string, unknown>> = {
  alive: true,
  'needs-code': 30104,
  expired: 30101,
  removed: 30100,
};

describe('the cloud disk', () => {
  it('answers every share with the code of its state', async () => {
    for (const share of truth.shares) {
      const shareID = share.path.slice('#s/'.length);
      const password = typeof share.code === 'string' ? { password: share.code } : {};

      const answer = await ask('get', { shareID, ...password });

      expect([share.path, answer['code']]).toEqual([share.path, CODES[share.state]]);
    }
  });

  it('lists the files of an open share by name', async () => {
    const open = truth.shares.find(({ state, code }) => state === 'alive' && code === null);

    const answer = await ask('pathList', { shareID: open?.path.slice(3) ?? '', path: '/' });

    const { fileList } = answer['data'] as { fileList: { name: string }[] };
    expect(fileList.map(({ name }) => name)).toEqual(open?.files);
  });

  it('keeps a share shut to a wrong code, but shows its title', async () => {
    const shut = truth.shares.find(({ code }) => typeof code === 'string');

    const answer = await ask('get', { shareID: shut?.path.slice(3) ?? '', password: 'none' });

    expect(answer).toMatchObject({ code: 30104, info: { title: shut?.title } });
  });

  it('varies only in what Kodbox itself varies', async () => {
    const shareID = truth.shares[0]?.path.slice(3) ?? '';
    const { timeNow: _first, ...first } = await ask('get', { shareID });
    const { timeNow: _second, ...second } = await ask('get', { shareID });

    expect(second).toEqual(first);
  });
});

describe('invitations', () => {
  it('answer in their state, as a page and through the interface', async () => {
    for (const { path, state, title } of truth.invitations) {
      const code = path.slice('invite/'.length);
      const json = await fetch(
        `${town.origin}/api/v9/invites/${code}?with_counts=true&with_expiration=true`,
      );
      const page = await fetch(`${town.origin}/${path}`);
      const body = (await json.json()) as { expires_at?: string; guild?: { name: string } };

      expect([path, json.status, page.status]).toEqual(
        state === 'removed' ? [path, 404, 404] : [path, 200, 200],
      );
      expect(body.guild?.name).toBe(title ?? undefined);
      expect(Date.parse(body.expires_at ?? '') < Date.parse('2026-11-22')).toBe(
        state === 'expired',
      );
    }
  });
});
