import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../core/page.ts';
import { discord } from './index.ts';

const INVITATION = {
  code: 'SWJDGJ',
  expires_at: '2026-11-22T00:00:00.000+00:00',
  guild: { name: '办证服务总群', description: '一手货源', member_count: 5 },
  channel: { name: '看公告', topic: '资料 https://t.me/some_name' },
  inviter: { username: 'zz_9999' },
};

function extract(
  body: unknown,
  status: number,
  fetchedAt: string,
  address = 'http://127.0.0.1:8121/invite/SWJDGJ',
): Extraction {
  const origin = address.startsWith('https://discord.gg/')
    ? 'https://discord.com'
    : 'http://127.0.0.1:8121';
  const url = `${origin}/api/v9/invites/SWJDGJ?with_counts=true&with_expiration=true`;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return discord.extract({
    url: address,
    accessCode: null,
    timeZone: 'UTC',
    answers: [
      {
        request: { method: 'GET', url, headers: {}, body: null },
        finalUrl: url,
        status,
        headers: {},
        text,
        bytes: new Uint8Array(),
        fetchedAt: new Date(fetchedAt),
      },
    ],
  });
}

describe('discord requests', () => {
  it.each([
    ['https://discord.gg/SWJDGJ', 'https://discord.com'],
    ['https://discord.com/invite/SWJDGJ', 'https://discord.com'],
    ['https://discord.gg/SWJDGJ?event=99993028011', 'https://discord.com'],
    ['http://127.0.0.1:8121/invite/SWJDGJ', 'http://127.0.0.1:8121'],
    ['http://127.0.0.1:8121/api/v9/invites/SWJDGJ?with_counts=true', 'http://127.0.0.1:8121'],
  ])('asks the interface about %s, once', (url, origin) => {
    const target = { url, accessCode: null };

    const request = discord.nextRequest(target, []);

    expect(request?.url).toBe(
      `${origin}/api/v9/invites/SWJDGJ?with_counts=true&with_expiration=true`,
    );
  });
});

describe('discord states', () => {
  it.each([
    [200, INVITATION, '2026-11-21T23:59:59Z', 'alive'],
    [200, INVITATION, '2026-11-22T00:00:00Z', 'expired'],
    [200, { ...INVITATION, expires_at: null }, '2030-01-01T00:00:00Z', 'alive'],
    [404, { code: 10006, message: 'Unknown Invite' }, '2026-11-22T00:00:00Z', 'removed'],
    [404, { code: 404, message: 'Invite could not be found' }, '2026-11-22T00:00:00Z', 'removed'],
    [404, { code: 0, message: '404: Not Found' }, '2026-11-22T00:00:00Z', 'unknown'],
    [404, { message: 'no code' }, '2026-11-22T00:00:00Z', 'unknown'],
    [401, { code: 0 }, '2026-11-22T00:00:00Z', 'wall'],
    [
      403,
      '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>',
      '2026-11-22T00:00:00Z',
      'wall',
    ],
    [404, '<html>nginx</html>', '2026-11-22T00:00:00Z', 'unknown'],
    [429, { retry_after: 64 }, '2026-11-22T00:00:00Z', 'wall'],
    [403, '', '2026-11-22T00:00:00Z', 'wall'],
    [500, INVITATION, '2026-11-21T00:00:00Z', 'unknown'],
    [200, '[]', '2026-11-22T00:00:00Z', 'unknown'],
    [200, '{', '2026-11-22T00:00:00Z', 'unknown'],
  ])('%s with %j at %s is %s', (status, body, fetchedAt, state) => {
    expect(extract(body, status, fetchedAt).facts?.state).toBe(state);
  });
});

describe('discord listings', () => {
  it('holds what the invitation shows without joining, and the links in it', () => {
    const { listings, facts, invitations } = extract(INVITATION, 200, '2026-11-21T00:00:00Z');

    expect(listings).toMatchObject([
      {
        kind: 'invitation',
        author: 'zz_9999',
        text: '办证服务总群\n一手货源\n看公告\n资料 https://t.me/some_name',
      },
    ]);
    expect(facts).toMatchObject({ title: '办证服务总群', description: '一手货源', members: 5 });
    expect(invitations).toMatchObject([{ service: 'telegram', id: 'some_name' }]);
  });

  it('holds the appointment that the invitation is for, and the group\u2019s own word and picture', () => {
    const own = {
      ...INVITATION,
      expires_at: null,
      guild: {
        ...INVITATION.guild,
        id: '99993028011',
        icon: 'a_0123456789abcdef',
        vanity_url_code: 'zheng-jian',
      },
      guild_scheduled_event: {
        name: '交货日',
        description: '周五晚',
        entity_metadata: { location: 'QQ群 999930280' },
      },
    };

    const { listings, facts, invitations } = extract(
      own,
      200,
      '2026-11-21T00:00:00Z',
      'https://discord.gg/SWJDGJ',
    );

    expect(listings[0]?.text).toContain('交货日\n周五晚\nQQ群 999930280');
    expect(facts?.picture).toBe(
      'https://cdn.discordapp.com/icons/99993028011/a_0123456789abcdef.png',
    );
    expect(invitations.map(({ url }) => url)).toContain('https://discord.gg/zheng-jian');
  });

  it('reads an invitation to a conversation of several, which belongs to no group', () => {
    const { facts } = extract(
      { code: 'SWJDGJ', channel: { name: '拼单' }, inviter: { username: 'zz_9999' }, guild: null },
      200,
      '2026-11-21T00:00:00Z',
    );

    expect(facts).toMatchObject({ state: 'alive', title: '拼单', owner: 'zz_9999' });
  });
});
