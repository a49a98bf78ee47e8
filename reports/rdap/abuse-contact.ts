import { contactOnCard } from './jcard.ts';
import { RdapObject } from './schema.ts';

/** Entities of one answer that are looked at, and how deep: what is beyond belongs to no registry's answer. */
const MAX_ENTITIES = 500;
const MAX_DEPTH = 8;

/** Bytes of an answer that is read: the largest of a registry is a tenth of it. */
const MAX_BYTES = 1_048_576;

/** What is asked of RDAP: who registered a domain, or who runs a network. */
export type RdapObjectClass = 'domain' | 'ip';

/** Whom an RDAP answer names for abuse. */
interface AbuseContact {
  /** In lower case. */
  readonly email: string;
  /** Whose desk it is: its own name, or that of the registrar or the network's holder around it; null where none is told. */
  readonly name: string | null;
}

/** What of an answer matters here. Nothing where it is no RDAP. */
export interface ReadRdap {
  readonly contact: AbuseContact | null;
  /** Where the same object is told more closely: the registrar's server for a thin registry. */
  readonly related: string | null;
}

interface Seen {
  readonly entity: RdapObject;
  readonly roles: readonly string[];
  /** The name of what is around it, where it has none. */
  readonly around: string | null;
  /** It stands in, or is, the entry of the registrar. */
  readonly ofRegistrar: boolean;
}

/**
 * The abuse contact and the next server of an answer (RFC 9083). For a domain the registrar's contact goes first, and nobody is
 * asked who stands below the registrant, who may be the seller; for a network the contact often stands below its holder, who is
 * called registrant there. Never throws.
 */
export function readRdap(answer: Uint8Array, objectClass: RdapObjectClass): ReadRdap {
  const parsed = RdapObject.safeParse(jsonOf(answer));
  if (!parsed.success) {
    return { contact: null, related: null };
  }
  const desks = entitiesOf(parsed.data, objectClass).filter(({ roles }) => roles.includes('abuse'));
  const contacts = [
    ...desks.filter(({ ofRegistrar }) => ofRegistrar),
    ...desks.filter(({ ofRegistrar }) => !ofRegistrar),
  ].flatMap(deskOf);
  return { contact: contacts[0] ?? null, related: relatedOf(parsed.data) };
}

function jsonOf(answer: Uint8Array): unknown {
  if (answer.byteLength > MAX_BYTES) {
    return null;
  }
  try {
    return JSON.parse(new TextDecoder().decode(answer));
  } catch {
    return null;
  }
}

/** Every entity of the answer, in breadth: those nearer to the top first. */
function entitiesOf(top: RdapObject, objectClass: RdapObjectClass): readonly Seen[] {
  const found: Seen[] = [];
  let level: readonly Seen[] = [{ entity: top, roles: [], around: null, ofRegistrar: false }];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    level = level
      .flatMap(within)
      .filter(({ roles }) => objectClass === 'ip' || !roles.includes('registrant'))
      .slice(0, MAX_ENTITIES - found.length);
    found.push(...level);
  }
  return found;
}

function within({ entity, around, ofRegistrar }: Seen): readonly Seen[] {
  const name = contactOnCard(entity.vcardArray).name ?? around;
  return (entity.entities ?? []).slice(0, MAX_ENTITIES).flatMap((one): readonly Seen[] => {
    const parsed = RdapObject.safeParse(one);
    if (!parsed.success) {
      return [];
    }
    const roles = rolesOf(parsed.data);
    const isRegistrar = ofRegistrar || roles.includes('registrar');
    return [{ entity: parsed.data, roles, around: name, ofRegistrar: isRegistrar }];
  });
}

function rolesOf({ roles = [] }: RdapObject): readonly string[] {
  return roles
    .slice(0, 20)
    .flatMap((role) => (typeof role === 'string' ? [role.trim().toLowerCase()] : []));
}

function deskOf({ entity, around }: Seen): readonly AbuseContact[] {
  const { email, name } = contactOnCard(entity.vcardArray);
  return email === null ? [] : [{ email, name: around ?? name }];
}

/** A link to the same object elsewhere (RFC 7483 calls it `related`); only of the web, and only to what speaks RDAP. */
function relatedOf({ links = [] }: RdapObject): string | null {
  const related = links
    .slice(0, 50)
    .find(
      ({ rel = '', type = '', href = '' }) =>
        rel.toLowerCase() === 'related' &&
        type.toLowerCase().startsWith('application/rdap+json') &&
        URL.canParse(href) &&
        ['http:', 'https:'].includes(new URL(href).protocol),
    );
  return related?.href ?? null;
}
