import { Jcard, JcardProperty, Mail } from './schema.ts';

/** Properties of one card that are read: registries print a dozen. */
const MAX_PROPERTIES = 100;

/** What a card says of whom to write to; null for what it does not say. */
export interface CardContact {
  readonly email: string | null;
  readonly name: string | null;
}

/** The first usable address and the name of a jCard (RFC 7095). What is redacted (RFC 9537) or of another form is absent. */
export function contactOnCard(card: unknown): CardContact {
  const parsed = Jcard.safeParse(card);
  const properties = parsed.success ? parsed.data[1].slice(0, MAX_PROPERTIES) : [];
  return {
    email: firstOf(properties, 'email', addressOf),
    name: firstOf(properties, 'fn', lineOf) ?? firstOf(properties, 'org', lineOf),
  };
}

function firstOf(
  properties: readonly unknown[],
  wanted: string,
  read: (value: unknown) => string | null,
): string | null {
  for (const property of properties) {
    const parsed = JcardProperty.safeParse(property);
    if (parsed.success && parsed.data[0].toLowerCase() === wanted) {
      const value = read(parsed.data[3]);
      if (value !== null) {
        return value;
      }
    }
  }
  return null;
}

/** An address in lower case: some registries write `mailto:` before it, some an address of the web, which is none. */
function addressOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 300) {
    return null;
  }
  const address = value
    .trim()
    .toLowerCase()
    .replace(/^mailto:/u, '');
  return Mail.safeParse(address).success ? address : null;
}

/** One line of plain text, for a mail's header. */
function lineOf(value: unknown): string | null {
  if (typeof value !== 'string') {
    return null;
  }
  const line = value
    .slice(0, 200)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return line === '' ? null : line;
}
