import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDir } from '../../test/support/temporary-dir.ts';
import { parseDeclaration, readDeclaration } from './declaration.ts';

const LEAST = {
  id: 'example-forum',
  name: 'Example forum',
  surface: 'forum',
  start: ['https://forum.example.org/'],
  legalBasis: 'Article 7',
  contact: 'desk@example.org',
};

const FULL = {
  ...LEAST,
  platform: 'discuz',
  allowHosts: ['127.0.0.1:8080'],
  robots: 'ignore',
  robotsBasis: 'Article 8',
  pace: { requestsPerSecond: 0.5, concurrency: 2 },
  budget: { captures: 10, minutes: 1.5 },
  schedule: '0 2 * * *',
  recipients: ['operator-outbox'],
  timeZone: 'Europe/Berlin',
  follow: 'declared',
  ask: 'declared',
};

const KNOWN = {
  isPlatform: (id: string) => id === 'discuz',
  isRecipient: (id: string) => id === 'operator-outbox',
};

describe('a declaration', () => {
  it.each(['proxy', 'cookies', 'session', 'access', 'password'])(
    'holds no %s: the way of an operator is a setting of his own',
    (key) => {
      expect(() => parseDeclaration({ ...LEAST, [key]: 'file:/secret' }, 'x.json')).toThrow(key);
    },
  );

  it('is filled in with what is polite', () => {
    expect(parseDeclaration(LEAST, 'x.json')).toEqual({
      ...LEAST,
      platform: 'auto',
      allowHosts: [],
      robots: 'obey',
      robotsBasis: null,
      pace: { requestsPerSecond: 1, concurrency: 1 },
      budget: { captures: 5_000, minutes: 60 },
      schedule: null,
      recipients: [],
      timeZone: 'Asia/Shanghai',
      follow: 'all',
      ask: 'all',
    });
  });

  it('is kept as it says', () => {
    expect(parseDeclaration(FULL, 'x.json')).toEqual(FULL);
  });

  it.each(Object.keys(LEAST))('cannot do without %s', (field) => {
    const { [field]: _, ...rest } = LEAST as Record<string, unknown>;

    expect(() => parseDeclaration(rest, 'x.json')).toThrow(
      expect.objectContaining({
        code: 'DECLARATION_INVALID',
        message: expect.stringMatching(new RegExp(`^x\\.json: ${field}: \\S`, 'u')) as string,
      }),
    );
  });

  it.each([
    ['id', 'Not An Id'],
    ['id', '-x'],
    ['id', 'forum-20261122'],
    ['id', 'x'.repeat(64)],
    ['name', ''],
    ['name', 'x'.repeat(201)],
    ['surface', 'shop'],
    ['platform', ''],
    ['start', []],
    ['start.0', ['ftp://forum.example.org/']],
    ['start.0', ['javascript:alert(1)']],
    ['start.0', ['file:///etc/passwd']],
    ['start.1', ['https://forum.example.org/', 'forum.example.org']],
    ['allowHosts.0', ['127.0.0.1']],
    ['allowHosts.0', ['http://127.0.0.1:80']],
    ['legalBasis', ''],
    ['contact', 'x'],
    ['robots', 'maybe'],
    ['robotsBasis', ''],
    ['pace.requestsPerSecond', { requestsPerSecond: 0, concurrency: 1 }],
    ['pace.requestsPerSecond', { requestsPerSecond: 1_001, concurrency: 1 }],
    ['pace.concurrency', { requestsPerSecond: 1, concurrency: 65 }],
    ['pace.concurrency', { requestsPerSecond: 1, concurrency: 1.5 }],
    ['pace', { requestsPerSecond: 1, concurrency: 1, burst: 9 }],
    ['budget.captures', { captures: 0, minutes: 1 }],
    ['budget.minutes', { captures: 1, minutes: 0 }],
    ['schedule', 'at two'],
    ['recipients.0', ['']],
    ['timeZone', 'Middle/Earth'],
    ['follow', 'some'],
  ])('is refused at %s for %j', (place, value) => {
    const field = place.split('.')[0] ?? '';

    expect(() => parseDeclaration({ ...FULL, [field]: value }, 'x.json')).toThrow(
      expect.objectContaining({
        code: 'DECLARATION_INVALID',
        message: expect.stringMatching(new RegExp(`^x\\.json: ${place}: \\S`, 'u')) as string,
      }),
    );
  });

  it('does not ignore robots.txt without saying on what basis', () => {
    const silent = { ...LEAST, robots: 'ignore' };

    expect(() => parseDeclaration(silent, 'x.json')).toThrow(
      'x.json: robotsBasis: expected the legal basis for not obeying robots.txt',
    );
  });

  it.each([null, 7, 'x', [], { ...LEAST, cookie: 'a=1' }])('is refused as a whole: %j', (value) => {
    expect(() => parseDeclaration(value, 'x.json')).toThrow(/^x\.json: declaration: \S/u);
  });
});

describe('the file of a declaration', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let written = 0;

  beforeAll(async () => {
    dir = await temporaryDir('declaration');
  });

  afterAll(async () => {
    await dir.remove();
  });

  async function fileOf(text: string): Promise<string> {
    written += 1;
    const path = join(dir.path, `${written}.json`);
    await writeFile(path, text);
    return path;
  }

  it('is read', async () => {
    expect(await readDeclaration(await fileOf(JSON.stringify(FULL)), KNOWN)).toEqual(FULL);
  });

  it.each([
    ['platform: no adapter is named phpwind', { ...FULL, platform: 'phpwind' }],
    ['recipients: no recipient is named nobody', { ...FULL, recipients: ['nobody'] }],
  ])('is refused with its name: %s', async (said, declaration) => {
    const path = await fileOf(JSON.stringify(declaration));

    await expect(readDeclaration(path, KNOWN)).rejects.toMatchObject({
      code: 'DECLARATION_INVALID',
      message: `${path}: ${said}`,
    });
  });

  it('is refused where it is no JSON, or not there', async () => {
    const path = await fileOf('{ "id": ');
    const missing = join(dir.path, 'missing.json');

    await expect(readDeclaration(path, KNOWN)).rejects.toMatchObject({
      code: 'DECLARATION_INVALID',
      message: expect.stringContaining(`${path}: `) as string,
    });
    await expect(readDeclaration(missing, KNOWN)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: `${missing}: cannot be read`,
    });
  });
});
