import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { composedFixture } from '../fixtures/composed.ts';
import { dkimVerifiers } from '../fixtures/verify-dkim.ts';
import { readDkimKey, signDkim } from './dkim.ts';
import { formatEml } from './eml.ts';

function rsaPem(modulusLength = 2048): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

const KEY = readDkimKey('sender.example', 'desk-2026', rsaPem());
const OTHER = readDkimKey('sender.example', 'desk-2026', rsaPem());
const NAME = 'desk-2026._domainkey.sender.example';

function published(record: string | null): (name: string) => string | null {
  return (name) => (name === NAME ? record : null);
}

function changed(mail: Uint8Array, from: string | RegExp, to: string): Buffer {
  const text = Buffer.from(mail).toString('latin1');
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  return Buffer.from(other, 'latin1');
}

describe.each(dkimVerifiers([NAME]))('a mail signed by DKIM, judged by $name', ({ isValid }) => {
  it.each(['minimal', 'typical', 'full'] as const)('holds: %s', async (name) => {
    const mail = Buffer.from(await signDkim(await formatEml(composedFixture(name)), KEY));

    expect(isValid(mail, published(KEY.record.value))).toBe(true);
  });

  it.each([
    ['the subject', /^Subject: /mu, 'Subject: Not '],
    ['the sender', /^From: /mu, 'From: Another '],
    ['the recipient', /^To: /mu, 'To: another@town.example, '],
    ['the day', /^Date: Sat/mu, 'Date: Sun'],
    ['the notice', /round=1/u, 'round=2'],
    ['the boundary', /boundary="/u, 'boundary="x'],
    ['a letter of the text', /\r\n\r\n([\s\S]*?)[a-m]/u, '\r\n\r\n$1z'],
    ['what follows', /$/u, 'more\r\n'],
  ])('does not hold when somebody changes %s', async (_, from, to) => {
    const mail = await signDkim(await formatEml(composedFixture()), KEY);

    expect(isValid(changed(mail, from, to), published(KEY.record.value))).toBe(false);
  });

  it('does not hold under another key, or where none is published', async () => {
    const mail = Buffer.from(await signDkim(await formatEml(composedFixture()), KEY));

    expect(isValid(mail, published(OTHER.record.value))).toBe(false);
    expect(isValid(mail, published(null))).toBe(false);
  });
});

describe('signDkim', () => {
  it('gives the same bytes each time, and leaves the mail as it was behind one header', async () => {
    const plain = await formatEml(composedFixture('full'));

    const one = Buffer.from(await signDkim(plain, KEY));
    const again = Buffer.from(await signDkim(plain, KEY));

    expect(one.equals(again)).toBe(true);
    expect(one.subarray(one.length - plain.length).equals(Buffer.from(plain))).toBe(true);
    const header = one.subarray(0, one.length - plain.length).toString('latin1');
    expect(header).toMatch(/^DKIM-Signature: (?:[\x20-\x7e]|\r\n )+\r\n$/u);
  });
});

describe('readDkimKey', () => {
  it('names the record to publish', () => {
    expect(KEY.record.name).toBe(NAME);
    expect(KEY.record.value).toMatch(/^v=DKIM1; k=rsa; p=[A-Za-z0-9+/]+=*$/u);
  });

  it.each([
    ['no key', 'sender.example', 'desk', 'hunter2'],
    ['a short key', 'sender.example', 'desk', rsaPem(1024)],
    [
      'a key of another kind',
      'sender.example',
      'desk',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
    ['no domain', 'localhost', 'desk', rsaPem()],
    ['a domain that ends the tag', 'sender.example; d=evil.example', 'desk', rsaPem()],
    ['no selector', 'sender.example', 'a b', rsaPem()],
  ])('refuses %s, and shows no key', (_, domain, selector, pem) => {
    expect(() => readDkimKey(domain, selector, pem)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.not.stringContaining(pem),
      }),
    );
  });
});
