import { z } from 'zod';

/** A text of a page's initial state; the empty one is none. */
const StateText = z.string().transform((text) => (text === '' ? null : text));

/** What an `initial-state-…` input holds: JSON in base64; null for what is no text. */
export function initialTextOf(encoded: string): string | null {
  try {
    const json = Buffer.from(encoded.slice(0, 100_000), 'base64').toString('utf8');
    return StateText.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
