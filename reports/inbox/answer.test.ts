import { assert, nat, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composedFixture } from '../fixtures/composed.ts';
import { mailAnswer, mayConcernUs } from './answer.ts';

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

  it('tells the token of the Message-ID, who says that he wrote, and what a machine wrote', () => {
    const named = messageId.replace('@', '.0123456789abcdef@');

    const read = mailAnswer(
      reply(
        `In-Reply-To: ${named}`,
        'From: "x@y.example" <no-reply@Desk.Town.example>',
        'Auto-Submitted: auto-replied (vacation)',
      ),
    );

    expect(read).toMatchObject({
      token: '0123456789abcdef',
      from: 'no-reply@desk.town.example',
      isAutomatic: true,
    });
  });

  it.each([
    ['=?gb18030?B?ueO45tLRyb6z/Q==?=', '广告已删除'],
    ['=?GBK?Q?=B9=E3=B8=E6?=\r\n =?gbk?Q?_=D2=D1?=', '广告 已'],
    ['=?utf-8?B?5bm/5Q==?= =?utf-8?B?kYo=?=', '广告'],
    ['=?utf-8?Q?x=0D=0ABcc:_y?=', 'x Bcc: y'],
    ['=?x-unknown?Q?=E5=B9=BF?=', '广'],
    ['=?utf-8?X?nothing?=', '=?utf-8?X?nothing?='],
    ['110105199001011230', '11***************0'],
  ])('reads the subject %j', (written, words) => {
    const read = mailAnswer(reply(`Subject: ${written}`, `In-Reply-To: ${messageId}`));

    expect(read?.words).toBe(`${words} <a1@town.example>`);
  });

  it('reads a subject in bare GB 18030, and a body in base64 without what it quotes', () => {
    const subject = Buffer.from('b9e3b8e6d2d1c9beb3fd', 'hex');
    const text = Buffer.from('受理编号：SL-1\n> 工单号：99999\n').toString('base64');
    const mail = Buffer.concat([
      Buffer.from('Subject: '),
      subject,
      Buffer.from(
        `\r\nIn-Reply-To: ${messageId}\r\nContent-Type: multipart/alternative; boundary="a b"\r\n\r\n--a b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${text}\r\n--a b--\r\n`,
      ),
    ]);

    const read = mailAnswer(mail);

    expect(read?.words).toBe('广告已删除');
    expect(read?.searched).toBe('广告已删除\n受理编号：SL-1');
  });

  it.each([
    ['names it in its header', [`References: ${messageId}`], 'host mx: 550 5.1.1 no such user'],
    ['quotes its header', [], `您的邮件被退回：550 No such user\n> Message-ID: ${messageId}`],
  ])('reads a bounce in words that %s', (_, headers, text) => {
    const mail = Buffer.from(
      ['From: PostMaster@qq.example', 'Message-ID: <q@qq.example>', ...headers, '', text].join(
        '\r\n',
      ),
    );

    expect(mayConcernUs(mail)).toBe(true);
    expect(mailAnswer(mail)).toMatchObject({
      ...OURS,
      kind: 'bounced',
      words: expect.stringMatching(/550 .*o such user <q@qq\.example>$/u) as string,
    });
  });

  it('makes nothing of a mail server that says nothing final', () => {
    const mail = reply('From: mailer-daemon@x.example', `In-Reply-To: ${messageId}`);

    expect(mailAnswer(mail)).toBeNull();
  });

  it('is asked of headers first', () => {
    expect(mayConcernUs(Buffer.from(`In-Reply-To: ${messageId}\r\n\r\n`))).toBe(true);
    expect(mayConcernUs(bounce('failed').subarray(0, 300))).toBe(true);
    expect(mayConcernUs(Buffer.from(`Subject: ${messageId}\r\n\r\n`))).toBe(false);
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
