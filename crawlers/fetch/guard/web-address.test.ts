import { assert, constantFrom, ipV4, oneof, property, string, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureCodeOf } from '../../../core/failure.ts';
import { hostPortOf, readWebAddress } from './web-address.ts';

function refusalOf(written: string, base?: string): string {
  try {
    readWebAddress(written, base);
    return 'taken';
  } catch (error) {
    return failureCodeOf(error);
  }
}

describe('readWebAddress', () => {
  it.each([
    ['http://127.0.0.1:8080/a', 'taken'],
    ['http://u:p@127.0.0.1/', 'taken'],
    ['http://example.org', 'taken'],
    ['http://0x7f.0.0.1/', 'ADDRESS_REFUSED'],
    ['http://127.0.0.1./', 'ADDRESS_REFUSED'],
    ['http://u:p@2130706433/', 'ADDRESS_REFUSED'],
    ['http:\\\\127.1\\', 'ADDRESS_REFUSED'],
    ['http:127.1', 'ADDRESS_REFUSED'],
    ['http://①②⑦.0.0.1/', 'ADDRESS_REFUSED'],
    ['http://127。0。0。1/', 'ADDRESS_REFUSED'],
    ['http://1\t27.0.0.1/', 'taken'],
    ['javascript:alert(1)', 'SCHEME_REFUSED'],
    ['file:///etc/passwd', 'SCHEME_REFUSED'],
    ['HTTPS://EXAMPLE.ORG', 'taken'],
    ['not an address', 'INPUT_INVALID'],
    ['http://', 'INPUT_INVALID'],
    ['', 'INPUT_INVALID'],
  ])('judges %s: %s', (written, verdict) => {
    expect(refusalOf(written)).toBe(verdict);
  });

  it('drops credentials and fragment', () => {
    expect(readWebAddress('http://u:p@example.org/a?b#c').href).toBe('http://example.org/a?b');
  });

  it('reads what is relative against its base, odd or not', () => {
    expect(readWebAddress('../b', 'http://127.0.0.1/a/c').href).toBe('http://127.0.0.1/b');
    expect(refusalOf('//127.1/', 'http://example.org/')).toBe('ADDRESS_REFUSED');
    expect(refusalOf('\\\\127.1/', 'http://example.org/')).toBe('ADDRESS_REFUSED');
    expect(refusalOf('/\t/127.1/', 'http://example.org/')).toBe('ADDRESS_REFUSED');
  });

  it('throws nothing but its failures, and takes only http and https', () => {
    const anything = oneof(
      string(),
      webUrl(),
      ipV4().map((ip) => `http://${ip}/`),
    );
    const bases = constantFrom(undefined, 'http://example.org/a');
    const safe = property(anything, bases, (written, base) => {
      const refusal = refusalOf(written, base);

      expect(['taken', 'ADDRESS_REFUSED', 'SCHEME_REFUSED', 'INPUT_INVALID']).toContain(refusal);
      expect(refusal !== 'taken' || /^https?:$/.test(readWebAddress(written, base).protocol)).toBe(
        true,
      );
    });

    assert(safe);
  });
});

describe('hostPortOf', () => {
  it.each([
    ['http://Example.org/', 'example.org:80'],
    ['https://example.org/', 'example.org:443'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['http://[::1]:81/', '[::1]:81'],
    ['wss://example.org/', 'example.org:443'],
  ])('of %s is %s', (address, pair) => {
    expect(hostPortOf(new URL(address))).toBe(pair);
  });
});
