import { z } from 'zod';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Weights are log-odds: 2.2 turns one chance in two into nine in ten. Against an offer no rule weighs enough to be a veto. */
const Weight = z.number().min(-3).max(8);

const Rule = z
  .strictObject({
    id: z.string().max(60).regex(ID, 'expected small letters, digits and single hyphens'),
    /** `shadow`: what it finds is recorded, and moves nothing. */
    state: z.enum(['shadow', 'active']),
    weight: Weight,
    /** The form of the text that it runs on. */
    in: z.enum(['plain', 'folded', 'raw']).default('plain'),
    words: z.array(z.string().min(2).max(60)).min(1).max(1_000).optional(),
    pattern: z.string().min(1).max(500).optional(),
    note: z.string().max(500).optional(),
  })
  .refine(
    ({ words, pattern }) => (words === undefined) !== (pattern === undefined),
    'expected either words or a pattern',
  );

/** A file of rules as analysts write it. */
export const RulesFile = z
  .strictObject({ rules: z.array(Rule).max(500) })
  .superRefine(({ rules }, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of rules.entries()) {
      if (seen.has(id)) {
        context.addIssue({
          code: 'custom',
          path: ['rules', index, 'id'],
          message: `another rule is called ${id}`,
        });
      }
      seen.add(id);
    }
  });

export type WrittenRule = z.output<typeof RulesFile>['rules'][number];
