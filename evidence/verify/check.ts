/** One question put to a bundle, and the answer in a line that a person can act on. */
export interface Check {
  readonly id: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** A check from the first thing found wrong; null means that nothing was. */
export function checkOf(id: string, wrong: string | null, whenRight: string): Check {
  return { id, ok: wrong === null, detail: wrong ?? whenRight };
}
