import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from './open-line.ts';
import { abortWith, takeUp } from './sweep.ts';
import { startWorker } from './worker.ts';

/** What a search of all that is stored came to. */
export interface HuntOutcome {
  readonly scorerVersion: string;
  /** Pages whose texts the scorer at work had not scored. */
  readonly pages: number;
  readonly casesBefore: number;
  readonly cases: number;
  /** What is still due; 0 where the search came to its end. */
  readonly due: number;
}

/** Stages that such a search works through. */
export const HUNTED = ['score', 'preserve', 'open'] as const;
const LOOK_EVERY_MS = 300;

/**
 * Has the scorer at work score every stored text that still stands somewhere and that it has not scored, and sees what turns out
 * suspect preserved and opened as cases, from stored bytes. The caller is alone on the queue.
 */
export async function hunt(
  line: Line,
  signal: AbortSignal,
  onProgress: (due: number) => void,
): Promise<HuntOutcome> {
  const { store, scorer } = line.deps;
  const casesBefore = (await store.cases.list({})).length;
  const pages = await store.texts.addHunt(scorer.version);
  await takeUp(line);
  const worker = await startWorker(line, signal, { score: 2, preserve: 2, open: 1 });
  const halt = new AbortController();
  void abortWith(halt, worker.stopped);
  try {
    let due = await dueOf(line);
    while (due > 0) {
      onProgress(due);
      halt.signal.throwIfAborted();
      await sleep(LOOK_EVERY_MS, undefined, { signal });
      due = await dueOf(line);
    }
    const cases = (await store.cases.list({})).length;
    return { scorerVersion: scorer.version, pages, casesBefore, cases, due };
  } finally {
    await worker.close();
  }
}

async function dueOf({ deps: { store } }: Line): Promise<number> {
  return (await store.jobs.dueOf(HUNTED)).length;
}
