import type { ApiField, ApiRequest, ApiTemplate } from '../../../core/recipient-api.ts';
import { everyPart } from './parts.ts';

/** What every notice says whatever its format (Regulation (EU) 2022/2065 Art. 16(2) a to d, and our number), and the fields that say it. */
const REQUESTED: Readonly<Record<string, readonly ApiField[]>> = {
  'every address: $urls, or $url within $each': ['urls', 'url'],
  'why: $reason, $offence or $text': ['reason', 'offence', 'text'],
  'who asks: $email or $text': ['email', 'text'],
  'good faith: $goodFaith or $text': ['goodFaith', 'text'],
  'our number: $noticeId, $messageId, $subject or $text': [
    'noticeId',
    'messageId',
    'subject',
    'text',
  ],
};

/** What a withdrawal says at the least. */
const WITHDRAWN: Readonly<Record<string, readonly ApiField[]>> = {
  'what is taken back: $withdraws or $text': ['withdraws', 'text'],
  'who asks: $email or $text': ['email', 'text'],
};

/** What a mapping leaves out of a notice. A text that may be cut counts for nothing: the end of it says what counts. */
export function missingElements(
  { body }: ApiRequest,
  kind: 'request' | 'withdrawal',
): readonly string[] {
  const said = new Set(uncutFields(body));
  return Object.entries(kind === 'request' ? REQUESTED : WITHDRAWN).flatMap(([element, fields]) =>
    fields.some((field) => said.has(field)) ? [] : [`says nothing of ${element}`],
  );
}

/** What the files of a multipart body say. */
const FILED: Readonly<Record<'text' | 'html' | 'xarf' | 'dsa', readonly ApiField[]>> = {
  text: ['text', 'urls'],
  html: ['text', 'urls'],
  xarf: ['urls', 'email', 'offence'],
  dsa: ['urls', 'email', 'reason', 'goodFaith', 'noticeId'],
};

/** Every field that a template writes whole. */
function uncutFields(template: ApiTemplate): readonly ApiField[] {
  return everyPart(template).flatMap((part): readonly ApiField[] => {
    if (part.kind === 'file') {
      return FILED[part.of];
    }
    return part.kind === 'field' && part.style.max === undefined ? [part.field] : [];
  });
}
