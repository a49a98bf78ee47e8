import { describe, expect, it } from 'vitest';
import type { CitedSighting, Notice, Policy } from '../../core/notice.ts';
import { recipientFixture } from '../fixtures/composed.ts';
import { noticeFixture, SENDER } from '../fixtures/notice-file.ts';
import { noticeGaps } from './gaps.ts';

/** Of the shape of an identity number; its check digit is wrong. */
const UNMASKED = '110101199001011230';

const NOTICE = noticeFixture('minimal');
const CITED = NOTICE.cited[0] as CitedSighting;
const EVIDENCE = CITED.evidence as NonNullable<CitedSighting['evidence']>;

function gapsOf(change: Partial<Notice>): readonly string[] {
  return noticeGaps({ ...NOTICE, ...change }, recipientFixture(), SENDER);
}

function gapsOfCited(change: Partial<CitedSighting>): readonly string[] {
  return gapsOf({ cited: [{ ...CITED, ...change }] });
}

describe('noticeGaps', () => {
  it.each(['minimal', 'typical', 'full'] as const)('finds none in the %s notice', (name) => {
    expect(noticeGaps(noticeFixture(name), recipientFixture(), SENDER)).toEqual([]);
  });

  it.each<[string, Partial<Notice>, string]>([
    ['an id that is a path', { id: '../../etc/passwd' }, 'id: not an id'],
    ['a round that is not counted', { round: 0 }, 'round: not counted from 1'],
    ['a withdrawn notice', { state: 'withdrawn' }, 'state: the notice is withdrawn'],
    [
      'the policy of a dismissed case',
      { policy: null as unknown as Policy },
      'policy: no offence that a notice can name',
    ],
    ['an empty reason', { reason: ' \n\t' }, 'reason: empty'],
    ['a placeholder', { reason: 'Sells cards, {{reason}}' }, 'reason: a placeholder is left in it'],
    ['a note to oneself', { reason: 'TODO: say why' }, 'reason: a placeholder is left in it'],
    ['a Chinese placeholder', { reason: '理由待填' }, 'reason: a placeholder is left in it'],
    ['nobody who decided', { decidedBy: '' }, 'decidedBy: empty'],
    ['a time that is none', { decidedAt: new Date('never') }, 'decidedAt: no time'],
    [
      'a notice before its decision',
      { createdAt: new Date('2020-01-01T00:00:00Z') },
      'createdAt: before the decision',
    ],
    ['another recipient', { recipientId: 'generic' }, 'recipientId: another recipient is given'],
    ['no sighting', { cited: [] }, 'cited: no sighting'],
    ['a number in the reason', { reason: UNMASKED }, 'reason: an identity number is not masked'],
  ])('names %s', (_, change, gap) => {
    expect(gapsOf(change)).toContain(gap);
  });

  it.each<[string, Partial<CitedSighting>, string]>([
    ['no evidence', { evidence: null }, 'cited: no evidence for any sighting'],
    [
      'a script',
      { url: 'javascript:alert(1)' },
      'cited[0].url: not an address of the web or of a messenger',
    ],
    ['words', { url: 'see above' }, 'cited[0].url: holds a space or an invisible character'],
    ['nothing', { url: '' }, 'cited[0].url: no address'],
    [
      'a line end',
      { url: 'https://a.example/\r\nBcc:x' },
      'cited[0].url: holds a space or an invisible character',
    ],
    [
      'a bidi mark',
      { url: 'https://a.example/\u202Egnp' },
      'cited[0].url: holds a space or an invisible character',
    ],
    [
      'a password',
      { url: 'https://u:p@a.example/' },
      'cited[0].url: holds a user name or password',
    ],
    ['a mile', { url: `https://a.example/${'a'.repeat(5000)}` }, 'cited[0].url: too long'],
    [
      'a number in the path',
      { url: `https://a.example/${UNMASKED}` },
      'cited[0].url: an identity number is not masked',
    ],
    [
      'a number in the query',
      { url: `https://a.example/?id=${UNMASKED}#x` },
      'cited[0].url: an identity number is not masked',
    ],
    [
      'a number in escapes, behind a broken one',
      { url: `https://a.example/%E4?id=${UNMASKED.replaceAll(/\d/gu, '%3$&')}` },
      'cited[0].url: an identity number is not masked',
    ],
    [
      'a number in the text',
      { text: `号码 ${UNMASKED.replaceAll(/\d{6}/gu, '$& ')}` },
      'cited[0].text: an identity number is not masked',
    ],
    [
      'a number as a contact',
      { handles: [{ kind: 'alipay', value: UNMASKED }] },
      'cited[0].handles[0]: an identity number is not masked',
    ],
    ['no text', { text: ' ' }, 'cited[0].text: empty'],
    [
      'an end before the start',
      { lastSeenAt: new Date(0) },
      'cited[0].lastSeenAt: before it was first seen',
    ],
    ['no seal', { evidence: { ...EVIDENCE, seal: '' } }, 'cited[0].evidence.seal: empty'],
    [
      'a short digest',
      { evidence: { ...EVIDENCE, bundleDigest: 'abc' } },
      'cited[0].evidence.bundleDigest: no SHA-256 digest',
    ],
  ])('names %s where it cites', (_, change, gap) => {
    expect(gapsOfCited(change)).toContain(gap);
  });

  it('takes a sighting without evidence beside one that has it', () => {
    expect(gapsOf({ cited: [CITED, { ...CITED, evidence: null }] })).toEqual([]);
  });

  it.each([
    ['organisation', { organisation: '' }, 'sender.organisation: empty'],
    [
      'organisation',
      { organisation: 'YOUR ORGANISATION' },
      'sender.organisation: a placeholder is left in it',
    ],
    ['name', { name: '<your name>' }, 'sender.name: a placeholder is left in it'],
    ['email', { email: 'desk' }, 'sender.email: no e-mail address'],
    ['email', { email: 'a@b.example\r\nBcc: c@d.example' }, 'sender.email: no e-mail address'],
    ['domain', { domain: 'no domain' }, 'sender.domain: no domain'],
  ])('names a gap in the %s of the sender', (_, change, gap) => {
    const gaps = noticeGaps(NOTICE, recipientFixture(), { ...SENDER, ...change });

    expect(gaps).toContain(gap);
  });

  it.each([
    ['smtp', 'abuse@host.cn', 'desk@example.org', true],
    ['smtp', 'abuse@host.cn', 'desk@police.cn', false],
    ['smtp', 'abuse@host.cn', 'desk@counterexample.org', false],
    ['smtp', 'abuse@host.example', 'desk@example.org', false],
    ['mail-file', 'abuse@host.cn', 'desk@example.org', false],
  ] as const)('by %s to %s from %s: unanswerable %s', (channel, address, email, unanswerable) => {
    const recipient = recipientFixture('town-desk', { channel, address });

    const gaps = noticeGaps(NOTICE, recipient, { ...SENDER, email });

    expect(gaps).toEqual(
      unanswerable ? ['sender.email: a reserved domain cannot be answered'] : [],
    );
  });

  it('never repeats what it found', () => {
    const gaps = gapsOfCited({ url: `https://a.example/${UNMASKED}`, text: UNMASKED });

    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.join('\n')).not.toContain(UNMASKED);
  });
});
