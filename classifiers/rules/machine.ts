import { type Edge, isWordCharacter, type Range } from './pattern.ts';
import type { Instruction, Program } from './program.ts';

/** What a program found in a text: places in it, left to right, none overlapping another. */
export interface Found {
  readonly places: readonly (readonly [from: number, to: number])[];
  /** Steps taken; the measure of time that is the same on every machine. */
  readonly steps: number;
  /** It took more steps than it was given, and was stopped: `places` is what it had found. */
  readonly isOver: boolean;
}

/** Where a run stands: instructions in order of preference, and where each began. */
interface Threads {
  readonly counters: Int32Array;
  readonly starts: Int32Array;
  readonly marks: Int32Array;
  count: number;
}

function threadsFor(program: Program): Threads {
  return {
    counters: new Int32Array(program.length),
    starts: new Int32Array(program.length),
    marks: new Int32Array(program.length),
    count: 0,
  };
}

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

function holds(ranges: readonly Range[], codePoint: number): boolean {
  for (const [from, to] of ranges) {
    if (codePoint >= from && codePoint <= to) {
      return true;
    }
  }
  return false;
}

type SetInstruction = Extract<Instruction, { op: 'set' }>;

function takes({ ranges, isNegated }: SetInstruction, codePoint: number): boolean {
  return holds(ranges, codePoint) !== isNegated;
}

/**
 * Runs a program over a text in one pass, all ways at once (Thompson 1968; Pike's threads with preference): no step is taken
 * twice at one place, so the cost is the length of the text times that of the program, whatever either holds.
 */
export class Machine {
  readonly #program: Program;
  readonly #firsts: readonly SetInstruction[];
  /** By UTF-16 unit: whether a match may begin there, as far as it was asked. */
  readonly #begins = new Uint8Array(0x10000);
  #now: Threads;
  #next: Threads;
  readonly #stack: number[] = [];
  #generation = 0;
  #steps = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#firsts = firstsOf(program).sets;
    this.#now = threadsFor(program);
    this.#next = threadsFor(program);
  }

  /** Every match, as many as `most`, in so many steps at most. */
  find(text: string, most: number, budget: number): Found {
    const places: (readonly [number, number])[] = [];
    this.#steps = 0;
    let from = 0;
    while (places.length < most && from <= text.length && this.#steps <= budget) {
      const place = this.#search(text, from, budget);
      if (place === null) {
        break;
      }
      places.push(place);
      from = place[1];
    }
    return { places, steps: this.#steps, isOver: this.#steps > budget };
  }

  #search(text: string, from: number, budget: number): readonly [number, number] | null {
    let found: readonly [number, number] | null = null;
    let index = from;
    this.#now.count = 0;
    this.#generation += 1;
    while (index <= text.length && this.#steps <= budget) {
      if (this.#now.count === 0) {
        if (found !== null) {
          break;
        }
        index = this.#skip(text, index);
      }
      if (found === null) {
        this.#follow(this.#now, 0, index, text, index);
      }
      const codePoint = text.codePointAt(index);
      const after = index + (codePoint !== undefined && codePoint > 0xffff ? 2 : 1);
      this.#generation += 1;
      this.#next.count = 0;
      found = this.#step(text, index, codePoint, after) ?? found;
      [this.#now, this.#next] = [this.#next, this.#now];
      index = after;
    }
    return found;
  }

  /** The next place where a match could begin, or the end. */
  #skip(text: string, from: number): number {
    let index = from;
    while (index < text.length) {
      const codePoint = text.codePointAt(index) ?? 0;
      if (this.#mayBegin(codePoint)) {
        return index;
      }
      this.#steps += 1;
      index += codePoint > 0xffff ? 2 : 1;
    }
    return index;
  }

  #mayBegin(codePoint: number): boolean {
    const known = this.#begins[codePoint] ?? UNKNOWN;
    if (known !== UNKNOWN) {
      return known === YES;
    }
    const begins = this.#firsts.some((set) => takes(set, codePoint));
    this.#begins[codePoint] = begins ? YES : NO;
    return begins;
  }

  /** Takes one character with every thread, in their order; what matches here ends those that are less preferred. */
  #step(
    text: string,
    index: number,
    codePoint: number | undefined,
    after: number,
  ): readonly [number, number] | null {
    const { counters, starts, count } = this.#now;
    for (let thread = 0; thread < count; thread += 1) {
      const counter = counters[thread] ?? 0;
      const start = starts[thread] ?? 0;
      const instruction = this.#program[counter];
      this.#steps += 1;
      if (instruction?.op === 'match') {
        return [start, index];
      }
      if (instruction?.op === 'set' && codePoint !== undefined && takes(instruction, codePoint)) {
        this.#follow(this.#next, counter + 1, start, text, after);
      }
    }
    return null;
  }

  /** Adds what is reached from an instruction without taking a character, each once a place. */
  #follow(threads: Threads, from: number, start: number, text: string, index: number): void {
    const stack = this.#stack;
    stack.push(from);
    while (stack.length > 0) {
      const counter = stack.pop() ?? 0;
      if (threads.marks[counter] === this.#generation) {
        continue;
      }
      threads.marks[counter] = this.#generation;
      this.#steps += 1;
      const instruction = this.#program[counter];
      const ways = instruction === undefined ? [] : waysOf(instruction, counter, text, index);
      if (ways === null) {
        threads.counters[threads.count] = counter;
        threads.starts[threads.count] = start;
        threads.count += 1;
      } else {
        stack.push(...ways);
      }
    }
  }
}

const NOWHERE: readonly number[] = [];

/** Where an instruction leads that takes no character, the preferred way last; null where it takes one, or is the end. */
function waysOf(
  instruction: Instruction,
  counter: number,
  text: string,
  index: number,
): readonly number[] | null {
  switch (instruction.op) {
    case 'jump':
      return [instruction.to];
    case 'split':
      return [instruction.second, instruction.first];
    case 'edge':
      return isAtEdge(instruction.edge, text, index) ? [counter + 1] : NOWHERE;
    case 'set':
    case 'match':
      return null;
  }
}

function isAtEdge(edge: Edge, text: string, index: number): boolean {
  switch (edge) {
    case 'start':
      return index === 0 || text[index - 1] === '\n';
    case 'end':
      return index === text.length || text[index] === '\n';
    case 'word':
    case 'no-word': {
      const before = index > 0 && isWordCharacter(text.charCodeAt(index - 1));
      const after = index < text.length && isWordCharacter(text.charCodeAt(index));
      return (before !== after) === (edge === 'word');
    }
  }
}

/** What a match may begin with, and whether one may be empty. */
export function firstsOf(program: Program): {
  readonly sets: readonly SetInstruction[];
  readonly mayBeEmpty: boolean;
} {
  const seen = new Set<number>();
  const stack = [0];
  const sets: SetInstruction[] = [];
  let mayBeEmpty = false;
  for (let counter = stack.pop(); counter !== undefined; counter = stack.pop()) {
    const instruction = program[counter];
    if (seen.has(counter) || instruction === undefined) {
      continue;
    }
    seen.add(counter);
    switch (instruction.op) {
      case 'set':
        sets.push(instruction);
        break;
      case 'edge':
        stack.push(counter + 1);
        break;
      case 'jump':
        stack.push(instruction.to);
        break;
      case 'split':
        stack.push(instruction.first, instruction.second);
        break;
      case 'match':
        mayBeEmpty = true;
    }
  }
  return { sets, mayBeEmpty };
}
