import { createCipheriv } from 'node:crypto';
import { assert, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { mega } from './index.ts';
import { cipherKeyOf, unlockKey, unlockName } from './unlock.ts';

const FILE_KEY = Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37 + 11) % 256));
const FOLDER_KEY = Buffer.from(Array.from({ length: 16 }, (_, at) => (at * 53 + 7) % 256));
const FILE = {
  url: `https://mega.nz/file/AbCdEfGh#${FILE_KEY.toString('base64url')}`,
  accessCode: null,
};
const FOLDER = {
  url: `https://mega.nz/folder/AbCdEfGh#${FOLDER_KEY.toString('base64url')}`,
  accessCode: null,
};

/** Locks a name as MEGA's clients do: the opposite of what is tested, by the same standard. */
function lockName(name: string, key: Buffer): string {
  const plain = Buffer.from(`MEGA${JSON.stringify({ n: name, c: 'x' })}`);
  const padded = Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)]);
  const half =
    key.length === 16
      ? key
      : Buffer.from(key.subarray(0, 16).map((byte, at) => byte ^ (key[at + 16] ?? 0)));
  const engine = createCipheriv('aes-128-cbc', half, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([engine.update(padded), engine.final()]).toString('base64url');
}

function lockKey(key: Buffer): string {
  const engine = createCipheriv('aes-128-ecb', FOLDER_KEY, null).setAutoPadding(false);
  return Buffer.concat([engine.update(key), engine.final()]).toString('base64url');
}

function node(id: string, parent: string, name: string, size: number | null): unknown {
  const key = size === null ? FOLDER_KEY.toReversed() : FILE_KEY;
  const locked = {
    a: lockName(name, Buffer.from(key)),
    k: `rootHand:${lockKey(Buffer.from(key))}`,
  };
  const kind = size === null ? { t: 1 } : { t: 0, s: size };
  return { h: id, p: parent, u: 'x', ...kind, ...locked, ts: 1_795_297_201 };
}

const NODES = [
  {
    f: [
      node('rootHand', 'elsewhere', '资料', null),
      node('dirHandl', 'rootHand', '正面', null),
      node('filHandl', 'dirHandl', 'a.jpg', 7),
    ],
  },
];

describe('mega keys', () => {
  it('unlock a name, and nothing with another key', () => {
    const locked = lockName('证件样本.zip', FILE_KEY);

    expect(unlockName(locked, FILE_KEY)).toBe('证件样本.zip');
    expect(unlockName(locked, Buffer.from(FILE_KEY.toReversed()))).toBeNull();
    expect(unlockName(locked, FOLDER_KEY)).toBeNull();
  });

  it('fold and unlock as the standard says', () => {
    // NIST SP 800-38A, F.1.2: the first block of AES-128 in ECB mode.
    const key = Buffer.from('2b7e151628aed2a6abf7158809cf4f3c', 'hex');
    const locked = Buffer.from('3ad77bb40d7a3660a89ecaf32466ef97', 'hex').toString('base64url');

    expect(unlockKey(locked, key)?.toString('hex')).toBe('6bc1bee22e409f96e93d7e117393172a');
    expect(cipherKeyOf(Buffer.alloc(32, 5))?.toString('hex')).toBe('00'.repeat(16));
    expect(cipherKeyOf(Buffer.alloc(31))).toBeNull();
  });

  it('never throw, whatever is locked', () => {
    assert(
      property(string({ unit: 'binary' }), uint8Array({ maxLength: 40 }), (locked, bytes) => {
        const key = Buffer.from(bytes);

        expect(() => [unlockName(locked, key), unlockKey(locked, key)]).not.toThrow();
      }),
    );
  });
});

describe('mega states, whatever is asked being answered alike', () => {
  it.each([
    [[{ s: 99, at: 'AAAA', msd: 1 }], 200, 'alive'],
    [NODES, 200, 'alive'],
    ['-9', 200, 'removed'],
    ['[-9]', 200, 'removed'],
    [[{ err: -9 }], 200, 'removed'],
    ['-2', 200, 'removed'],
    ['[-16]', 200, 'removed'],
    ['-8', 200, 'expired'],
    ['-4', 200, 'wall'],
    ['-3', 200, 'unknown'],
    ['-11', 200, 'unknown'],
    ['-99', 200, 'unknown'],
    ['', 402, 'wall'],
    ['', 429, 'wall'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    [[{ s: 99, at: 'AAAA' }], 500, 'unknown'],
    ['-9', 503, 'unknown'],
    [[{ f: [] }], 200, 'unknown'],
    ['<html>MEGA</html>', 200, 'unknown'],
    ['[{"s":', 200, 'unknown'],
    ['[]', 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    for (const target of [FILE, FOLDER]) {
      const { extraction } = readThroughStandIn(mega, target, () => ({ body, status }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });
});

describe('mega shares', () => {
  it('tell a name and a size of a file', () => {
    const body = [{ s: 99, at: lockName('证件样本.zip', FILE_KEY) }];
    const { extraction } = readThroughStandIn(mega, FILE, () => ({ body }));

    expect(extraction.facts).toMatchObject({
      title: '证件样本.zip',
      files: [{ name: '证件样本.zip', size: 99, isDirectory: false }],
    });
  });

  it('tell the tree of a folder', () => {
    const { extraction } = readThroughStandIn(mega, FOLDER, () => ({ body: NODES }));

    expect(extraction.facts).toMatchObject({
      title: '资料',
      files: [
        { name: '正面', size: null, isDirectory: true },
        { name: '正面/a.jpg', size: 7, isDirectory: false },
      ],
    });
    expect(extraction.listings[0]?.postedAt).toEqual(new Date(1_795_297_201_000));
  });

  it('tell no names without the key', () => {
    const target = { url: 'https://mega.nz/folder/AbCdEfGh', accessCode: null };
    const { extraction } = readThroughStandIn(mega, target, () => ({ body: NODES }));

    expect(extraction.facts).toMatchObject({
      state: 'alive',
      title: null,
      files: [],
      description: 'files: 1',
    });
  });

  it('are read where folders hold each other', () => {
    const body = [
      {
        f: [
          node('rootHand', 'x', '根', null),
          node('aaaaaaaa', 'bbbbbbbb', 'a', null),
          node('bbbbbbbb', 'aaaaaaaa', 'b', null),
        ],
      },
    ];
    const { extraction } = readThroughStandIn(mega, FOLDER, () => ({ body }));

    expect(extraction.facts?.files).toHaveLength(2);
  });

  it.each([
    [FILE.url, '[{"a":"g","p":"AbCdEfGh"}]', '?id=0'],
    ['https://mega.nz/#!AbCdEfGh!x', '[{"a":"g","p":"AbCdEfGh"}]', '?id=0'],
    [FOLDER.url, '[{"a":"f","c":1,"r":1,"ca":1}]', '?id=0&n=AbCdEfGh'],
    ['https://mega.nz/#F!AbCdEfGh', '[{"a":"f","c":1,"r":1,"ca":1}]', '?id=0&n=AbCdEfGh'],
  ])('are asked for once, without the key: %s', (url, body, query) => {
    const { requests } = readThroughStandIn(mega, { url, accessCode: null }, () => ({
      body: '-9',
    }));

    expect(requests.map((request) => [request.url, request.body])).toEqual([
      [`https://g.api.mega.co.nz/cs${query}`, body],
    ]);
  });
});
