import { describe, expect, it } from 'vitest';
import { POLICIES } from '../../core/notice.ts';
import { groundsFor, LEGAL_GROUNDS } from './grounds.ts';

describe('groundsFor', () => {
  it.each(POLICIES)('cites a provision against %s, not only the duties of the host', (policy) => {
    const ids = groundsFor(policy, 'site').map(({ id }) => id);

    expect(ids.filter((id) => !['cn-cybersecurity-law', 'eu-dsa-16-2'].includes(id))).not.toEqual(
      [],
    );
    expect(ids).toContain('cn-cybersecurity-law');
    expect(ids).toContain('eu-dsa-16-2');
  });

  it('does not put a European regulation before a public body', () => {
    const jurisdictions = groundsFor('sale-of-fake-id', 'public-body').map(
      ({ jurisdiction }) => jurisdiction,
    );

    expect(new Set(jurisdictions)).toEqual(new Set(['CN']));
  });

  it('cites the paragraph on trade in identity cards for a forged card', () => {
    const cited = groundsFor('sale-of-fake-id', 'site').map(({ provision }) => provision?.zh);

    expect(cited).toContain('第二百八十条第三款');
    expect(cited).toContain('第十七条');
  });

  it('gives no article of the amended law, and says why', () => {
    const law = LEGAL_GROUNDS.find(({ id }) => id === 'cn-cybersecurity-law');

    expect(law?.provision).toBeNull();
    expect(law?.caveat?.en).toContain('2025');
    expect(`${law?.gist.zh} ${law?.gist.en}`).not.toMatch(/\d+条|Article \d/u);
  });

  it('holds every id once', () => {
    const ids = LEGAL_GROUNDS.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});
