import { type Edge, type Pattern, PatternError, type Range } from './pattern.ts';

/** One step of a program. `split` goes both ways, the first one first. */
export type Instruction =
  | { readonly op: 'set'; readonly ranges: readonly Range[]; readonly isNegated: boolean }
  | { readonly op: 'edge'; readonly edge: Edge }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { readonly op: 'match' };

/** A pattern ready to run. */
export type Program = readonly Instruction[];

/** A text of one window costs no more than its length times this. */
const MOST_INSTRUCTIONS = 2_000;

class Assembler {
  readonly program: Instruction[] = [];

  add<I extends Instruction>(instruction: I): I {
    if (this.program.length >= MOST_INSTRUCTIONS) {
      throw new PatternError(`the pattern is too large: more than ${MOST_INSTRUCTIONS} steps`, 1);
    }
    this.program.push(instruction);
    return instruction;
  }

  get here(): number {
    return this.program.length;
  }

  emit(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'set':
        this.add({ op: 'set', ranges: pattern.ranges, isNegated: pattern.isNegated });
        return;
      case 'edge':
        this.add({ op: 'edge', edge: pattern.edge });
        return;
      case 'sequence':
        for (const part of pattern.parts) {
          this.emit(part);
        }
        return;
      case 'choice':
        this.#choice(pattern.options);
        return;
      case 'repeat':
        this.#repeat(pattern);
    }
  }

  #choice(options: readonly Pattern[]): void {
    const ends: { op: 'jump'; to: number }[] = [];
    for (const [index, option] of options.entries()) {
      if (index === options.length - 1) {
        this.emit(option);
      } else {
        const split = this.#split();
        split.first = this.here;
        this.emit(option);
        ends.push(this.add({ op: 'jump' as const, to: 0 }));
        split.second = this.here;
      }
    }
    for (const end of ends) {
      end.to = this.here;
    }
  }

  #split(): { op: 'split'; first: number; second: number } {
    return this.add({ op: 'split' as const, first: 0, second: 0 });
  }

  #repeat({ part, least, most, isGreedy }: Extract<Pattern, { kind: 'repeat' }>): void {
    for (let time = 0; time < least; time += 1) {
      this.emit(part);
    }
    if (most === null) {
      const split = this.#split();
      const back = this.here - 1;
      this.emit(part);
      this.add({ op: 'jump', to: back });
      turn(split, back + 1, this.here, isGreedy);
      return;
    }
    const splits = Array.from({ length: most - least }, () => {
      const split = this.#split();
      const inside = this.here;
      this.emit(part);
      return { split, inside };
    });
    for (const { split, inside } of splits) {
      turn(split, inside, this.here, isGreedy);
    }
  }
}

function turn(
  split: { first: number; second: number },
  inside: number,
  beyond: number,
  isGreedy: boolean,
): void {
  split.first = isGreedy ? inside : beyond;
  split.second = isGreedy ? beyond : inside;
}

/** Turns a parsed pattern into steps. Throws `PatternError` where there would be too many. */
export function assemble(pattern: Pattern): Program {
  const assembler = new Assembler();
  assembler.emit(pattern);
  assembler.add({ op: 'match' });
  return assembler.program;
}
