import { LINE } from './001-line.ts';

/** Every change of the schema, in order. A migration that has shipped is never edited. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '001-line', sql: LINE },
];
