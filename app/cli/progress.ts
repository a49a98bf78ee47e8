import type { SweepProgress } from '../../core/repositories/sweeps.ts';
import type { Terminal } from './terminal.ts';

/** Shows how a sweep goes: one line drawn anew on a terminal, now and then a plain line elsewhere. */
export interface ProgressDisplay {
  show(progress: SweepProgress, sources: number): void;
  /** Ends the drawn line, so that what follows stands on its own. */
  end(): void;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/** Between plain lines. */
const PLAIN_EVERY_MS = 5_000;
/** Over which the rate is taken. */
const RATE_WINDOW_MS = 10_000;
const ERASE_LINE = '\r\u001B[2K';

interface Mark {
  readonly at: number;
  readonly collected: number;
}

export function createProgress(terminal: Terminal, now: () => Date): ProgressDisplay {
  const startedAt = now().getTime();
  let marks: readonly Mark[] = [];
  let frame = 0;
  let plainAt = 0;
  return {
    show(progress, sources) {
      const at = now().getTime();
      marks = [...marks, { at, collected: progress.collected }].filter(
        (mark) => at - mark.at <= RATE_WINDOW_MS,
      );
      const line = lineOf(progress, sources, rateOf(marks), (at - startedAt) / 1_000);
      if (terminal.isInteractive) {
        frame = (frame + 1) % FRAMES.length;
        terminal.draw(ERASE_LINE + `${FRAMES[frame]} ${line}`.slice(0, terminal.columns - 1));
      } else if (at - plainAt >= PLAIN_EVERY_MS) {
        plainAt = at;
        terminal.err(line);
      }
    },
    end() {
      if (terminal.isInteractive) {
        terminal.draw(ERASE_LINE);
      }
    },
  };
}

/** Captures a second over the window. */
function rateOf(marks: readonly Mark[]): number {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined || last.at === first.at) {
    return 0;
  }
  return ((last.collected - first.collected) * 1_000) / (last.at - first.at);
}

function lineOf(
  progress: SweepProgress,
  sources: number,
  rate: number,
  elapsedSeconds: number,
): string {
  const { targets, collected, suspects, evidence, walls } = progress;
  return [
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
    `${collected}/${targets} captures`,
    `${suspects} suspects`,
    `${evidence} preserved`,
    `${walls} ${walls === 1 ? 'wall' : 'walls'}`,
    `${rate.toFixed(1)}/s`,
    timeLeft(progress, elapsedSeconds),
  ].join(' · ');
}

/** From the share of the work known so far that is done: captures to make, and suspects to preserve. */
function timeLeft(
  { targets, collected, suspects, evidence }: SweepProgress,
  elapsed: number,
): string {
  const done = collected + evidence;
  const all = targets + suspects;
  if (done === 0 || all === 0) {
    return 'starting';
  }
  const left = Math.ceil((elapsed / done) * (all - done));
  return left > 90 ? `about ${Math.ceil(left / 60)} min left` : `about ${left} s left`;
}
