import { createHmac, randomBytes } from 'node:crypto';
import { createSigningKey, readSigningKey, type SigningKey } from '../../evidence/index.ts';
import { loadOrMakeSecret } from '../machine/secrets.ts';
import type { Settings } from '../settings/settings.ts';

/** Bytes of a key for HMAC-SHA-256. */
const KEY_BYTES = 32;

/** Keyed fingerprints of identity numbers: HMAC-SHA-256 under the installation's key. */
export async function fingerprinter(settings: Settings): Promise<(number: string) => string> {
  const key = await fingerprintKey(settings);
  return (number) => createHmac('sha256', key).update(number).digest('hex');
}

/** The key under which identity numbers become fingerprints: given, or made once and kept in the data directory. */
async function fingerprintKey({ fingerprintKey: given, dataDir }: Settings): Promise<string> {
  return (
    given ??
    (await loadOrMakeSecret(dataDir, 'fingerprint-key', () =>
      randomBytes(KEY_BYTES).toString('base64'),
    ))
  );
}

/** Secrets that webhooks are signed with, each derived from one key of the data directory: a recipient learns its own alone. */
export async function webhookSecrets({
  dataDir,
}: Settings): Promise<(recipientId: string) => Uint8Array> {
  const key = await loadOrMakeSecret(dataDir, 'webhook-key', () =>
    randomBytes(KEY_BYTES).toString('base64'),
  );
  return (recipientId) => createHmac('sha256', key).update(`webhook ${recipientId}`).digest();
}

/** Digits of a token in a Message-ID: 64 bits, which nobody guesses by mail. */
const TOKEN_DIGITS = 16;

/** Tokens for Message-IDs, of the installation's key: who answers with one has had the mail. */
export function mailTokens(
  fingerprint: (text: string) => string,
): (noticeId: string, round: number) => string {
  return (noticeId, round) => fingerprint(`message-id ${noticeId} ${round}`).slice(0, TOKEN_DIGITS);
}

/** The key that seals evidence: given as PEM, or made once and kept in the data directory. */
export async function signingKey({ signingKey: given, dataDir }: Settings): Promise<SigningKey> {
  const pem =
    given ?? (await loadOrMakeSecret(dataDir, 'signing-key.pem', () => createSigningKey().pem));
  return readSigningKey(pem);
}

/** The key that the console seals secrets of accounts under: given, or made once and kept in the data directory. */
export async function consoleKey({ console: { key }, dataDir }: Settings): Promise<Uint8Array> {
  const kept =
    key ??
    (await loadOrMakeSecret(dataDir, 'console-key', () =>
      randomBytes(KEY_BYTES).toString('base64'),
    ));
  return Buffer.from(kept, 'base64');
}
