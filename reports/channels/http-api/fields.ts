import type { CitedSighting } from '../../../core/notice.ts';
import type { ApiField } from '../../../core/recipient-api.ts';
import { xarfReport } from '../../formats/xarf/report.ts';
import { groundsFor } from '../../legal/grounds.ts';
import { hostOf } from '../../notices/address.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { phrasesOf } from '../../notices/phrases-of.ts';
import { plainText } from '../../notices/plain.ts';
import { handleWording } from '../../words/handles.ts';
import { legible, legibleLine } from '../../words/legible.ts';
import { POLICY_WORDINGS } from '../../words/policies.ts';
import type { Language } from '../../words/wording.ts';

/** What a field is before it is written: a JSON document is an object, a list is of texts. */
export type FieldValue = string | number | Date | readonly string[] | object | null;

type NoticeField = (composed: ComposedNotice, language: Language) => FieldValue;
type CitedField = (cited: CitedSighting, language: Language) => FieldValue;

/** Every field of a notice. A foreign text is legible: nothing in it is invisible or turns the line round. */
const NOTICE: Readonly<Partial<Record<ApiField, NoticeField>>> = {
  noticeId: ({ notice }) => notice.id,
  caseId: ({ notice }) => notice.caseId,
  round: ({ notice }) => notice.round,
  messageId: ({ messageId }) => messageId,
  kind: ({ notice }) => (notice.withdraws === undefined ? 'request' : 'withdrawal'),
  subject: ({ subject }) => subject,
  text: ({ documents }, language) =>
    plainText(documents.filter((document) => document.language === language)),
  html: ({ html }) => html,
  policy: ({ notice }) => notice.policy,
  offence: ({ notice }, language) => POLICY_WORDINGS[notice.policy][language],
  reason: ({ notice }) => legible(notice.reason),
  laws: ({ notice, recipient }, language) =>
    groundsFor(notice.policy, recipient.role).map(({ title, provision }) =>
      [title[language], provision?.[language]].filter((part) => part !== undefined).join(', '),
    ),
  goodFaith: ({ sender }, language) =>
    phrasesOf(language).goodFaith(legibleLine(sender.organisation)),
  decidedBy: ({ notice }) => legibleLine(notice.decidedBy),
  decidedAt: ({ notice }) => notice.decidedAt,
  createdAt: ({ notice }) => notice.createdAt,
  organisation: ({ sender }) => legibleLine(sender.organisation),
  reporter: ({ sender }) => legibleLine(sender.name),
  email: ({ sender }) => sender.email,
  recipientName: ({ recipient }) => legibleLine(recipient.name),
  urls: ({ notice }) => notice.cited.map(({ url }) => new URL(url).href),
  urlCount: ({ notice }) => notice.cited.length,
  withdraws: ({ notice }) => notice.withdraws?.id ?? null,
  xarf: (composed) => (composed.isRequest ? xarfReport(composed) : null),
};

const CITED: Readonly<Partial<Record<ApiField, CitedField>>> = {
  url: ({ url }) => new URL(url).href,
  host: ({ url }) => hostOf(url),
  advertisement: ({ text }) => legible(text),
  firstSeenAt: ({ firstSeenAt }) => firstSeenAt,
  lastSeenAt: ({ lastSeenAt }) => lastSeenAt,
  accounts: ({ handles }, language) =>
    handles.map(({ kind, value }) => `${handleWording(kind)[language]} ${legibleLine(value)}`),
  evidenceId: ({ evidence }) => evidence?.evidenceId ?? null,
  evidenceSeal: ({ evidence }) => evidence?.seal ?? null,
  evidenceSha256: ({ evidence }) => evidence?.bundleDigest ?? null,
  capturedAt: ({ evidence }) => evidence?.capturedAt ?? null,
};

/** What a field holds; null where this notice has none, or where it belongs to an address and none is given. */
export function fieldValue(
  field: ApiField,
  composed: ComposedNotice,
  cited: CitedSighting | null,
  language: Language,
): FieldValue {
  const ofNotice = NOTICE[field];
  if (ofNotice !== undefined) {
    return ofNotice(composed, language);
  }
  return cited === null ? null : (CITED[field]?.(cited, language) ?? null);
}
