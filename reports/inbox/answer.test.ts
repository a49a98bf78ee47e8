import { assert, nat, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composedFixture } from '../fixtures/composed.ts';
import { mailAnswer } from './answer.ts';

const { messageId, notice } = composedFixture('minimal', {
  id: `ntc_${'0123456789abcdef'.repeat(2).slice(0, 26)}`,
  round: 2,
});
const OURS = { noticeId: notice.id, round: 2 };

function bounce(action: string, returned = 'message/rfc822'): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@town.example',
      'Message-ID: <b1@town.example>',
      'Subject: Undelivered',
      'Content-Type: multipart/report; report-type=delivery-status;',
      '\tboundary="=_b"',
      '',
      '--=_b',
      'Content-Type: text/plain',
      '',
      'sorry',
      '--=_b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.town.example',
      '',
      'Final-Recipient: rfc822; desk@town.example',
      `Action: ${action}`,
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '  User unknown\u0007',
      '',
      '--=_b',
      `Content-Type: ${returned}`,
      '',
      'Subject: x',
      `Message-ID: ${messageId}`,
      '',
      '--=_b--',
      '',
    ].join('\r\n'),
  );
}

function reply(...headers: readonly string[]): Buffer {
  return Buffer.from(['Message-ID: <a1@town.example>', ...headers, '', 'text'].join('\r\n'));
}

describe('mailAnswer', () => {
  it.each(['message/rfc822', 'text/rfc822-headers'])('reads a bounce that returns %s', (type) => {
    expect(mailAnswer(bounce('failed', type))).toMatchObject({
      ...OURS,
      kind: 'bounced',
      words: expect.stringMatching(
        /^5\.1\.1 smtp; 550 5\.1\.1 +User unknown ?<?.*<b1@town\.example>$/u,
      ),
    });
  });

  it.each(['delayed', 'delivered', 'relayed'])('makes nothing of one that is %s', (action) => {
    expect(mailAnswer(bounce(action))).toBeNull();
  });

  it.each([[`In-Reply-To: ${messageId}`], [`References: <other@x.example>\r\n ${messageId}`]])(
    'reads an answer by %j, with its ticket number',
    (header) => {
      expect(mailAnswer(reply('Subject: [Ticket#4711] received', header))).toMatchObject({
        ...OURS,
        kind: 'answered',
        words: '[Ticket#4711] received <a1@town.example>',
      });
    },
  );

  it.each([
    [reply('Subject: hello')],
    [reply(`Subject: ${messageId}`)],
    [reply('In-Reply-To: <ntc_1.r1@sender.example>')],
  ])('makes nothing of a mail about something else', (mail) => {
    expect(mailAnswer(mail)).toBeNull();
  });

  it('takes any bytes', () => {
    assert(
      property(uint8Array(), nat(1_500), (bytes, cut) => {
        const whole = bounce('failed');

        const broken = Buffer.concat([whole.subarray(0, cut), bytes, whole.subarray(cut)]);
        expect(mailAnswer(bytes)).toBeNull();
        expect(mailAnswer(broken)?.noticeId ?? OURS.noticeId).toBe(OURS.noticeId);
      }),
    );
  });
});
