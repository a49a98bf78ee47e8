import { describe, expect, it } from 'vitest';
import { SmtpUrl } from './schema.ts';

describe('SmtpUrl', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTls: false }],
    ['smtps://mail.example', { port: 465, secure: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525 }],
    ['smtp://u%40x:p%2Fw@mail.example', { user: 'u@x', password: 'p/w', requireTls: true }],
    ['smtp://u:p@127.0.0.1:25', { requireTls: false }],
    ['smtp://u:p@127.evil.example', { requireTls: true }],
    ['smtp://mail.example?tls=require', { requireTls: true }],
    ['smtp://u:100%@mail.example', { password: '100%' }],
  ])('reads %s', (url, server) => {
    expect(SmtpUrl.parse(url)).toMatchObject(server);
  });

  it('tells a fault without the text', () => {
    const parsed = SmtpUrl.safeParse('smtpx://user:hunter2@mail.example');

    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).not.toContain('hunter2');
  });
});
