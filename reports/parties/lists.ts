import { z } from 'zod';
import { StageError } from '../../core/failure.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'must be the id of a recipient');

/** What an installation changes about whom it asks. */
const Lists = z.strictObject({
  /** Asked about every advertisement. */
  allow: z.array(Id).default([]),
  /** Never asked. */
  ignore: z.array(Id).default([]),
  /** Asked in the place of another. */
  replace: z.record(Id, Id).default({}),
});

export type PartyLists = z.output<typeof Lists>;

/** The lists as declared. Throws `DECLARATION_INVALID` with every fault, and for an id that the directory does not hold. */
export function partyLists(
  declared: unknown,
  known: ReadonlySet<string>,
  place: string,
): PartyLists {
  const parsed = Lists.safeParse(declared);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `${[place, ...path].join('.')}: ${message}`,
    );
    throw new StageError('DECLARATION_INVALID', faults.join('; '));
  }
  const { allow, ignore, replace } = parsed.data;
  const stranger = [...allow, ...ignore, ...Object.keys(replace), ...Object.values(replace)].find(
    (id) => !known.has(id),
  );
  if (stranger !== undefined) {
    throw new StageError('DECLARATION_INVALID', `${place}: ${stranger} is not in the directory`);
  }
  return parsed.data;
}
