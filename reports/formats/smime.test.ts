import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composedFixture } from '../fixtures/composed.ts';
import { makeMailKeys } from '../fixtures/mail-keys.ts';
import { leavesOf, parseMail } from '../fixtures/parse-mail.ts';
import { dkimVerifiers } from '../fixtures/verify-dkim.ts';
import { readDkimKey } from './dkim.ts';
import { formatEml } from './eml.ts';
import { signedMail } from './signed-mail.ts';
import { readSmimeSigner, signSmime } from './smime.ts';

const KEYS = makeMailKeys();
const SIGNER = readSmimeSigner(KEYS.certificates, KEYS.key);
const NAME = 'desk._domainkey.sender.example';
const DKIM = readDkimKey('sender.example', 'desk', KEYS.server.key);
const AT = new Date('2026-11-22T00:00:00Z');

afterAll(() => {
  KEYS.remove();
});

/** What `openssl cms -verify` says of a mail: whether it holds, and what was signed. */
function verified(mail: Uint8Array, root: string): { holds: boolean; content: Buffer } {
  const path = join(KEYS.dir, 'mail.eml');
  writeFileSync(path, mail);
  const args = ['cms', '-verify', '-in', path, '-CAfile', root, '-purpose', 'smimesign'];
  const { status, stdout } = spawnSync('openssl', args);
  return { holds: status === 0, content: stdout };
}

describe('a mail signed by S/MIME', () => {
  it.each(['minimal', 'typical', 'full'] as const)(
    'holds for openssl, with its content: %s',
    async (name) => {
      const plain = Buffer.from(await formatEml(composedFixture(name)));

      const { holds, content } = verified(signSmime(plain, SIGNER, AT), KEYS.root);

      expect(holds).toBe(true);
      expect(leavesOf(parseMail(content))).toEqual(leavesOf(parseMail(plain)));
    },
  );

  it('does not hold for openssl under another root', async () => {
    const mail = signSmime(await formatEml(composedFixture()), SIGNER, AT);

    expect(verified(mail, KEYS.otherRoot).holds).toBe(false);
  });

  it('does not hold for openssl with any byte of the content changed', async () => {
    const mail = Buffer.from(signSmime(await formatEml(composedFixture()), SIGNER, AT));
    const from = mail.indexOf('\r\n--') + 60;
    const to = mail.indexOf('application/pkcs7-signature; name') - 100;

    const places = Array.from({ length: 20 }, (_, step) =>
      Math.floor(from + ((to - from) * step) / 20),
    );
    const held = places.filter((place) => {
      const changed = Buffer.from(mail);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      return verified(changed, KEYS.root).holds;
    });

    expect(to).toBeGreaterThan(from);
    expect(held).toEqual([]);
  });

  it('keeps the headers of the message, and reads the same', async () => {
    const plain = await formatEml(composedFixture('full'));

    const mail = parseMail(signSmime(plain, SIGNER, AT));

    const outside = parseMail(plain).headers;
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'x-cardsweep-notice']) {
      expect(mail.headers.get(name)).toBe(outside.get(name));
    }
    expect(mail.headers.get('content-type')).toContain('multipart/signed');
    expect(leavesOf(mail).slice(0, -1)).toEqual(leavesOf(parseMail(plain)));
    expect(leavesOf(mail).at(-1)?.type).toBe('application/pkcs7-signature; name="smime.p7s"');
  });

  it('keeps to seven bits, CRLF and lines of 998', async () => {
    const mail = signSmime(await formatEml(composedFixture('full')), SIGNER, AT);

    const text = Buffer.from(mail).toString('latin1');
    expect(text).not.toMatch(/[^\t\r\n\x20-\x7e]/u);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });
});

describe('a mail signed by both', () => {
  it('is the same bytes each time', async () => {
    const signing = { dkim: DKIM, smime: SIGNER };

    const one = Buffer.from(await signedMail(composedFixture('full'), signing));
    const again = Buffer.from(await signedMail(composedFixture('full'), signing));

    expect(one.equals(again)).toBe(true);
  });

  it.each(dkimVerifiers([NAME]))(
    'holds for openssl, and as a whole for $name',
    async ({ isValid }) => {
      const mail = Buffer.from(await signedMail(composedFixture(), { dkim: DKIM, smime: SIGNER }));

      expect(mail.toString('latin1')).toMatch(/^DKIM-Signature: /u);
      expect(verified(mail, KEYS.root).holds).toBe(true);
      expect(isValid(mail, () => DKIM.record.value)).toBe(true);
    },
  );

  it('is the plain mail where nothing is set up', async () => {
    const mail = Buffer.from(await signedMail(composedFixture()));

    expect(mail.equals(Buffer.from(await formatEml(composedFixture())))).toBe(true);
  });
});

describe('readSmimeSigner', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  it.each([
    ['no certificate', 'hunter2', KEYS.key],
    ['no key', KEYS.certificates, 'hunter2'],
    ['the key of another', KEYS.certificates, KEYS.server.key],
    ['a certificate that is not for mail', KEYS.server.certificate, KEYS.server.key],
    [
      'a key of another kind',
      KEYS.certificates,
      ec.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
    ['a broken certificate', KEYS.certificates.replaceAll('M', 'N'), KEYS.key],
  ])('refuses %s, and shows nothing of it', (_, certificates, key) => {
    expect(() => readSmimeSigner(certificates, key)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.not.stringMatching(/hunter2|BEGIN/u),
      }),
    );
  });
});
