import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('the setting VANTAGES', () => {
  it.each([
    'far',
    'far=http://me:sesame@proxy.example:3128',
    'far=env:A, far=env:B',
    'Far Away=env:A',
  ])('is refused as %s, without a word of what it holds', (written) => {
    function reading(): unknown {
      return readSettings({ VANTAGES: written }, { dataDir: '/nowhere' });
    }

    expect(reading).toThrow('the setting VANTAGES is not usable');
    expect(reading).not.toThrow('sesame');
  });

  it('names where the address of each proxy stands', () => {
    const { vantages } = readSettings(
      { VANTAGES: 'hk=env:HK_PROXY, de=file:/etc/cardsweep/de' },
      { dataDir: '/nowhere' },
    );

    expect(vantages).toEqual([
      { name: 'hk', proxy: 'env:HK_PROXY' },
      { name: 'de', proxy: 'file:/etc/cardsweep/de' },
    ]);
  });
});
