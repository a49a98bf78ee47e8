import { type Selector, selector } from '../dom/select.ts';
import type { BoardFacts, ForumEngine, ProfileFacts, ThreadFacts } from './engine.ts';

/** Facts with every selector compiled. */
type Compiled<Facts> = {
  readonly [Name in keyof Facts]: Facts[Name] extends string
    ? Selector
    : Facts[Name] extends string | null
      ? Selector | null
      : Facts[Name] extends string | null | undefined
        ? Selector | null | undefined
        : Facts[Name];
};

/** An engine ready to read pages. */
export interface CompiledEngine
  extends Omit<ForumEngine, 'thread' | 'board' | 'profile' | 'message'> {
  readonly thread: Compiled<ThreadFacts>;
  readonly board: Compiled<BoardFacts>;
  readonly profile: Compiled<ProfileFacts> | null;
  readonly message: Selector;
}

/** Compiles the selectors of an engine, once. */
export function compileEngine(engine: ForumEngine): CompiledEngine {
  return {
    ...engine,
    thread: compiled(engine.thread),
    board: compiled(engine.board),
    profile: engine.profile === null ? null : compiled(engine.profile),
    message: selector(engine.message),
  };
}

function compiled<Facts extends object>(facts: Facts): Compiled<Facts> {
  const entries = Object.entries(facts).map(([name, fact]): [string, unknown] => [
    name,
    typeof fact === 'string' ? selector(fact) : fact,
  ]);
  // The entries are those of `facts`, strings made selectors: what the type says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as unknown as Compiled<Facts>;
}
