import { describe, expect, it } from 'vitest';
import { composedFixture, recipientFixture } from '../fixtures/composed.ts';
import { formatDsa } from './dsa.ts';

interface Elements {
  readonly reference: string;
  readonly language: string;
  readonly a_explanation: {
    readonly offence: string;
    readonly reason: string;
    readonly provisions: readonly string[];
  };
  readonly b_location: readonly {
    readonly url: string;
    readonly identifying: { readonly evidence: object | null };
  }[];
  readonly c_notifier: { readonly name: string; readonly email: string };
  readonly d_goodFaith: string;
}

function elements(
  name: 'minimal' | 'typical' | 'full',
  languages: readonly ('zh' | 'en')[],
): Elements {
  const recipient = recipientFixture('town-desk', { languages });
  return JSON.parse(formatDsa(composedFixture(name, {}, recipient))) as Elements;
}

describe('formatDsa', () => {
  it.each(['minimal', 'typical', 'full'] as const)(
    'has every element of the article: %s',
    (name) => {
      const { notice, sender } = composedFixture(name);

      const document = elements(name, ['en']);

      expect(document.reference).toBe(notice.id);
      expect(document.a_explanation.reason).not.toBe('');
      expect(document.a_explanation.provisions.length).toBeGreaterThan(0);
      expect(document.b_location.map(({ url }) => url)).toEqual(
        notice.cited.map(({ url }) => new URL(url).href),
      );
      expect(document.c_notifier.email).toBe(sender.email);
      expect(document.c_notifier.name).toContain(sender.organisation);
      expect(document.d_goodFaith).toContain('good faith');
    },
  );

  it('speaks the first language of its recipient', () => {
    const chinese = elements('typical', ['zh', 'en']);

    expect(chinese.language).toBe('zh');
    expect(chinese.a_explanation.offence).toMatch(/\p{Script=Han}/u);
    expect(chinese.d_goodFaith).toMatch(/\p{Script=Han}/u);
  });

  it('says where nothing could be sealed', () => {
    const { b_location: places } = elements('full', ['en']);

    expect(places.some(({ identifying }) => identifying.evidence === null)).toBe(true);
  });
});
