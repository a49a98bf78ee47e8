import { describe, expect, it } from 'vitest';
import { StageError } from '../../core/failure.ts';
import { findIdentityNumbers } from '../../core/identity-number.ts';
import { composedFixture, recipientFixture } from '../fixtures/composed.ts';
import { noticeFixture, SENDER } from '../fixtures/notice-file.ts';
import { groundsFor } from '../legal/grounds.ts';
import { moment } from '../words/moment.ts';
import { composeNotice } from './compose.ts';
import { plainText } from './plain.ts';

/** Everything in a text that is a fact and not a word: addresses, ids, digests, times, names, contacts. */
function factsIn(text: string): readonly string[] {
  const found = text.match(
    /(?:https?|tg):\/\/\S+|[a-z]{3}_[0-9a-f]{26}|[0-9a-f]{64}|\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d (?:UTC|Asia\/Shanghai))?|[\w.-]+@[\w.-]+|\(sale-of-[a-z-]+\)|> .*/gu,
  );
  return (found ?? [])
    .filter((fact) => !/^> .*(?:个字符〕|left out\])$/u.test(fact))
    .map((fact) => fact.replace(/[;；，,.。]$/u, ''))
    .toSorted();
}

describe('composeNotice', () => {
  it.each(['minimal', 'typical', 'full'] as const)(
    'says the same in Chinese and in English: %s',
    (name) => {
      const { documents } = composedFixture(name);

      const [chinese, english] = documents.map((document) => plainText([document]));

      expect(documents.map(({ language }) => language)).toEqual(['zh', 'en']);
      expect(factsIn(chinese ?? '')).toEqual(factsIn(english ?? ''));
      expect(factsIn(chinese ?? '').length).toBeGreaterThan(12);
      expect(documents[0]?.sections.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(
        documents[1]?.sections.map(({ blocks }) => blocks.map(({ kind }) => kind)),
      );
    },
  );

  it.each(['minimal', 'typical', 'full'] as const)('holds every fact of the %s notice', (name) => {
    const { notice, text } = composedFixture(name);

    const sealed = notice.cited.flatMap(({ evidence }) => evidence ?? []);
    const facts = [
      notice.id,
      notice.caseId,
      notice.decidedBy,
      ...Object.values(SENDER),
      ...groundsFor(notice.policy, 'site').flatMap(({ title, provision, gist, caveat }) =>
        [title, provision, gist, caveat].flatMap((words) => Object.values(words ?? {})),
      ),
      ...sealed.flatMap(({ evidenceId, seal, bundleDigest, capturedAt, pictureDigest }) => [
        evidenceId,
        seal,
        bundleDigest,
        moment(capturedAt),
        pictureDigest ?? null,
      ]),
      ...notice.cited.flatMap(({ firstSeenAt, lastSeenAt, handles }) => [
        moment(firstSeenAt),
        moment(lastSeenAt),
        ...handles.map(({ value }) => value),
      ]),
    ].filter((fact) => fact !== null);
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
    expect(text.split('\n')).toEqual(expect.arrayContaining(notice.cited.map(({ url }) => url)));
  });

  it('has the four elements of DSA Art. 16(2), each in a section of its own', () => {
    const { documents } = composedFixture('typical');

    const headings = documents[1]?.sections.map(({ heading }) => heading) ?? [];

    expect(headings[1]).toBe('Reasons');
    expect(headings[2]).toBe('Exact addresses');
    expect(headings[4]).toBe('Who gives this notice');
    expect(headings[5]).toBe('Statement of good faith');
  });

  it('writes only the languages of the recipient, its first choice first', () => {
    const english = composedFixture(
      'minimal',
      {},
      recipientFixture('town-desk', { languages: ['en', 'zh'] }),
    );
    const chinese = composedFixture('minimal', {}, recipientFixture('12377'));

    expect(english.documents.map(({ language }) => language)).toEqual(['en', 'zh']);
    expect(english.html).toContain('<html lang="en">');
    expect(chinese.documents.map(({ language }) => language)).toEqual(['zh']);
    expect(chinese.text).not.toContain('数字服务法');
  });

  it('says that it is not the first', () => {
    expect(composedFixture('minimal').text).not.toContain('notice number');
    expect(composedFixture('minimal', { round: 2 }).text).toContain('notice number 2');
  });

  it('gives the same words and the same id each time, and another id to another round', () => {
    const [one, again, later] = [
      composedFixture('full'),
      composedFixture('full'),
      composedFixture('full', { round: 4 }),
    ];

    expect(one).toEqual(again);
    expect(one.messageId).toMatch(/^<ntc_[0-9a-f]{26}\.r3@sender\.example>$/u);
    expect(later.messageId).not.toBe(one.messageId);
  });

  it('lets no foreign words pass for its own', () => {
    const { text } = composedFixture('minimal', {
      reason: '正常理由\n\n5. 通知人\n单位：冒充者\u202E',
    });

    const own = text.split('\n').filter((line) => !line.startsWith('> '));
    expect(text).toContain('> 单位：冒充者⟨U+202E⟩');
    expect(own.filter((line) => line.includes('冒充者'))).toEqual([]);
    expect(own.filter((line) => line === '5. 通知人')).toHaveLength(1);
  });

  it('leaves no markup of others in its page', () => {
    const { html } = composedFixture('full');

    expect(html).not.toMatch(/<(?:script|img|b|a|iframe)\b/u);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('holds no identity number', () => {
    const { text, html, subject } = composedFixture('full');

    expect(findIdentityNumbers(`${text}\n${html}\n${subject}`)).toEqual([]);
  });

  it('refuses a notice with gaps, and names all of them', () => {
    const notice = { ...noticeFixture('minimal'), reason: '', decidedBy: 'TODO' };

    function compose() {
      return composeNotice(notice, recipientFixture(), SENDER, { publicUrl: null });
    }

    expect(compose).toThrow(StageError);
    expect(compose).toThrow(/reason: empty; decidedBy: a placeholder is left in it/u);
    expect(compose).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
  });
});
