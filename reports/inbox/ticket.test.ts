import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketNumber } from './ticket.ts';

describe('ticketNumber', () => {
  it.each([
    ['[#12345] received', '12345'],
    ['Re: [Ticket #4711] Takedown request: a1.example', '4711'],
    ['[Abuse-Case#AB-12.7] x', 'AB-12.7'],
    ['Your Ticket ID: X9-2 is open', 'X9-2'],
    ['case number 2026/11/7', '2026/11/7'],
    ['Reference no. 88-01', '88-01'],
    ['工单号：2026112201，请保留', '2026112201'],
    ['您的工单GD20261122已受理', 'GD20261122'],
    ['受理编号 SL-0042', 'SL-0042'],
    ['投诉编号:330106', '330106'],
  ])('finds it in %j', (text, number) => {
    expect(ticketNumber(text, null)).toBe(number);
  });

  it.each([
    'Takedown request: a1.example [ntc_0123456789abcdef0123456789 #1]',
    'Takedown request: 127.0.0.1:8640',
    'case: cas_0123456789abcdef0123456789',
    'Ticket: none yet',
    '举报：1.2.3.4',
    '',
  ])('finds none in %j', (text) => {
    expect(ticketNumber(text, null)).toBeNull();
  });

  it('asks the recipient’s own pattern alone where there is one', () => {
    expect(ticketNumber('[#12345]', () => null)).toBeNull();
    expect(ticketNumber('[#12345]', () => ' AB-1 ')).toBe('AB-1');
  });

  it('takes any text, and time in its length', () => {
    const long = 'ticket # ticket id: [[[Case '.repeat(2_000);

    assert(property(string(), (text) => ticketNumber(text, null) !== ''));
    expect(ticketNumber(long, null)).toBeNull();
  });
});
