import { describe, expect, it } from 'vitest';
import { accountKey, networkOf } from './attempts.ts';

describe('where guesses are counted', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s is of the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('one account has one key however its name is spelt, and the key does not tell it', () => {
    expect(accountKey('ＡＮＮＡ ')).toBe(accountKey('anna'));
    expect(accountKey('anna')).not.toContain('anna');
  });
});
