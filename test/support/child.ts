import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of a test's own, in a process that the test may kill. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line that it prints; throws where it ends before. */
  line(): Promise<string>;
  write(line: string): void;
  /** Kills it outright, and returns when it is gone. */
  kill(): Promise<void>;
  /** Returns when it has ended by itself. */
  ended(): Promise<void>;
}

/** Runs a TypeScript file of this folder. */
export function startChild(file: string, args: readonly string[]): Child {
  const hooks = pathOf('./register-typescript.mjs');
  const child = spawn(process.execPath, ['--import', hooks, pathOf(`./${file}`), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own, so that a test can send it what a terminal would.
    detached: true,
  });
  const exit = once(child, 'exit');
  const lines = linesOf(createInterface({ input: child.stdout }));
  return {
    process: child,
    async line() {
      const { value, done } = await lines.next();
      if (done === true) {
        throw new Error(`${file} ended without a further line`);
      }
      return value;
    },
    write(line) {
      child.stdin.write(`${line}\n`);
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async ended() {
      await exit;
    },
  };
}

async function* linesOf(reader: Interface): AsyncGenerator<string, undefined> {
  yield* reader;
  return undefined;
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
