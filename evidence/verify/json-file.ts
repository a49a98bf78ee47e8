import type { z } from 'zod';

/** A JSON file read by its schema, or what is wrong with it. */
export type JsonReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** Longer than any that a bundle holds; parsed, JSON takes many times its length in memory. */
const MAX_JSON_BYTES = 8 * 1024 * 1024;

/** Reads bytes as UTF-8 JSON of the schema's shape. Never throws. */
export function readJson<T>(bytes: Uint8Array | undefined, schema: z.ZodType<T>): JsonReading<T> {
  if (bytes === undefined) {
    return { ok: false, why: 'missing' };
  }
  if (bytes.byteLength > MAX_JSON_BYTES) {
    return { ok: false, why: `larger than ${MAX_JSON_BYTES} bytes` };
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
