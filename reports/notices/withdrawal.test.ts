import { describe, expect, it } from 'vitest';
import { recipientFixture } from '../fixtures/composed.ts';
import { noticeFixture, SENDER } from '../fixtures/notice-file.ts';
import { formatDsa } from '../formats/dsa.ts';
import { formatEml } from '../formats/eml.ts';
import { formatPacket } from '../formats/packet.ts';
import { formatXarf } from '../formats/xarf/index.ts';
import { moment } from '../words/moment.ts';
import { composeNotice } from './compose.ts';
import type { ComposedNotice } from './composed-notice.ts';
import { plainText } from './plain.ts';

const EARLIER = new Date('2026-11-20T08:00:00Z');

/** A fixture as the withdrawal of an earlier notice, or as a test. */
function composed(isTest = false): ComposedNotice {
  const notice = noticeFixture('full');
  const withdraws = { id: 'ntc_0000000000000000000000beef', round: 3, createdAt: EARLIER };
  const options = isTest ? { publicUrl: null, isTest } : { publicUrl: null };
  return composeNotice(
    isTest ? notice : { ...notice, withdraws },
    recipientFixture(),
    SENDER,
    options,
  );
}

describe('a withdrawal', () => {
  it('says in its subject, in both languages, that it is one', () => {
    expect(composed().subject).toMatch(/^撤回处置请求 \/ Withdrawal of a takedown request: /u);
  });

  it.each([0, 1])('names the notice, its date and its addresses in language %i', (index) => {
    const { documents, notice } = composed();

    const text = plainText(documents.slice(index, index + 1));

    expect(text).toContain('ntc_0000000000000000000000beef');
    expect(text).toContain(moment(EARLIER));
    expect(text).toContain(moment(notice.decidedAt));
    expect(notice.cited.filter(({ url }) => !text.includes(`\n${url}\n`))).toEqual([]);
  });

  it('repeats no accusation and asks for no removal', () => {
    const { text, html, notice } = composed();

    const quoted = notice.cited.map((cited) => cited.text.split('\n')[0] ?? '');
    expect(quoted.filter((words) => words.length > 8 && text.includes(words))).toEqual([]);
    expect(text).not.toContain('立即停止传输');
    expect(html).not.toContain('stop their transmission');
  });

  it('goes out as a mail without reports for programs', async () => {
    const mail = Buffer.from(await formatEml(composed())).toString('utf8');

    expect(mail).not.toContain('xarf-1.json');
    expect(formatPacket(composed())).toContain('【撤回】');
  });

  it.each([
    ['XARF', formatXarf],
    ['Article 16', formatDsa],
  ])('has no form in %s', (_, format) => {
    expect(() => format(composed())).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
  });
});

describe('a test of a notice', () => {
  it('says that it is one before anything else, and carries nothing that a program would act on', async () => {
    const test = composed(true);

    const mail = Buffer.from(await formatEml(test)).toString('utf8');

    expect(test.subject).toMatch(/^\[TEST 测试\] /u);
    expect(test.documents.map(({ banner }) => banner)).toEqual([
      expect.stringContaining('测试'),
      expect.stringContaining('TEST'),
    ]);
    expect(mail).not.toContain('xarf-1.json');
  });
});
