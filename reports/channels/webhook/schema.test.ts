import { describe, expect, it } from 'vitest';
import { WebhookUrl } from './schema.ts';

describe('WebhookUrl', () => {
  it.each([
    'https://desk.example.org/in?x=1',
    'http://127.0.0.1:80/',
    'http://localhost/',
    'http://[::1]:8080/',
  ])('takes %s', (address) => {
    expect(WebhookUrl.parse(address).href).toBe(new URL(address).href);
  });

  it.each([
    'http://desk.example.org/',
    'https://user:secret@desk.example.org/',
    'http://127.0.0.1.example.org/',
    'ftp://desk.example.org/',
    'desk@example.org',
    '',
  ])('refuses %s', (address) => {
    expect(WebhookUrl.safeParse(address).success).toBe(false);
  });
});
