import { describe, expect, it } from 'vitest';
import type { ForumAddresses } from './place.ts';
import { addressesOf, addressOfReference, placeOfReference } from './references.ts';

const BASE = 'https://forum.example/bbs/viewtopic.php?t=1';

describe('addressOfReference', () => {
  it.each([
    ['a.php?t=1&sid=0958e5a0ddaeff8db6382cd2a4d5bf1f', 'https://forum.example/bbs/a.php?t=1'],
    ['a.php?s=0958e5a0ddaeff8db6382cd2a4d5bf1f&t=1', 'https://forum.example/bbs/a.php?t=1'],
    ['a.php?PHPSESSID=0958e5a0ddaeff8db6382cd2a4&t=1', 'https://forum.example/bbs/a.php?t=1'],
    ['a.php?s=short&t=1', 'https://forum.example/bbs/a.php?s=short&t=1'],
    [
      'a.php?token=0958e5a0ddaeff8db6382cd2a4d5bf1f',
      'https://forum.example/bbs/a.php?token=0958e5a0ddaeff8db6382cd2a4d5bf1f',
    ],
    ['//other.example/x', 'https://other.example/x'],
    [' /root ', 'https://forum.example/root'],
  ])('reads %s as %s', (reference, address) => {
    expect(addressOfReference(reference, BASE)).toBe(address);
  });

  it.each([
    '',
    '#top',
    'javascript:void(0)',
    'mailto:a@example.com',
    'http://[',
    `x${'y'.repeat(3_000)}`,
  ])('takes %s for none', (reference) => {
    expect(addressOfReference(reference, BASE)).toBeNull();
  });
});

describe('addressesOf', () => {
  it('gives each once, and no more than the limit', () => {
    const references = ['a', 'a', '#x', ...Array.from({ length: 500 }, (_, at) => `p${at}`)];

    const addresses = addressesOf(references, BASE);

    expect(addresses).toHaveLength(200);
    expect(addresses.slice(0, 2)).toEqual([
      'https://forum.example/bbs/a',
      'https://forum.example/bbs/p0',
    ]);
  });
});

describe('placeOfReference', () => {
  const addresses: ForumAddresses = {
    byOffset: false,
    placeOf: ({ pathname }) => ({ kind: 'thread', id: pathname, page: 1 }),
    addressOf: () => '',
    rootOf: () => '',
  };
  const ground = { base: BASE, root: 'https://forum.example/bbs/', addresses };

  it.each([
    't1',
    './t1',
    '/bbs/t1',
    'https://forum.example/bbs/t1',
    'http://forum.example/bbs/t1',
    '//forum.example/bbs/t1',
  ])('finds the place of %s', (reference) => {
    expect(placeOfReference(reference, ground)).toMatchObject({ id: '/bbs/t1' });
  });

  it.each([
    '/t1',
    '../t1',
    'https://other.example/bbs/t1',
    'https://forum.example:81/bbs/t1',
    'http://[',
  ])('takes %s for none of the forum', (reference) => {
    expect(placeOfReference(reference, ground)).toBeNull();
  });
});
