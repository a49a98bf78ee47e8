import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const SIGN_ON = {
  OIDC_ISSUER: 'https://id.example.org/realms/desk',
  OIDC_CLIENT_ID: 'cardsweep',
  OIDC_CLIENT_SECRET: 'env:THE_SECRET',
  OIDC_ROLE_CLAIM: 'realm_access.roles',
};

describe('settings of the console', () => {
  it('serve this machine alone unless told otherwise', () => {
    const settings = readSettings({});

    expect(settings.console).toMatchObject({
      host: '127.0.0.1',
      port: 8480,
      sessions: { idleMinutes: 60, hours: 12 },
      trustedProxies: [],
      oidc: null,
    });
  });

  it('map values of a claim to roles, in their order', () => {
    const settings = readSettings({
      ...SIGN_ON,
      OIDC_ROLES: 'cn=leads=approver, desk = analyst',
    });

    expect(settings.console.oidc?.roles).toEqual([
      ['cn=leads', 'approver'],
      ['desk', 'analyst'],
    ]);
  });

  it.each([
    ['OIDC_ISSUER', { OIDC_CLIENT_ID: 'cardsweep' }],
    ['OIDC_ISSUER', { ...SIGN_ON, OIDC_ISSUER: 'http://id.example.org/' }],
    ['OIDC_CLIENT_SECRET', { ...SIGN_ON, OIDC_CLIENT_SECRET: 'hunter2' }],
    ['OIDC_ROLES', { ...SIGN_ON, OIDC_ROLES: 'desk=king' }],
    ['SESSION_HOURS', { SESSION_HOURS: '0' }],
    ['RATE_PER_TOKEN', { RATE_PER_TOKEN: 'many' }],
    ['CONSOLE_KEY', { CONSOLE_KEY: 'c2hvcnQ=' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'proxy.example.org' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/64' }],
  ])('name %s where it is not usable', (name, env) => {
    expect(() => readSettings(env)).toThrow(name);
  });

  it('never repeat a secret that was written where its name belongs', () => {
    expect(() => readSettings({ ...SIGN_ON, OIDC_CLIENT_SECRET: 'hunter2' })).not.toThrow(
      'hunter2',
    );
  });
});
