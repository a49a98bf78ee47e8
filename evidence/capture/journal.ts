import type { Now } from '../../core/clock.ts';
import type { CaptureStep } from '../bundle/captured-page.ts';
import { within } from './within.ts';

/** The first words of a failure that are safe to keep: Chromium's name for it, without page text. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  return /net::[A-Z_]+/u.exec(text)?.[0] ?? 'failed';
}

/** The record of what the recorder did, and of what it could not do. */
export class Journal {
  readonly #now: Now;
  readonly #ends: AbortSignal;
  readonly #steps: CaptureStep[] = [];
  readonly #gaps: string[] = [];

  constructor(now: Now, ends: AbortSignal) {
    this.#now = now;
    this.#ends = ends;
  }

  get steps(): readonly CaptureStep[] {
    return this.#steps;
  }

  get gaps(): readonly string[] {
    return this.#gaps;
  }

  note(step: string, outcome: string): void {
    this.#steps.push({ at: this.#now(), step, outcome });
  }

  gap(what: string): void {
    this.#gaps.push(what);
  }

  /** Does a step within its time; a failure is noted as a gap and gives null, never a throw. */
  async attempt<T>(step: string, ms: number, work: () => Promise<T>): Promise<T | null> {
    if (this.#ends.aborted) {
      return this.#failed(step, 'no time left');
    }
    try {
      const value = await within(ms, work(), this.#ends);
      if (value === null) {
        return this.#failed(step, 'no answer in time');
      }
      this.note(step, 'done');
      return value;
    } catch (error) {
      return this.#failed(step, reasonOf(error));
    }
  }

  #failed(step: string, why: string): null {
    this.note(step, why);
    this.gap(`${step}: ${why}`);
    return null;
  }
}
