import { z } from 'zod';
import { HANDLE_KINDS } from '../../core/handle.ts';
import { POLICIES } from '../../core/notice.ts';
import { RECIPIENT_ROLES } from '../../core/recipient.ts';
import { languagesOf } from '../channels/http-api/parts.ts';
import { AllowedHost, ApiMapping, apiAddressFault } from '../channels/http-api/schema.ts';
import { WebhookUrl } from '../channels/webhook/schema.ts';

/** One line without control characters: what may stand in a mail header. */
const OneLine = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), 'must be one line of plain text');

/** A domain as it is compared: lower case, in ASCII, without a point at either end. */
const Domain = z
  .string()
  .regex(
    /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/u,
    'must be a domain in lower case',
  );

/** What a recipient can act on; an empty list would say nothing. */
const Acts = z
  .strictObject({
    hosts: z.array(Domain).min(1).exactOptional(),
    handles: z.array(z.enum(HANDLE_KINDS)).min(1).exactOptional(),
    mailDomains: z.array(Domain).min(1).exactOptional(),
    phonePrefixes: z
      .array(z.string().regex(/^\d{2,8}$/u, 'must be digits'))
      .min(1)
      .exactOptional(),
    words: z.array(OneLine).min(1).exactOptional(),
    always: z.boolean().exactOptional(),
    policies: z.array(z.enum(POLICIES)).min(1).exactOptional(),
  })
  .refine(
    ({ policies: _policies, ...grounds }) => Object.keys(grounds).length > 0,
    'names nothing to act on',
  );

/** A recipient as a file declares it. Unknown keys are refused, so that a misspelt key is not silently lost. */
export const RecipientDeclaration = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'must be lower-case letters, digits and hyphens'),
    name: OneLine,
    role: z.enum(RECIPIENT_ROLES),
    channel: z.enum(['mail-file', 'smtp', 'webhook', 'http-api']),
    address: OneLine,
    languages: z
      .array(z.enum(['zh', 'en']))
      .min(1)
      .refine(
        (languages) => new Set(languages).size === languages.length,
        'names a language twice',
      ),
    source: OneLine,
    checkedOn: z.iso.date(),
    termHours: z.number().positive().max(8_784).exactOptional(),
    escalatesTo: z
      .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'must be the id of a recipient'))
      .min(1)
      .exactOptional(),
    chase: z
      .strictObject({
        rounds: z.int().min(1).max(9),
        escalates: z.boolean().exactOptional(),
      })
      .exactOptional(),
    approvals: z.literal(2).exactOptional(),
    acts: Acts.exactOptional(),
    api: ApiMapping.exactOptional(),
    allowHosts: z.array(AllowedHost).min(1).exactOptional(),
    ticket: z.string().min(1).max(200).exactOptional(),
  })
  .refine(
    ({ channel, address }) =>
      channel === 'http-api' ||
      (channel === 'webhook'
        ? WebhookUrl.safeParse(address).success
        : z.email().max(254).safeParse(address).success),
    {
      path: ['address'],
      error: 'must be an e-mail address, or for a webhook an https:// address',
    },
  )
  .superRefine(({ channel, address, api, allowHosts = [], languages }, context) => {
    for (const [path, message] of apiFaults({ channel, address, api, allowHosts, languages })) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

type Fault = readonly [path: readonly string[], message: string];

/** What is wrong between a mapping and the rest of its recipient. */
function apiFaults({
  channel,
  address,
  api,
  allowHosts,
  languages,
}: {
  readonly channel: string;
  readonly address: string;
  readonly api: z.infer<typeof ApiMapping> | undefined;
  readonly allowHosts: readonly string[];
  readonly languages: readonly ('zh' | 'en')[];
}): readonly Fault[] {
  if (channel !== 'http-api') {
    return [
      ...(api === undefined ? [] : [[['api'], 'belongs to the channel http-api'] as const]),
      ...(allowHosts.length === 0
        ? []
        : [[['allowHosts'], 'belongs to the channel http-api'] as const]),
    ];
  }
  if (api === undefined) {
    return [[['api'], 'is wanted with the channel http-api']];
  }
  const places: readonly (readonly [readonly string[], string | undefined])[] = [
    [['address'], address],
    [['api', 'request', 'address'], api.request.address],
    [['api', 'withdrawal', 'address'], api.withdrawal?.address],
  ];
  const bodies = [api.request, ...(api.withdrawal === undefined ? [] : [api.withdrawal])];
  const foreign = bodies
    .flatMap(({ body }) => languagesOf(body))
    .find((language) => !languages.includes(language));
  return [
    ...places.flatMap(([path, place]): readonly Fault[] => {
      const fault = place === undefined ? null : apiAddressFault(place, allowHosts);
      return fault === null ? [] : [[path, fault]];
    }),
    ...(foreign === undefined
      ? []
      : [[['api'], `names the language ${foreign}, which is none of the recipient's`] as const]),
  ];
}
