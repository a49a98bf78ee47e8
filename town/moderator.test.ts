import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTownTruth, type TownTruth } from '../test/support/town-crawl.ts';
import { openTown, type Town } from './town.ts';

let mailbox: string;
let stateDir: string;
let town: Town;
let truth: TownTruth;
let mails = 0;

async function open(port: number): Promise<Town> {
  return openTown({ port, now: () => new Date('2026-11-22T08:00:00Z'), stateDir, mailbox });
}

beforeEach(async () => {
  mailbox = await mkdtemp(join(tmpdir(), 'town-mail-'));
  stateDir = await mkdtemp(join(tmpdir(), 'town-state-'));
  truth = await readTownTruth();
  town = await open(0);
});

afterEach(async () => {
  await town.close();
  await rm(mailbox, { recursive: true });
  await rm(stateDir, { recursive: true });
});

async function notify(...paths: readonly string[]): Promise<void> {
  mails += 1;
  const body = paths.map((path) => `${town.origin}/${path}`).join('\n');
  const mail = `Subject: notice\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString('base64')}\n`;
  await writeFile(join(mailbox, `ntc_${mails}.eml`), mail);
}

async function statusOf(path: string): Promise<number> {
  // A connection of its own: the town is closed and opened again on the same port.
  const response = await fetch(`${town.origin}/${path}`, { headers: { connection: 'close' } });
  await response.arrayBuffer();
  return response.status;
}

function advert(moderation: string, floor = 1): string {
  const row = truth.posts.find(
    (post) =>
      post.moderation === moderation &&
      post.label.startsWith('ad_') &&
      !post.behindWall &&
      !post.scripted &&
      (floor === 1 ? post.floor === 1 : post.floor > 1),
  );
  return row?.path ?? '';
}

describe('the moderator', () => {
  it('removes a thread that a notice names, and takes it off its board', async () => {
    const path = advert('obeys');
    const before = await statusOf(path);

    await notify(path);

    expect(before).toBe(200);
    expect(await statusOf(path)).toBe(404);
    expect(await statusOf(path)).toBe(404);
  });

  it('blanks a single post of an ordinary thread', async () => {
    const path = advert('obeys', 2);
    const text = truth.posts.find((post) => post.path === path)?.text ?? '';

    await notify(path);

    const html = await (await fetch(`${town.origin}/${path}`)).text();
    expect(html).toContain('该帖被管理员或版主屏蔽');
    expect(html).not.toContain(text);
  });

  it('lets one thread return once it was seen gone and the town opens again, and removes it at a second notice', async () => {
    const path = advert('returns');
    const port = Number(new URL(town.origin).port);
    await notify(path);
    const first = [await statusOf(path), await statusOf(path)];
    await town.close();
    town = await open(port);
    const afterwards = [await statusOf(path), await statusOf(path)];

    await notify(path);

    expect(first).toEqual([404, 404]);
    expect(afterwards).toEqual([200, 200]);
    expect([await statusOf(path), await statusOf(path)]).toEqual([404, 404]);
  });

  it('refuses one thread', async () => {
    const path = advert('stays');

    await notify(path);

    expect(await statusOf(path)).toBe(200);
  });

  it('removes shares, invitations and signatures', async () => {
    const share = truth.shares[0]?.path ?? '';
    const invitation = truth.invitations[0]?.path ?? '';
    const signature = truth.signatures.find(({ label }) => label === 'ad_sell');

    await notify(share, invitation, signature?.path ?? '');

    const asked = await fetch(`${town.origin}/index.php?explorer/share/get`, {
      method: 'POST',
      body: new URLSearchParams({ shareID: share.slice(3) }),
    });
    const profile = await (await fetch(`${town.origin}/${signature?.path}`)).text();
    expect(await asked.json()).toMatchObject({ code: 30100 });
    expect(await statusOf(invitation)).toBe(404);
    expect(profile).not.toContain(signature?.text);
  });

  it('does nothing where a notice names no page of the town', async () => {
    await notify('forum.php', 'forum.php?mod=forumdisplay&fid=2', 'nothing-here');

    expect(await statusOf('forum.php')).toBe(200);
    expect(await statusOf(advert('obeys'))).toBe(200);
  });
});
