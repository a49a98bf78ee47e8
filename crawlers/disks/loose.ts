import { z } from 'zod';
import { MAX_FILES } from './share-file.ts';

/** A text, or null for anything else; numbers are written out, for ids come as either. */
export const LooseText = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((text) => (text === undefined || text === '' ? null : text));

/** A finite number, also one that comes as a string of digits; null for anything else. */
export const LooseNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\s*-?\d{1,18}(?:\.\d{1,9})?\s*$/u)
      .transform(Number),
  ])
  .nullish()
  .catch(null)
  .transform((number) => number ?? null);

/** A number of bytes; null where there is none or it is no size. */
export const LooseSize = LooseNumber.transform((size) =>
  size !== null && size >= 0 ? size : null,
);

/** A flag as services write it: `true`, `1`, `"1"`, `"true"`; null where there is none. */
export const LooseFlag = z
  .unknown()
  .optional()
  .transform((flag) =>
    flag === undefined || flag === null
      ? null
      : flag === true || flag === 1 || flag === '1' || flag === 'true',
  );

/** Numbers from here on are milliseconds: as seconds they would lie beyond the year 5000. */
const FIRST_MILLISECONDS = 1e11;

/** `2022-12-05T11:03:58+08:00`: only times that name their zone. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/u;

/** A moment in seconds or milliseconds since 1970 or with its zone; null for zero, for what names no zone and for anything else. */
export const LooseMoment = z
  .unknown()
  .optional()
  .transform((written): Date | null => {
    const number = LooseNumber.parse(written);
    if (number !== null) {
      return number > 0 ? validDate(number < FIRST_MILLISECONDS ? number * 1000 : number) : null;
    }
    return typeof written === 'string' && ISO.test(written) ? validDate(written) : null;
  });

/** The entries of a list that can be read, at most as many as a share's facts hold; none where there is no list. */
export function listOf<Entry extends z.ZodType>(
  entry: Entry,
): z.ZodType<readonly z.output<Entry>[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries) =>
      entries.slice(0, MAX_FILES).flatMap((one) => {
        const read = entry.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}

function validDate(from: number | string): Date | null {
  const moment = new Date(from);
  const year = moment.getUTCFullYear();
  return year >= 2000 && year < 2200 ? moment : null;
}
