import { array, assert, integer, ipV4, ipV6, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedIpv4, ipv6Groups } from './ipv6.ts';
import { isPublicAddress } from './public-address.ts';

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700::1111',
    '2400:3200::1',
    '64:ff9b::808:808',
    '::ffff:8.8.8.8',
    '2002:808:808::1',
  ])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '0.255.255.255',
    '10.255.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.0',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.255.255',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::808:808',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '',
    'localhost',
    '127.1',
    '0x7f.1',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('judges an IPv4 address the same in every dress', () => {
    const same = property(ipV4(), (address) => {
      const isPublic = isPublicAddress(address);

      expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublic);
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublic);
      expect(isPublicAddress(`2002:${hexOf(address)}::1`)).toBe(isPublic);
    });

    assert(same);
  });

  it('never throws', () => {
    assert(property(string(), (text) => typeof isPublicAddress(text) === 'boolean'));
    assert(property(ipV6(), (text) => typeof isPublicAddress(text) === 'boolean'));
  });
});

describe('ipv6Groups', () => {
  it('reads what it was written from', () => {
    const groups = array(integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
    const run = tuple(integer({ min: 0, max: 7 }), integer({ min: 1, max: 8 }));
    const read = property(groups, run, (values, [from, length]) => {
      const zeroed = values.map((value, index) =>
        index >= from && index < from + length ? 0 : value,
      );
      const head = zeroed.slice(0, from).map(hex).join(':');
      const tail = zeroed
        .slice(from + length)
        .map(hex)
        .join(':');

      expect(ipv6Groups(`${head}::${tail}`)).toEqual(zeroed);
      expect(ipv6Groups(zeroed.map(hex).join(':'))).toEqual(zeroed);
    });

    assert(read);
  });

  it('finds the IPv4 address at the end', () => {
    expect(embeddedIpv4(ipv6Groups('::ffff:1.2.3.4') ?? [])).toBe('1.2.3.4');
    expect(embeddedIpv4(ipv6Groups('2606:4700::1') ?? [])).toBeNull();
  });
});

function hex(value: number): string {
  return value.toString(16);
}

function hexOf(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `${hex((a << 8) | b)}:${hex((c << 8) | d)}`;
}
