import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const PASSWORD = { IMAP_PASSWORD: 'file:/etc/desk-password' };

describe('the mailbox of IMAP_URL', () => {
  it.each([
    [
      'imaps://desk%40town.example@mail.town.example/Notices%20in',
      'mail.town.example',
      993,
      'desk@town.example',
      'Notices in',
    ],
    ['imaps://desk@mail.town.example:1993', 'mail.town.example', 1993, 'desk', 'INBOX'],
    ['imap://desk@127.0.0.1:1143/INBOX', '127.0.0.1', 1143, 'desk', 'INBOX'],
    ['imap://desk@[::1]', '::1', 143, 'desk', 'INBOX'],
  ])('is read from %s', (url, host, port, user, mailbox) => {
    const { inbox } = readSettings({ IMAP_URL: url, ...PASSWORD });

    expect(inbox).toEqual({
      host,
      port,
      user,
      mailbox,
      isSecure: url.startsWith('imaps:'),
      password: 'file:/etc/desk-password',
    });
  });

  it('is none where nothing is given', () => {
    expect(readSettings({}).inbox).toBeNull();
  });

  it.each([
    [{ IMAP_URL: 'imap://desk@mail.town.example/INBOX', ...PASSWORD }, 'IMAP_URL'],
    [{ IMAP_URL: 'imaps://desk:secret@mail.town.example/INBOX', ...PASSWORD }, 'IMAP_URL'],
    [{ IMAP_URL: 'imaps://mail.town.example/INBOX', ...PASSWORD }, 'IMAP_URL'],
    [{ IMAP_URL: 'https://desk@mail.town.example/', ...PASSWORD }, 'IMAP_URL'],
    [{ IMAP_URL: 'imaps://desk@mail.town.example', IMAP_PASSWORD: 'secret' }, 'IMAP_PASSWORD'],
    [{ IMAP_URL: 'imaps://desk@mail.town.example' }, 'IMAP_PASSWORD is wanted'],
    [PASSWORD, 'IMAP_URL is wanted'],
  ])('is refused as %j, by the name of the setting', (env, named) => {
    function reading(): unknown {
      return readSettings(env);
    }

    expect(reading).toThrow(named);
    expect(reading).not.toThrow('secret');
  });
});
