import { setPriority } from 'node:os';
import { Question } from './schema.ts';

/** The program of the reading process: a picture in, its lines out, one at a time, until its parent is gone. */

/** Behind everything else on the machine, by the scale of `nice`. */
const PRIORITY = 10;

process.on('disconnect', () => process.exit(0));
try {
  setPriority(PRIORITY);
} catch {
  // Not allowed here: then it runs as everything does.
}
await run();

async function run(): Promise<void> {
  const read = await loadEngine();
  if (read === null) {
    process.send?.({ kind: 'unavailable' });
    return;
  }
  process.on('message', (message) => {
    void answer(message, read);
  });
  process.send?.({ kind: 'ready' });
}

type Engine = (bytes: Uint8Array) => Promise<unknown>;

/** Null where the native libraries do not load on this machine. */
async function loadEngine(): Promise<Engine | null> {
  try {
    const { createEngine } = await import('./engine.ts');
    return await createEngine();
  } catch {
    return null;
  }
}

async function answer(message: unknown, read: Engine): Promise<void> {
  try {
    const { bytes } = Question.parse(message);
    process.send?.({ kind: 'lines', lines: await read(bytes) });
  } catch {
    process.send?.({ kind: 'unreadable' });
  }
}
