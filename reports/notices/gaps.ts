import { findIdentityNumbers } from '../../core/identity-number.ts';
import { type CitedSighting, type Notice, POLICIES } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import { apiAddressFault } from '../channels/http-api/schema.ts';
import { WebhookUrl } from '../channels/webhook/schema.ts';
import { addressFault } from './address.ts';
import type { Sender } from './sender.ts';

/** What stands in a text that nobody has finished. */
const PLACEHOLDER =
  /\{\{|\}\}|\b(?:TODO|TBD|FIXME|CHANGE[-_ ]?ME|LOREM IPSUM|PLACEHOLDER|YOUR[-_ ](?:NAME|ORGANI[SZ]ATION|EMAIL))\b|<(?:your|name|reason|organi[sz]ation|e-?mail)[^<>\n]{0,40}>|待填/iu;

/** One address, without what could start another or another header. */
const EMAIL = /^[^\s<>()[\],;:"@\p{C}]{1,64}@[^\s<>()[\],;:"@\p{C}]{1,190}$/u;

/** Domains that nobody can have (RFC 2606, RFC 6761): what stands in an example, or in a setting that was never made. */
const RESERVED = /(?:^|[.@])(?:example|invalid|test|localhost|example\.(?:com|net|org))$/iu;

/** A digest as `core/digest.ts` writes it. */
const SHA256 = /^[0-9a-f]{64}$/u;

/**
 * What is missing from a notice or must not be in it, a line each; empty where it may go. A name in a line is the place:
 * a gap never repeats the text that it is about, because that text may be what must not leave.
 */
export function noticeGaps(
  notice: Notice,
  recipient: Recipient,
  sender: Sender,
): readonly string[] {
  return [
    ...noticeFaults(notice, recipient),
    ...partyFaults(recipient, sender),
    ...notice.cited.flatMap((cited, index) => citedFaults(cited, `cited[${index}]`)),
    ...unmasked(notice, recipient, sender),
  ];
}

/** A gap where a condition holds. */
function when(holds: boolean, gap: string): readonly string[] {
  return holds ? [gap] : [];
}

function noticeFaults(notice: Notice, recipient: Recipient): readonly string[] {
  return [
    ...when(!/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/u.test(notice.id), 'id: not an id'),
    ...when(!/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/u.test(notice.caseId), 'caseId: not an id'),
    ...when(!Number.isSafeInteger(notice.round) || notice.round < 1, 'round: not counted from 1'),
    ...when(notice.state === 'withdrawn', 'state: the notice is withdrawn'),
    ...when(!POLICIES.includes(notice.policy), 'policy: no offence that a notice can name'),
    ...wordFaults(notice.reason, 'reason'),
    ...wordFaults(notice.decidedBy, 'decidedBy'),
    ...timeFaults(notice.decidedAt, 'decidedAt'),
    ...timeFaults(notice.createdAt, 'createdAt'),
    ...when(notice.createdAt < notice.decidedAt, 'createdAt: before the decision'),
    ...when(notice.recipientId !== recipient.id, 'recipientId: another recipient is given'),
    ...when(notice.cited.length === 0, 'cited: no sighting'),
    ...when(
      notice.cited.length > 0 && notice.cited.every(({ evidence }) => evidence === null),
      'cited: no evidence for any sighting',
    ),
  ];
}

function partyFaults(recipient: Recipient, sender: Sender): readonly string[] {
  return [
    ...when(recipient.languages.length === 0, 'recipient.languages: none'),
    ...wordFaults(recipient.name, 'recipient.name'),
    ...when(!isAddress(recipient), 'recipient.address: none of its channel'),
    ...wordFaults(sender.organisation, 'sender.organisation'),
    ...wordFaults(sender.name, 'sender.name'),
    ...wordFaults(sender.email, 'sender.email'),
    ...when(!EMAIL.test(sender.email), 'sender.email: no e-mail address'),
    ...when(
      isUnanswerable(recipient, sender),
      'sender.email: a reserved domain cannot be answered',
    ),
    ...when(
      sender.domain !== null && !/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/iu.test(sender.domain),
      'sender.domain: no domain',
    ),
  ];
}

function isAddress({ channel, address, allowHosts = [] }: Recipient): boolean {
  if (channel === 'http-api') {
    return apiAddressFault(address, allowHosts) === null;
  }
  return channel === 'webhook' ? WebhookUrl.safeParse(address).success : EMAIL.test(address);
}

/** Whether a mail would go to a real address from one that does not exist. */
function isUnanswerable(recipient: Recipient, sender: Sender): boolean {
  return (
    recipient.channel === 'smtp' && RESERVED.test(sender.email) && !RESERVED.test(recipient.address)
  );
}

function citedFaults(cited: CitedSighting, place: string): readonly string[] {
  const { evidence } = cited;
  const fault = addressFault(cited.url);
  return [
    ...(fault === null ? [] : [`${place}.url: ${fault}`]),
    ...when(cited.text.trim() === '', `${place}.text: empty`),
    ...timeFaults(cited.firstSeenAt, `${place}.firstSeenAt`),
    ...timeFaults(cited.lastSeenAt, `${place}.lastSeenAt`),
    ...when(cited.lastSeenAt < cited.firstSeenAt, `${place}.lastSeenAt: before it was first seen`),
    ...(evidence === null
      ? []
      : [
          ...wordFaults(evidence.evidenceId, `${place}.evidence.evidenceId`),
          ...wordFaults(evidence.seal, `${place}.evidence.seal`),
          ...when(
            !SHA256.test(evidence.bundleDigest),
            `${place}.evidence.bundleDigest: no SHA-256 digest`,
          ),
          ...timeFaults(evidence.capturedAt, `${place}.evidence.capturedAt`),
        ]),
  ];
}

/** Words that somebody has to have written. */
function wordFaults(words: string, place: string): readonly string[] {
  return words.trim() === ''
    ? [`${place}: empty`]
    : when(PLACEHOLDER.test(words), `${place}: a placeholder is left in it`);
}

function timeFaults(at: Date, place: string): readonly string[] {
  return when(Number.isNaN(at.getTime()), `${place}: no time`);
}

/** Every place where an identity number is not masked. */
function unmasked(notice: Notice, recipient: Recipient, sender: Sender): readonly string[] {
  const places: readonly (readonly [place: string, words: string])[] = [
    ['reason', notice.reason],
    ['decidedBy', notice.decidedBy],
    ['recipient.name', recipient.name],
    ['sender', [sender.organisation, sender.name, sender.email].join('\n')],
    ...notice.cited.flatMap(({ url, text, handles }, index) => [
      [`cited[${index}].url`, `${url}\n${decoded(url)}`] as const,
      [`cited[${index}].text`, text] as const,
      ...handles.map(({ value }, at) => [`cited[${index}].handles[${at}]`, value] as const),
    ]),
  ];
  return places.flatMap(([place, words]) =>
    when(findIdentityNumbers(words).length > 0, `${place}: an identity number is not masked`),
  );
}

/** An address with its percent escapes undone, run by run, so that a broken one hides nothing behind it. */
function decoded(url: string): string {
  return url.replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
