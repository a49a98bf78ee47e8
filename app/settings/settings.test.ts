import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('need nothing: one machine, everything embedded', () => {
    const settings = readSettings({});

    expect(settings).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      blobUrl: null,
      publicUrl: null,
      smtpUrl: null,
      logLevel: 'warn',
      townPort: 8_640,
      signingKey: null,
      fingerprintKey: null,
      evidence: {
        key: null,
        authorities: [],
        rootsFile: null,
        retention: { confirmed: 3_650, dismissed: 90, undecided: 730 },
      },
      mail: { dkim: null, smime: null },
      sender: { email: 'desk@example.org' },
    });
    expect(basename(settings.dataDir)).toBe('var');
    expect(existsSync(join(dirname(settings.dataDir), 'package.json'))).toBe(true);
  });

  it('are as the environment says', () => {
    const env = {
      DATA_DIR: '/srv/cards',
      DATABASE_URL: 'postgresql://db.example.org/cards',
      REDIS_URL: 'rediss://redis.example.org',
      BLOB_URL: 's3+https://s3.example.org/bucket',
      PUBLIC_URL: 'https://cards.example.org',
      SMTP_URL: 'smtps://mail.example.org',
      RDAP_URLS: 'https://rdap.example.org, http://127.0.0.1:8/rdap/',
      LOG_LEVEL: 'info',
      TOWN_PORT: '0',
      SIGNING_KEY: 'signing',
      FINGERPRINT_KEY: 'printing',
      EVIDENCE_KEY: 'vault',
      TSA_URLS: 'https://one.example.org/tsa, http://two.example.org',
      TSA_ROOTS: '/etc/roots.pem',
      RETAIN_CONFIRMED_DAYS: 'forever',
      RETAIN_DISMISSED_DAYS: '30',
      DKIM_DOMAIN: 'example.org',
      DKIM_SELECTOR: 'desk',
      DKIM_KEY: 'file:/etc/dkim.pem',
      SMIME_CERT: 'file:/etc/desk.pem',
      SMIME_KEY: 'file:/etc/desk.key',
      ORGANISATION: 'Example desk',
      REPORTER_NAME: 'A. Nalyst',
      REPORTER_EMAIL: 'analyst@example.org',
    };

    expect(readSettings(env)).toEqual({
      dataDir: '/srv/cards',
      databaseUrl: env.DATABASE_URL,
      redisUrl: env.REDIS_URL,
      blobUrl: env.BLOB_URL,
      publicUrl: env.PUBLIC_URL,
      smtpUrl: env.SMTP_URL,
      approvalsBulk: null,
      rdapUrls: ['https://rdap.example.org/', 'http://127.0.0.1:8/rdap/'],
      logLevel: 'info',
      townPort: 0,
      signingKey: 'signing',
      fingerprintKey: 'printing',
      evidence: {
        key: 'vault',
        authorities: ['https://one.example.org/tsa', 'http://two.example.org'],
        rootsFile: '/etc/roots.pem',
        retention: { confirmed: null, dismissed: 30, undecided: 730 },
      },
      mail: {
        dkim: { domain: 'example.org', selector: 'desk', key: 'file:/etc/dkim.pem' },
        smime: { certificates: 'file:/etc/desk.pem', key: 'file:/etc/desk.key' },
      },
      sender: { organisation: 'Example desk', name: 'A. Nalyst', email: 'analyst@example.org' },
      inbox: null,
      digestTo: [],
      vantages: [],
      console: expect.any(Object) as object,
      viewer: expect.any(Object) as object,
      env,
    });
  });

  it('take an empty value for none', () => {
    const names = [
      'DATA_DIR',
      'DATABASE_URL',
      'REDIS_URL',
      'LOG_LEVEL',
      'TOWN_PORT',
      'SIGNING_KEY',
    ];
    const { env: _, ...empty } = readSettings(Object.fromEntries(names.map((name) => [name, ''])));
    const { env: __, ...none } = readSettings({});

    expect(empty).toEqual(none);
  });

  it.each([
    [{ DKIM_DOMAIN: 'example.org', DKIM_KEY: 'x' }, 'DKIM_SELECTOR'],
    [{ SMIME_KEY: 'x' }, 'SMIME_CERT'],
  ])('refuse half of a signature: %j', (env, missing) => {
    expect(() => readSettings(env)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(missing) }),
    );
  });

  it('let the command line name the data directory, made absolute', () => {
    const env = { DATA_DIR: '/srv/cards' };

    expect(readSettings(env, { dataDir: 'here' }).dataDir).toBe(resolve('here'));
    expect(readSettings(env, { dataDir: undefined }).dataDir).toBe('/srv/cards');
  });

  it.each([
    ['DATABASE_URL', 'mysql://db.example.org/cards'],
    ['DATABASE_URL', 'db.example.org'],
    ['REDIS_URL', 'http://redis.example.org'],
    ['BLOB_URL', 'https://s3.example.org/bucket'],
    ['PUBLIC_URL', 'cards.example.org'],
    ['SMTP_URL', 'mailto:desk@example.org'],
    ['LOG_LEVEL', 'loud'],
    ['RDAP_URLS', 'https://rdap.example.org, ftp://rdap.example.org'],
    ['RDAP_URLS', 'https://login:key@rdap.example.org'],
    ['APPROVALS_BULK', 'many'],
    ['APPROVALS_BULK', '-1'],
    ['TOWN_PORT', '65536'],
    ['TOWN_PORT', '-1'],
    ['TOWN_PORT', '80 '],
    ['REPORTER_EMAIL', 'nobody'],
  ])('refuse %s=%s by its name', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringMatching(
          new RegExp(`^the setting ${name} is not usable: expected \\S`, 'u'),
        ) as string,
      }),
    );
  });

  it('tell no value of a secret when they refuse another', () => {
    const env = { SIGNING_KEY: 'very secret', DATABASE_URL: 'db:secret@x' };

    expect(() => readSettings(env)).toThrow(/^(?!.*secret).*$/u);
  });
});
