import { z } from 'zod';

/** Where a webhook leads: https, or http on this machine alone. No user, no password: they would stand in logs. */
export const WebhookUrl = z.string().transform((text, context): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isSafe(url) || url.username !== '' || url.password !== '') {
    context.addIssue({
      code: 'custom',
      message: 'must be an https:// address without user and password',
    });
    return z.NEVER;
  }
  return url;
});

function isSafe({ protocol, hostname }: URL): boolean {
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
