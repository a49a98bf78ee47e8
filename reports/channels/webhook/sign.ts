import { createHmac } from 'node:crypto';

/** What stands before a secret in its written form (Standard Webhooks, "symmetric"). */
const PREFIX = 'whsec_';

/** A secret in its written form: what a recipient checks signatures with. */
export function writtenSecret(secret: Uint8Array): string {
  return `${PREFIX}${Buffer.from(secret).toString('base64')}`;
}

/**
 * The headers of Standard Webhooks: an id that is the same for every copy, the time in whole seconds, and the HMAC-SHA-256 of
 * `id.time.body` (https://github.com/standard-webhooks/standard-webhooks, specification of 2024).
 */
export function signedHeaders(
  id: string,
  at: Date,
  body: string,
  secret: Uint8Array,
): Readonly<Record<string, string>> {
  const time = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', secret).update(`${id}.${time}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${signature}`,
  };
}
