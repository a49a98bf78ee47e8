import { StageError } from '../../core/failure.ts';
import type { Recipient } from '../../core/recipient.ts';
import { RecipientDeclaration } from './schema.ts';
import { SHIPPED } from './shipped.ts';

/** Whom a notice goes to when its source names nobody: a person, who hands it over. */
const DEFAULT_RECIPIENT_ID = 'operator-outbox';

/** Every recipient by its id. */
export type RecipientDirectory = ReadonlyMap<string, Recipient>;

/**
 * The shipped recipients and the user's own, which take the place of a shipped one of the same id. Refuses a
 * declaration that is not right, and an id that the user declares twice (`DECLARATION_INVALID`); `places` says where each of
 * the user's own stands, as a file.
 */
export function recipientDirectory(
  extra: readonly unknown[] = [],
  places: readonly string[] = [],
): Map<string, Recipient> {
  const own = extra.map((declared, index) =>
    parseRecipient(declared, places[index] ?? `recipients[${index}]`),
  );
  const twice = own.find(({ id }, index) => own.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) {
    throw new StageError('DECLARATION_INVALID', `the recipient ${twice.id} is declared twice`);
  }
  const shipped = SHIPPED.map((declared) => parseRecipient(declared, 'shipped recipients'));
  return new Map([...shipped, ...own].map((recipient) => [recipient.id, recipient]));
}

/**
 * The recipients that a source names, each once and in its order; the operator's outbox where it names none. An id that
 * the directory does not hold is refused (`DECLARATION_INVALID`).
 */
export function recipientsOf(
  ids: readonly string[],
  directory: RecipientDirectory,
): readonly Recipient[] {
  const named = ids.length === 0 ? [DEFAULT_RECIPIENT_ID] : [...new Set(ids)];
  return named.map((id) => {
    const recipient = directory.get(id);
    if (recipient === undefined) {
      const known = [...directory.keys()].toSorted().join(', ');
      throw new StageError(
        'DECLARATION_INVALID',
        `recipients: ${JSON.stringify(id.slice(0, 64))} is not in the directory, which holds ${known}`,
      );
    }
    return recipient;
  });
}

/** After so many days an address is looked up again: desks move, and a notice to an old one is lost. */
const FRESH_DAYS = 180;

/** The recipients whose facts were looked up too long ago, in the order of the directory. */
export function staleRecipients(directory: RecipientDirectory, at: Date): readonly Recipient[] {
  const oldest = new Date(at.getTime() - FRESH_DAYS * 24 * 3_600_000).toISOString().slice(0, 10);
  return [...directory.values()].filter(({ checkedOn }) => checkedOn < oldest);
}

/** One recipient as declared, or `DECLARATION_INVALID` with the place of every fault. */
function parseRecipient(declared: unknown, place: string): Recipient {
  const parsed = RecipientDeclaration.safeParse(declared);
  if (parsed.success) {
    return parsed.data;
  }
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${[place, ...path].join('.')}: ${message}`,
  );
  throw new StageError('DECLARATION_INVALID', faults.join('; '));
}
