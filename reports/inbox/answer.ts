import { maskIdentityNumbers } from '../../core/identity-number.ts';
import { legibleLine } from '../words/legible.ts';
import { headerText } from './charset.ts';
import { type Entity, entityOf, fieldsOf, type Headers, isOf, leavesOf, textOf } from './mime.ts';

/** A mail that came back about one of our notices. */
export interface MailAnswer {
  readonly noticeId: string;
  readonly round: number;
  /** `bounced`: it will never be delivered (RFC 3464, `Action: failed`). `answered`: somebody, or a ticket system, wrote. */
  readonly kind: 'bounced' | 'answered';
  /** Status and diagnosis of the bounce, or the subject of the answer; one line, with the Message-ID of this mail. */
  readonly words: string;
  /** The token behind the notice in the Message-ID that the mail names; null where it names one without. */
  readonly token: string | null;
  /** A machine wrote it (RFC 3834): a receipt where it gives a ticket number, else somebody is away. */
  readonly isAutomatic: boolean;
  /** The address that it says it is from, in lower case; nobody has proved it. */
  readonly from: string | null;
  /** Subject and own words of it, without what it quotes of ours: where a ticket number stands. */
  readonly searched: string;
}

/** More of a mail is not looked at: what is sought stands before attachments. */
const LONGEST = 1_000_000;

/** Longest words that are kept. */
const WORDS_LENGTH = 400;

/** A Message-ID of ours: see `composeNotice`. */
const OURS = /<(ntc_[0-9a-f]{26})\.r(\d{1,4})(?:\.([0-9a-f]{16}))?@[^<>\s]{1,255}>/u;

/**
 * Whether the header of a mail alone lets expect that the mail is about a notice of ours: it names one, or a mail server wrote it
 * about a delivery, which it names further in. Others are not opened.
 */
export function mayConcernUs(header: Uint8Array): boolean {
  const entity = entityOf(latin(header));
  return (
    OURS.test(namedIn(entity.headers)) ||
    isOf(entity, 'multipart/report') ||
    isOfDaemon(entity.headers)
  );
}

/**
 * What a mail says about a notice of ours; null where it is about none, or tells of a delay or a delivery alone. Any bytes are
 * taken.
 */
export function mailAnswer(mail: Uint8Array): MailAnswer | null {
  const whole = entityOf(latin(mail));
  const leaves = leavesOf(whole);
  const report = leaves.find((leaf) => isOf(leaf, 'message/delivery-status'));
  if (report === undefined && isOfDaemon(whole.headers)) {
    return plainBounce(whole, leaves);
  }
  if (report === undefined) {
    return answer('answered', namedIn(whole.headers), whole, leaves, subjectOf(whole.headers));
  }
  const about = returnedIds(leaves);
  const words = bounceWords(report.body);
  return words === null
    ? null
    : answer('bounced', [...about, namedIn(whole.headers)].join(' '), whole, [], words);
}

/** What a mail server writes of itself; `X-Failed-Recipients` is Exim's. */
function isOfDaemon(headers: Headers): boolean {
  const from = (headers.get('from') ?? '').slice(0, 1_000);
  return /\b(?:mailer-daemon|postmaster)@/iu.test(from) || headers.has('x-failed-recipients');
}

/** The Message-IDs of mails that a report gives back. */
function returnedIds(leaves: readonly Entity[]): readonly string[] {
  return leaves
    .filter((leaf) => isOf(leaf, 'message/rfc822') || isOf(leaf, 'text/rfc822-headers'))
    .map(({ body }) => entityOf(body).headers.get('message-id') ?? '');
}

/** A reply of SMTP that is final (RFC 5321 section 4.2.1), or a final status (RFC 3463), and the line that it stands in. */
const FINAL = /^.{0,300}(?:\b5\.\d{1,3}\.\d{1,3}\b|\b5[0-7]\d[ -]).{0,300}$/mu;

/** A bounce that is no RFC 3464 report, as many mail services write it: in words, with a final status in them. */
function plainBounce(whole: Entity, leaves: readonly Entity[]): MailAnswer | null {
  const text = leaves
    .filter((leaf) => isOf(leaf, 'text/'))
    .slice(0, 3)
    .map(textOf)
    .join('\n');
  const [final] = FINAL.exec(text) ?? [];
  const quoted = text.split('\n').filter((line) => /^\W{0,10}message-id:/iu.test(line));
  const about = [...returnedIds(leaves), namedIn(whole.headers), ...quoted].join(' ');
  return final === undefined ? null : answer('bounced', about, whole, [], oneLine(final));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, LONGEST)).toString('latin1').replaceAll('\r\n', '\n');
}

function namedIn(headers: Headers): string {
  return `${headers.get('in-reply-to') ?? ''} ${headers.get('references') ?? ''}`;
}

function subjectOf(headers: Headers): string {
  return oneLine(headerText(headers.get('subject') ?? ''));
}

/** As it may be kept: legible, on one line, identity numbers masked. */
function oneLine(text: string): string {
  return maskIdentityNumbers(legibleLine(text.slice(0, WORDS_LENGTH * 4)));
}

/** Status and diagnosis of what failed for good; null where nothing did. */
function bounceWords(report: string): string | null {
  const failed = report
    .split('\n\n')
    .map(fieldsOf)
    .find((fields) => fields.get('action')?.trim().toLowerCase() === 'failed');
  return failed === undefined
    ? null
    : oneLine(
        [failed.get('status'), failed.get('diagnostic-code')]
          .filter((word) => word !== undefined)
          .join(' '),
      );
}

function answer(
  kind: MailAnswer['kind'],
  about: string,
  { headers }: Entity,
  leaves: readonly Entity[],
  words: string,
): MailAnswer | null {
  const [, noticeId, round, token = null] = OURS.exec(about) ?? [];
  if (noticeId === undefined || round === undefined) {
    return null;
  }
  const id = oneLine(headers.get('message-id') ?? '').slice(0, WORDS_LENGTH / 2);
  const text = leaves.find((leaf) => isOf(leaf, 'text/'));
  return {
    noticeId,
    round: Number(round),
    kind,
    words: `${words.slice(0, WORDS_LENGTH / 2)} ${id}`.trim(),
    token,
    isAutomatic: isAutomatic(headers),
    from: addressIn(headers.get('from') ?? ''),
    searched: `${words}\n${text === undefined ? '' : ownWords(textOf(text))}`,
  };
}

/** RFC 3834 section 5; `X-Autoreply` and `X-Auto-Response-Suppress` are what older systems write. */
function isAutomatic(headers: Headers): boolean {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase() ?? 'no';
  return (
    !submitted.startsWith('no') ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    /^(?:auto_reply|junk)/u.test(headers.get('precedence')?.trim().toLowerCase() ?? '')
  );
}

function addressIn(from: string): string | null {
  const address = /([^\s<>@,;"]{1,64}@[a-z0-9.-]{1,253})>?[^@]{0,200}$/iu.exec(
    from.slice(-500),
  )?.[1];
  return address?.toLowerCase() ?? null;
}

/** Where an answer begins to repeat what it answers. */
const QUOTED = /^(?:>|-{2,} ?(?:original message|原始邮件)|发件人[:：]|from: .{0,200}@)/iu;

/** What stands above the first quoted line. */
function ownWords(text: string): string {
  const lines = text.split(/\r?\n/u);
  const end = lines.findIndex((line) => QUOTED.test(line));
  return lines.slice(0, end === -1 ? lines.length : end).join('\n');
}
