import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rdapQueries, registeredDomainOf } from './queries.ts';

describe('registeredDomainOf', () => {
  it.each([
    ['forum.shop.com', 'shop.com'],
    ['Shop.COM.', 'shop.com'],
    ['a.b.shop.com.cn', 'shop.com.cn'],
    ['bbs.shop.co.uk', 'shop.co.uk'],
    ['bbs.shop.gd.cn', 'shop.gd.cn'],
    ['gd.io', 'gd.io'],
    ['xn--fiq228c.xn--fiqs8s', 'xn--fiq228c.xn--fiqs8s'],
  ])('of %s is %s', (host, domain) => {
    expect(registeredDomainOf(host)).toBe(domain);
  });

  it.each([
    'localhost',
    'forum.localhost',
    'forum.invalid',
    'nas.local',
    'shop.onion',
    'com.cn',
    '127.0.0.1',
    '[::1]',
    '::1',
    '',
    'a..com',
    'a b.com',
    '中文.com',
  ])('is none for %j', (host) => {
    expect(registeredDomainOf(host)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain()), (host) => {
        const domain = registeredDomainOf(host);
        expect(domain === null || host.toLowerCase().replace(/\.$/u, '').endsWith(domain)).toBe(
          true,
        );
      }),
    );
  });
});

describe('rdapQueries', () => {
  it('asks about the domain and each address once', () => {
    expect(
      rdapQueries('forum.shop.com', ['9.9.9.9', '2620:FE::9', '9.9.9.9', 'fe80::1%eth0', '']),
    ).toEqual([
      { objectClass: 'domain', path: 'domain/shop.com' },
      { objectClass: 'ip', path: 'ip/9.9.9.9' },
      { objectClass: 'ip', path: 'ip/2620:fe::9' },
    ]);
  });

  it('asks nothing about a name of an inner network', () => {
    expect(rdapQueries('forum.local', [])).toEqual([]);
  });
});
