import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import { certificatesOfPem } from './chain.ts';
import { isOverDigest, judgeStamp, type StampJudgement } from './judge-stamp.ts';
import { nonceOf, stampRequest } from './request.ts';

const BYTES = Buffer.from('a bundle');
const NONCE = nonceOf(Buffer.from('0123456789abcdef', 'hex'));
const dir = mkdtempSync(join(tmpdir(), 'openssl-authority-'));

const SETTINGS = `
[authority]
basicConstraints = critical,CA:true
[stamping]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = ALGORITHM
`;

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
}

/** A certificate for a new RSA key, by an issuer of this directory. */
function certify(name: string, issuer: string | null, section: string): void {
  const own = ['-keyout', `${name}.key`, '-nodes', '-newkey', 'rsa:2048', '-subj', `/CN=${name}`];
  openssl('req', '-new', ...own, '-out', `${name}.csr`);
  const by =
    issuer === null
      ? ['-signkey', `${name}.key`]
      : ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial'];
  const as = ['-extfile', 'settings', '-extensions', section, '-days', '30'];
  openssl('x509', '-req', '-in', `${name}.csr`, ...by, ...as, '-out', `${name}.pem`);
}

beforeAll(() => {
  writeFileSync(join(dir, 'settings'), SETTINGS.replace('ALGORITHM', 'sha256'));
  writeFileSync(join(dir, 'serial'), '01');
  certify('root', null, 'authority');
  certify('middle', 'root', 'authority');
  certify('clock', 'middle', 'stamping');
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function judged(algorithm: string, chain: readonly string[], root = 'root.pem'): StampJudgement {
  writeFileSync(join(dir, 'settings'), SETTINGS.replace('ALGORITHM', algorithm));
  writeFileSync(join(dir, 'query.tsq'), stampRequest(sha256(BYTES), NONCE));
  const asked = ['-queryfile', 'query.tsq', '-out', 'reply.tsr'];
  const signer = ['-inkey', 'clock.key', '-signer', 'clock.pem'];
  openssl('ts', '-reply', '-config', 'settings', ...asked, ...signer, ...chain);
  const roots = certificatesOfPem(readFileSync(join(dir, root), 'utf8'));
  const isOver = isOverDigest(sha256(BYTES));
  return judgeStamp(readFileSync(join(dir, 'reply.tsr')), { isOver, nonce: NONCE, roots });
}

describe('a time-stamp that openssl made', () => {
  it.each(['sha1', 'sha256', 'sha512'])(
    'is taken through the certificate in between, its signer named by %s',
    (algorithm) => {
      expect(judged(algorithm, ['-chain', 'middle.pem'])).toMatchObject({
        ok: true,
        facts: { isTrusted: true, authority: 'CN=clock', root: 'CN=root' },
      });
    },
  );

  it('leads nowhere without the certificate in between, but to the signer where that is named as a root', () => {
    expect(judged('sha256', [])).toMatchObject({ ok: true, facts: { isTrusted: false } });
    expect(judged('sha256', ['-chain', 'middle.pem'], 'clock.pem')).toMatchObject({
      ok: true,
      facts: { isTrusted: true, root: 'CN=clock' },
    });
  });

  it('answers requests of ours as openssl reads them', () => {
    const text = execFileSync('openssl', ['ts', '-query', '-in', 'query.tsq', '-text'], {
      cwd: dir,
      encoding: 'utf8',
      stdio: 'pipe',
    });

    expect(text).toMatch(/Hash Algorithm: sha256/u);
    expect(text).toMatch(/Nonce: 0x4123456789ABCDEF/u);
    expect(text).toMatch(/Certificate required: yes/u);
  });
});
