import type { Attributes, Visitor } from './walk.ts';

/** Lets several readers listen to the same pass over a page. */
export function together(...visitors: readonly Visitor[]): Visitor {
  return {
    open(name: string, attributes: Attributes, depth: number): void {
      for (const visitor of visitors) {
        visitor.open(name, attributes, depth);
      }
    },
    text(text: string): void {
      for (const visitor of visitors) {
        visitor.text(text);
      }
    },
    close(name: string, depth: number): void {
      for (const visitor of visitors) {
        visitor.close(name, depth);
      }
    },
  };
}
