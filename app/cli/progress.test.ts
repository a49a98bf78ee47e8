import { describe, expect, it } from 'vitest';
import type { SweepProgress } from '../../core/repositories/sweeps.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

const START = Date.UTC(2026, 10, 22);
/** Back to the line's start, and empty it (ECMA-48, EL 2). */
const ERASE_LINE = '\r\u001B[2K';

function progressOf(change: Partial<SweepProgress>): SweepProgress {
  return { targets: 0, collected: 0, due: 0, suspects: 0, evidence: 0, walls: 0, ...change };
}

/** What is shown at moments, in seconds from the start. */
function shown(
  moments: readonly (readonly [seconds: number, progress: SweepProgress])[],
  options: { readonly isInteractive: boolean; readonly columns: number },
): { readonly lines: readonly string[]; readonly drawn: readonly string[] } {
  const lines: string[] = [];
  const drawn: string[] = [];
  const terminal: Terminal = {
    out: () => undefined,
    err: (line) => lines.push(line),
    draw: (text) => drawn.push(text),
    ...options,
  };
  let at = START;
  const display = createProgress(terminal, () => new Date(at));
  for (const [seconds, progress] of moments) {
    at = START + seconds * 1_000;
    display.show(progress, 1);
  }
  return { lines, drawn };
}

describe('the progress of a sweep', () => {
  it('is a plain line every five seconds where nobody watches', () => {
    const moments = [0, 1, 2, 5, 6, 9, 10].map((seconds) => [seconds, progressOf({})] as const);

    const { lines, drawn } = shown(moments, { isInteractive: false, columns: 80 });

    expect(lines).toHaveLength(3);
    expect(drawn).toEqual([]);
  });

  it('is one line on a terminal, never longer than the terminal', () => {
    const { lines, drawn } = shown([[0, progressOf({ targets: 123_456 })]], {
      isInteractive: true,
      columns: 40,
    });

    expect(lines).toEqual([]);
    expect(drawn.join('')).toHaveLength(ERASE_LINE.length + 39);
  });

  it('says what waits for a host that asked for a rest', () => {
    const { lines } = shown([[0, progressOf({ due: 5, waiting: 4 })]], {
      isInteractive: false,
      columns: 80,
    });

    expect(lines[0]).toContain("4 wait for a host's rest");
  });

  it('counts the time left by what goes slowest', () => {
    const { lines } = shown(
      [
        [0, progressOf({ targets: 100, collected: 0, suspects: 40, evidence: 0 })],
        [10, progressOf({ targets: 100, collected: 50, suspects: 40, evidence: 10 })],
      ],
      { isInteractive: false, columns: 80 },
    );

    expect(lines.at(-1)).toBe(
      '1 source · 50/100 captures · 40 suspects · 10 preserved · 0 walls · 5.0/s · about 30 s left',
    );
  });

  it('says that it does not know before anything is done', () => {
    const { lines } = shown([[0, progressOf({ targets: 1 })]], {
      isInteractive: false,
      columns: 80,
    });

    expect(lines.at(-1)).toContain('not known yet');
  });
});
