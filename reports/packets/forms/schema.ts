import { z } from 'zod';

const Words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** What a field of a form is filled with. */
const FIELD_CONTENTS = [
  'recipient',
  'number',
  'site',
  'address',
  'offence',
  'description',
  'quote',
  'handles',
  'seen',
  'evidence',
  'reporter',
  'decision',
  'statement',
] as const;

export type FieldContent = (typeof FIELD_CONTENTS)[number];

/** The form of a public body that a person fills in by hand, as a reviewed file holds it. */
export const ReportingForm = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** Ids of the recipients that have it. */
  recipients: z.array(z.string()).min(1),
  title: Words,
  /** Where its fields and their limits were read. */
  source: z.string().min(1),
  checkedOn: z.iso.date(),
  /** Whether it takes one address: then it is filled in once for each. */
  perAddress: z.boolean(),
  fields: z
    .array(
      z.strictObject({
        label: Words,
        content: z.enum(FIELD_CONTENTS),
        /** Most characters that it takes; null where none is published. */
        limit: z.number().int().positive().nullable(),
      }),
    )
    .min(1),
});

export type ReportingForm = z.infer<typeof ReportingForm>;
