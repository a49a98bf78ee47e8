/** Fields of one cited address that a mapping may name; only within a list of all addresses. */
export const CITED_FIELDS = [
  'url',
  'host',
  'advertisement',
  'firstSeenAt',
  'lastSeenAt',
  'accounts',
  'evidenceId',
  'evidenceSeal',
  'evidenceSha256',
  'capturedAt',
] as const;

/** Fields of the whole notice that a mapping may name. */
export const NOTICE_FIELDS = [
  'noticeId',
  'caseId',
  'round',
  'messageId',
  'kind',
  'subject',
  'text',
  'html',
  'policy',
  'offence',
  'reason',
  'laws',
  'goodFaith',
  'decidedBy',
  'decidedAt',
  'createdAt',
  'organisation',
  'reporter',
  'email',
  'recipientName',
  'urls',
  'urlCount',
  'withdraws',
  'xarf',
] as const;

export type ApiField = (typeof CITED_FIELDS)[number] | (typeof NOTICE_FIELDS)[number];

/** How a moment is written. `datetime` is `2026-11-22 18:00:00`; `unix` are seconds, `unix-ms` milliseconds. */
export const DATE_FORMATS = ['iso', 'iso-seconds', 'date', 'datetime', 'unix', 'unix-ms'] as const;

/** How a field is written. */
export interface FieldStyle {
  readonly language?: 'zh' | 'en';
  /** Most characters (code points); a longer text is cut and ends with `…`, which counts. */
  readonly max?: number;
  readonly format?: (typeof DATE_FORMATS)[number];
  /** Minutes east of UTC in which `date` and `datetime` are written. */
  readonly offsetMinutes?: number;
  /** Left out where the notice has none, instead of null. */
  readonly optional?: boolean;
}

/** What a mapping makes of a notice, parsed. */
export type ApiTemplate =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'field'; readonly field: ApiField; readonly style: FieldStyle }
  | { readonly kind: 'array'; readonly parts: readonly ApiTemplate[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, ApiTemplate])[] }
  /** One after the other, as one text. */
  | { readonly kind: 'concat'; readonly parts: readonly ApiTemplate[] }
  /** Once for each cited address; with `join`, one text. `most` is what the other side takes. */
  | {
      readonly kind: 'each';
      readonly of: ApiTemplate;
      readonly most?: number;
      readonly join?: string;
    }
  | { readonly kind: 'secret'; readonly reference: string }
  /** A file of a multipart body. */
  | {
      readonly kind: 'file';
      readonly of: 'text' | 'html' | 'xarf' | 'dsa';
      readonly name: string;
    };

/** Value of a header: a constant, or a secret by its reference (`env:NAME`, `file:/path`) behind a prefix. */
export type ApiHeader =
  | string
  | { readonly secret: string; readonly prefix?: string; readonly encode?: 'base64' };

/** One kind of request. */
export interface ApiRequest {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  /** Where it goes, where that is not the recipient's address. */
  readonly address?: string;
  readonly content: 'json' | 'form' | 'multipart';
  readonly body: ApiTemplate;
}

/** How a recipient's interface wants a notice, and what its answers mean. */
export interface RecipientApi {
  readonly headers: Readonly<Record<string, ApiHeader>>;
  /** Header that makes twice the effect of once, and how its value is written; absent where the other side knows none. */
  readonly idempotency?: { readonly header: string; readonly as: 'id' | 'uuid' };
  readonly request: ApiRequest;
  /** Absent where the other side has no way to take a notice back. */
  readonly withdrawal?: ApiRequest;
  readonly answer: {
    /** Status codes; absent for every 2xx. */
    readonly accepted?: readonly number[];
    /** "I have that already": as accepted, where there is an idempotency header. */
    readonly duplicate: readonly number[];
    /** Absent for every 4xx that is not `later`. */
    readonly refused?: readonly number[];
    readonly later: readonly number[];
    /** Where the ticket number stands: a JSON pointer (RFC 6901) into the body, or a header. */
    readonly ticket?: { readonly pointer: string } | { readonly header: string };
    /** JSON pointer to the words of a refusal. */
    readonly words?: string;
  };
}
