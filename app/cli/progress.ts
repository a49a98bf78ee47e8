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

/** How far the work was at a moment. */
interface Mark {
  readonly at: number;
  readonly collected: number;
  readonly evidence: number;
}

export function createProgress(terminal: Terminal, now: () => Date): ProgressDisplay {
  let marks: readonly Mark[] = [];
  let frame = 0;
  let plainAt = 0;
  return {
    show(progress, sources) {
      const at = now().getTime();
      const { collected, evidence } = progress;
      marks = [...marks, { at, collected, evidence }].filter(
        (mark) => at - mark.at <= RATE_WINDOW_MS,
      );
      const line = lineOf(progress, sources, marks);
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

/** What is done of a kind a second, over the window. */
function rateOf(marks: readonly Mark[], kind: 'collected' | 'evidence'): number {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined || last.at === first.at) {
    return 0;
  }
  return ((last[kind] - first[kind]) * 1_000) / (last.at - first.at);
}

function lineOf(progress: SweepProgress, sources: number, marks: readonly Mark[]): string {
  const { targets, collected, suspects, evidence, walls, waiting = 0 } = progress;
  return [
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
    `${collected}/${targets} captures`,
    `${suspects} suspects`,
    `${evidence} preserved`,
    `${walls} ${walls === 1 ? 'wall' : 'walls'}`,
    ...(waiting > 0 ? [`${waiting} wait for a host's rest`] : []),
    `${rateOf(marks, 'collected').toFixed(1)}/s`,
    timeLeft(progress, marks),
  ].join(' · ');
}

/** From what is known to be left of each kind and how fast it goes: pages to capture, and suspects to preserve beside them. */
function timeLeft(progress: SweepProgress, marks: readonly Mark[]): string {
  const { targets, collected, suspects, evidence } = progress;
  const left = Math.max(
    secondsFor(targets - collected, rateOf(marks, 'collected')),
    secondsFor(suspects - evidence, rateOf(marks, 'evidence')),
  );
  if (!Number.isFinite(left)) {
    return 'time left not known yet';
  }
  return left > 90 ? `about ${Math.ceil(left / 60)} min left` : `about ${Math.ceil(left)} s left`;
}

function secondsFor(left: number, rate: number): number {
  return left <= 0 ? 0 : left / rate;
}
