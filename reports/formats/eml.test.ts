import { describe, expect, it } from 'vitest';
import { composedFixture, recipientFixture } from '../fixtures/composed.ts';
import { leavesOf, parseMail } from '../fixtures/parse-mail.ts';
import { formatEml } from './eml.ts';
import { XarfReport } from './xarf/schema.ts';

describe('formatEml', () => {
  it.each(['minimal', 'typical', 'full'] as const)('comes back whole: %s', async (name) => {
    const composed = composedFixture(name);

    const mail = parseMail(await formatEml(composed));

    const leaves = leavesOf(mail);
    const [plain, html, ...reports] = leaves;
    expect(mail.headers.get('subject')).toBe(composed.subject);
    expect(mail.headers.get('message-id')).toBe(composed.messageId);
    expect(mail.headers.get('date')).toBe('Sat, 21 Nov 2026 01:00:01 +0000');
    expect(mail.headers.get('to')).toBe(
      '演示小镇网络安全岗 / Demonstration town desk <desk@town.invalid>',
    );
    expect(mail.headers.get('from')).toContain('<desk@sender.example>');
    expect(mail.headers.get('mime-version')).toBe('1.0');
    expect(plain?.type).toContain('text/plain; charset=utf-8');
    expect(plain?.text.replaceAll('\r\n', '\n')).toBe(composed.text);
    expect(html?.type).toContain('text/html; charset=utf-8');
    expect(html?.text.replaceAll('\r\n', '\n')).toBe(composed.html);
    expect(reports).toHaveLength(Math.min(50, composed.notice.cited.length));
    expect(reports.map(({ text }) => XarfReport.parse(JSON.parse(text)).url)).toEqual(
      composed.notice.cited.slice(0, 50).map(({ url }) => new URL(url).href),
    );
  });

  it('is the same bytes each time', async () => {
    const [one, again] = await Promise.all([
      formatEml(composedFixture('full')),
      formatEml(composedFixture('full')),
    ]);

    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
  });

  it('keeps to the limits of RFC 5322: seven bits, CRLF only, no line over 998', async () => {
    const text = Buffer.from(await formatEml(composedFixture('full'))).toString('latin1');

    expect(text).not.toMatch(/[^\t\r\n\x20-\x7e]/u);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('takes no header from anybody', async () => {
    const composed = composedFixture('full', {
      reason: 'x\r\nBcc: victim@town.example\r\n\r\nbody',
      decidedBy: 'lin\r\nBcc: victim@town.example',
    });

    const mail = parseMail(await formatEml(composed));

    expect(mail.headerNames.toSorted()).toEqual(
      [
        'Content-Language',
        'Content-Type',
        'Date',
        'From',
        'MIME-Version',
        'Message-ID',
        'Reply-To',
        'Subject',
        'To',
        'X-Cardsweep-Notice',
      ].toSorted(),
    );
  });

  it('addresses one recipient, whatever its name holds', async () => {
    const recipient = recipientFixture('town-desk', {
      name: 'Desk" <victim@town.example>, "x\r\nBcc: y@town.example',
    });

    const mail = parseMail(await formatEml(composedFixture('minimal', {}, recipient)));

    const to = mail.headers.get('to') ?? '';
    const unquoted = to.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '');
    expect(unquoted.match(/<[^>]*>/gu)).toEqual(['<desk@town.invalid>']);
    expect(mail.headers.has('bcc')).toBe(false);
  });
});
