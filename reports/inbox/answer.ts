import { legibleLine } from '../words/legible.ts';

/** A mail that came back about one of our notices. */
export interface MailAnswer {
  readonly noticeId: string;
  readonly round: number;
  /** `bounced`: it will never be delivered (RFC 3464, `Action: failed`). `answered`: somebody, or a ticket system, wrote. */
  readonly kind: 'bounced' | 'answered';
  /** Status and diagnosis of the bounce, or the subject of the answer; one line, with the Message-ID of this mail. */
  readonly words: string;
}

/** More of a mail is not looked at: what is sought stands before attachments. */
const LONGEST = 1_000_000;

/** Longest words that are kept. */
const WORDS_LENGTH = 400;

/** A Message-ID of ours: see `composeNotice`. */
const OURS = /<(ntc_[0-9a-f]{26})\.r(\d{1,4})@[^<>\s]{1,255}>/u;

/**
 * What a mail says about a notice of ours; null where it is about none, or tells of a delay or a delivery alone. Any bytes are
 * taken.
 */
export function mailAnswer(mail: Uint8Array): MailAnswer | null {
  const text = Buffer.from(mail.subarray(0, LONGEST)).toString('latin1').replaceAll('\r\n', '\n');
  const { headers, body } = entityOf(text);
  const parts = partsOf(headers, body);
  const report = parts.find(({ headers: own }) => isOf(own, 'message/delivery-status'));
  if (report === undefined) {
    return answerOf(headers);
  }
  const returned = parts.filter(
    ({ headers: own }) => isOf(own, 'message/rfc822') || isOf(own, 'text/rfc822-headers'),
  );
  const about = returned.map(({ body: inner }) => entityOf(inner).headers.get('message-id') ?? '');
  return bounceOf(headers, report.body, [...about, headers.get('in-reply-to') ?? ''].join(' '));
}

function answerOf(headers: Headers): MailAnswer | null {
  const about = `${headers.get('in-reply-to') ?? ''} ${headers.get('references') ?? ''}`;
  return answer('answered', about, headers, legibleLine(headers.get('subject') ?? ''));
}

function bounceOf(headers: Headers, report: string, about: string): MailAnswer | null {
  const failed = report
    .split('\n\n')
    .map(fieldsOf)
    .find((fields) => fields.get('action')?.trim().toLowerCase() === 'failed');
  if (failed === undefined) {
    return null;
  }
  const words = [failed.get('status'), failed.get('diagnostic-code')]
    .filter((word) => word !== undefined)
    .join(' ');
  return answer('bounced', about, headers, legibleLine(words));
}

function answer(
  kind: MailAnswer['kind'],
  about: string,
  headers: Headers,
  words: string,
): MailAnswer | null {
  const [, noticeId, round] = OURS.exec(about) ?? [];
  if (noticeId === undefined || round === undefined) {
    return null;
  }
  const id = legibleLine(headers.get('message-id') ?? '').slice(0, WORDS_LENGTH / 2);
  return {
    noticeId,
    round: Number(round),
    kind,
    words: `${words.slice(0, WORDS_LENGTH / 2)} ${id}`.trim(),
  };
}

type Headers = ReadonlyMap<string, string>;

interface Entity {
  readonly headers: Headers;
  readonly body: string;
}

function entityOf(text: string): Entity {
  const end = text.indexOf('\n\n');
  return end === -1
    ? { headers: fieldsOf(text), body: '' }
    : { headers: fieldsOf(text.slice(0, end)), body: text.slice(end + 2) };
}

/** Header fields by their names in lower case, unfolded; of several the first. */
function fieldsOf(text: string): Headers {
  const fields = new Map<string, string>();
  for (const line of text
    .trimStart()
    .replaceAll(/\n[ \t]/gu, ' ')
    .split('\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) {
      fields.set(name, line.slice(at + 1).trim());
    }
  }
  return fields;
}

function isOf(headers: Headers, type: string): boolean {
  return headers.get('content-type')?.toLowerCase().startsWith(type) === true;
}

function partsOf(headers: Headers, body: string): readonly Entity[] {
  const boundary = isOf(headers, 'multipart/report')
    ? /boundary="?([^";]{1,200})/iu.exec(headers.get('content-type') ?? '')?.[1]
    : undefined;
  return boundary === undefined
    ? []
    : `\n${body}`
        .split(`\n--${boundary}`)
        .slice(1)
        .map((part) => entityOf(part.replace(/^[ \t]*\n/u, '')));
}
