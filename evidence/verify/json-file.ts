import type { z } from 'zod';

/** A JSON file read by its schema, or what is wrong with it. */
export type JsonReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** Reads bytes as UTF-8 JSON of the schema's shape. Never throws. */
export function readJson<T>(bytes: Uint8Array | undefined, schema: z.ZodType<T>): JsonReading<T> {
  if (bytes === undefined) {
    return { ok: false, why: 'missing' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, why: `not as specified at ${parsed.error.issues[0]?.path.join('.') ?? ''}` };
  } catch {
    return { ok: false, why: 'not JSON in UTF-8' };
  }
}
