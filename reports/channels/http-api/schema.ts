import { z } from 'zod';
import type { ApiRequest, ApiTemplate, RecipientApi } from '../../../core/recipient-api.ts';
import { missingElements } from './elements.ts';
import { everyPart } from './parts.ts';
import { SecretReference } from './secret-reference.ts';
import { TemplateReader } from './template.ts';

/** Headers that the transport writes itself, or that would speak for another. */
const OWN_HEADERS: ReadonlySet<string> = new Set(
  `host content-length content-type transfer-encoding connection expect upgrade te trailer keep-alive
  proxy-authorization accept-encoding cookie`.split(/\s+/u),
);

/** Names of headers whose values are secrets: those never stand in a file. */
const SECRET_NAME = /auth|token|secret|passw|api-?key|signature/iu;

const HeaderName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,99}$/u, 'must be the name of a header')
  .refine((name) => !OWN_HEADERS.has(name.toLowerCase()), 'is written by cardsweep itself');

const HeaderText = z.string().regex(/^[\x20-\x7e]{0,1000}$/u, 'must be one line of ASCII');

const Header = z.union([
  HeaderText.refine((text) => !/^(?:env|file):/u.test(text), 'a reference stands in {"secret": …}'),
  z.strictObject({
    secret: SecretReference,
    prefix: HeaderText.exactOptional(),
    encode: z.literal('base64').exactOptional(),
  }),
]);

const Headers = z.record(HeaderName, Header).superRefine((headers, context) => {
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string' && SECRET_NAME.test(name)) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'holds a secret: expected {"secret": "env:NAME"} or {"secret": "file:/path"}',
      });
    }
  }
});

const Codes = z.array(z.int().min(200).max(599)).min(1).max(50);

const Pointer = z
  .string()
  .max(300)
  .regex(/^(?:\/(?:[^~/]|~[01])*)+$/u, 'must be a JSON pointer');

const Answer = z.strictObject({
  accepted: Codes.exactOptional(),
  duplicate: Codes.default([]),
  refused: Codes.exactOptional(),
  later: Codes.default([408, 425, 429, 503]),
  ticket: z
    .union([z.strictObject({ pointer: Pointer }), z.strictObject({ header: HeaderName })])
    .exactOptional(),
  words: Pointer.exactOptional(),
});

const Body = z.unknown().transform((written, context): ApiTemplate => {
  const reader = new TemplateReader();
  const template = reader.read(written);
  for (const { path, message } of reader.faults) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
  return template;
});

const Request = z.strictObject({
  method: z.enum(['POST', 'PUT', 'PATCH']).default('POST'),
  address: z.string().max(1_000).exactOptional(),
  content: z.enum(['json', 'form', 'multipart']).default('json'),
  body: Body,
});

/** A recipient's mapping as its file declares it, read into what the channel works with. */
export const ApiMapping = z
  .strictObject({
    headers: Headers.default({}),
    idempotency: z
      .strictObject({ header: HeaderName, as: z.enum(['id', 'uuid']).default('id') })
      .exactOptional(),
    request: Request,
    withdrawal: Request.exactOptional(),
    answer: Answer.default({ duplicate: [], later: [408, 425, 429, 503] }),
  })
  .superRefine(({ request, withdrawal, answer, idempotency }, context) => {
    const requests = { request, ...(withdrawal === undefined ? {} : { withdrawal }) };
    for (const [kind, one] of Object.entries(requests)) {
      for (const message of requestFaults(one, kind === 'withdrawal' ? 'withdrawal' : 'request')) {
        context.addIssue({ code: 'custom', path: [kind, 'body'], message });
      }
    }
    if (answer.duplicate.length > 0 && idempotency === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['answer', 'duplicate'],
        message: 'has a meaning with an idempotency header alone',
      });
    }
  }) satisfies z.ZodType<RecipientApi>;

function requestFaults(request: ApiRequest, kind: 'request' | 'withdrawal'): readonly string[] {
  return [...shapeFaults(request), ...missingElements(request, kind)];
}

/** A form has one level of names; files go into a multipart body alone. */
function shapeFaults({ content, body }: ApiRequest): readonly string[] {
  if (body.kind !== 'object') {
    return ['must be an object'];
  }
  const parts = body.entries.map(([, part]) => part);
  const isFlat = parts.every(
    (part) => part.kind !== 'object' && !(part.kind === 'each' && part.of.kind === 'object'),
  );
  const isFiled = content !== 'multipart' && everyPart(body).some(({ kind }) => kind === 'file');
  return [
    ...(content === 'json' || isFlat ? [] : ['a form has no objects within its fields']),
    ...(!isFiled ? [] : ['a $file goes into a multipart body alone']),
  ];
}

/** A host with a port that may be reached although it is not public. */
export const AllowedHost = z
  .string()
  .regex(/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/u, 'must be HOST:PORT in lower case');

/** What is wrong with an address that notices are posted to; null where it can be one. */
export function apiAddressFault(address: string, allowHosts: readonly string[]): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || `${url.username}${url.password}${url.hash}` !== '') {
    return 'must be an https:// address without user, password and fragment';
  }
  return url.protocol === 'https:' || isNamedLoopback(url, allowHosts)
    ? null
    : 'must be an https:// address, or http:// on this machine to a host of allowHosts';
}

function isNamedLoopback(
  { protocol, hostname, port }: URL,
  allowHosts: readonly string[],
): boolean {
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
  const isNamed = allowHosts.includes(`${hostname}:${port === '' ? '80' : port}`);
  return protocol === 'http:' && isLoopback && isNamed;
}
