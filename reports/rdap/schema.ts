import { z } from 'zod';

/** Text of one line, of a length that a contact's name or address may have; everything else counts as absent. */
const Line = z.string().max(500).catch('');

/** A link of RFC 9083, 4.2. */
const Link = z.object({
  rel: Line.optional(),
  href: z.string().max(2_000).catch('').optional(),
  type: Line.optional(),
});

/**
 * What of an object or an entity is read (RFC 9083, 4.2, 5.1 to 5.4). Members of another form than the standard's count as absent:
 * registries differ, and an answer with one bad member still names whom to ask.
 */
export const RdapObject = z.object({
  roles: z.array(z.unknown()).catch([]).optional(),
  vcardArray: z.unknown().optional(),
  entities: z.array(z.unknown()).catch([]).optional(),
  links: z.array(Link.catch({})).catch([]).optional(),
});

export type RdapObject = z.output<typeof RdapObject>;

/** A property of a jCard: name, parameters, type, value (RFC 7095, 3.3). */
export const JcardProperty = z
  .tuple([z.string(), z.unknown(), z.string(), z.unknown()])
  .rest(z.unknown());

/** `["vcard", properties]` (RFC 7095, 3.2). */
export const Jcard = z.tuple([z.literal('vcard'), z.array(z.unknown())]).rest(z.unknown());

/** An address to write to, without a display name or a scheme. */
export const Mail = z.email().max(254);
