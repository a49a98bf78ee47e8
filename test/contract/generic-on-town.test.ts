import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformById } from '../../crawlers/index.ts';
import { pageOf } from '../../crawlers/page-of.ts';
import { openTown, type Town } from '../../town/town.ts';
import { readTownTruth } from '../support/town-crawl.ts';

const NOW = new Date('2026-11-22T00:00:00Z');

describe('the reader of unknown engines, on pages of the town that are no forum’s', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown({ port: 0, now: () => NOW, stateDir: null, mailbox: null });
  });

  afterAll(async () => {
    await town.close();
  });

  it('takes no share and no invitation for a forum', async () => {
    const { shares, invitations } = await readTownTruth();
    const taken: string[] = [];
    for (const { path } of [...shares, ...invitations]) {
      const url = `${town.origin}/${path}`;
      const response = await fetch(url);
      const page = pageOf({
        url,
        accessCode: null,
        timeZone: 'Asia/Shanghai',
        exchanges: [
          {
            request: { method: 'GET', url, headers: {}, body: null },
            finalUrl: response.url,
            redirects: [],
            status: response.status,
            headers: { 'content-type': response.headers.get('content-type') ?? '' },
            body: new Uint8Array(await response.arrayBuffer()),
            serverIp: null,
            fetchedAt: NOW,
          },
        ],
      });
      if ((platformById('generic')?.detect(page) ?? 1) >= 0.5) {
        taken.push(path);
      }
    }

    expect(shares.length + invitations.length).toBeGreaterThan(5);
    expect(taken).toEqual([]);
  });
});
