import type { z } from 'zod';
import type { PageAnswer } from '../../core/page.ts';

/** Characters of an answer that are parsed; a list of thousands of files takes one million. */
const MAX_ANSWER_CHARACTERS = 8_000_000;

/** The object of an answer as its schema reads it; null where it is no JSON object or another one. Never throws. */
export function jsonIn<Schema extends z.ZodType>(
  { text }: Pick<PageAnswer, 'text'>,
  schema: Schema,
): z.output<Schema> | null {
  if (text.length > MAX_ANSWER_CHARACTERS || !/^\uFEFF?\s*\{/u.test(text)) {
    return null;
  }
  try {
    return schema.safeParse(JSON.parse(text.replace(/^\uFEFF/u, ''))).data ?? null;
  } catch {
    return null;
  }
}
