import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';
import { mayNameLink } from './may-name-link.ts';

const PARTS = [
  '/',
  '/s/',
  '?url=',
  '&',
  '&amp;',
  '%2F',
  '%3A',
  '|',
  ':',
  '.',
  '-',
  'pan.baidu.com',
  'pan_baidu_com',
  't.me',
  '百度',
  'bd',
  'https://',
  '1abcdefghijklmnopqrstuv',
  '1a2b3c4d5e6f',
  'aHR0cHM6Ly9wYW4uYmFpZHUuY29t',
  'forum.php',
  'joinchat/',
  '+AAAA',
];

describe('whether an address may name a link', () => {
  it.each([
    'https://news.example/100',
    'http://forum.example.org/forum.php?mod=redirect&goto=findpost&ptid=1&pid=2',
    'https://www.example.com/a/b.html#c',
  ])('is denied at once for %s', (address) => {
    expect(mayNameLink(address)).toBe(false);
  });

  it.each([
    'https://pan.baidu.com/s/1abcdefg',
    'https://sub.t.me/joinchat/x',
    'http://go.example/?to=https://pan.quark.cn/s/0123456789ab',
    'http://go.example/?to=https%3A%2F%2Fpan.quark.cn%2Fs%2F0123456789ab',
  ])('is granted for %s', (address) => {
    expect(mayNameLink(address)).toBe(true);
  });

  it('is never denied to an address that names one', () => {
    assert(
      property(
        constantFrom('news.example', 'pan.baidu.com', 't.me', 'cloud.example.org:8080'),
        array(constantFrom(...PARTS), { maxLength: 7 }),
        (host, parts) => {
          const address = `https://${host}/${parts.join('')}`;

          const found = findLinks(address, 'href');

          expect(found.length === 0 || mayNameLink(address)).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
