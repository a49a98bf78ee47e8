import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { childProgram } from './child-program.ts';
import { Answer } from './schema.ts';

/** What a reading process came to: an answer, or its end before it gave one. */
export type Outcome = Answer | { readonly kind: 'ended' };

/** Where pictures are unpacked and read: a process of its own, which a picture may crash. */
export interface ReadingProcess {
  /** Its first word: `ready`, `unavailable`, or `ended`. */
  readonly start: Promise<Outcome>;
  /** Reads one picture. Rejects with the signal's reason when it aborts; then the process is of no further use. */
  read(bytes: Uint8Array, signal: AbortSignal): Promise<Outcome>;
  /** Whether the program waits for it before it ends. */
  hold(held: boolean): void;
  /** Ends it outright; returns when it is gone. */
  end(): Promise<void>;
}

/** Starts a reading process: low in priority, without this program's environment, and gone when this program is gone. */
export function startReadingProcess(): ReadingProcess {
  const { file, execArgv } = childProgram();
  const child = fork(file, [], {
    execArgv: [...execArgv],
    // No word of the settings, some of which are secret.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = endOf(child);
  return {
    start: nextOf(child, ended, null),
    async read(bytes, signal) {
      const answer = nextOf(child, ended, signal);
      // Gone in this very moment: `ended` says so.
      child.send({ bytes }, () => undefined);
      return answer;
    },
    hold(held) {
      if (held) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    async end() {
      // Its end is awaited: a program with nothing else to do must not be over before it.
      child.ref();
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function endOf(child: ChildProcess): Promise<Outcome> {
  try {
    await once(child, 'exit');
  } catch {
    // Not even started: it ends with an error in place of a code.
  }
  return { kind: 'ended' };
}

async function nextOf(
  child: ChildProcess,
  ended: Promise<Outcome>,
  signal: AbortSignal | null,
): Promise<Outcome> {
  const over = new AbortController();
  const until = signal === null ? over.signal : AbortSignal.any([signal, over.signal]);
  async function word(): Promise<Outcome> {
    const [message]: unknown[] = await once(child, 'message', { signal: until });
    const answer = Answer.safeParse(message);
    return answer.success ? answer.data : { kind: 'unreadable' };
  }
  try {
    return await Promise.race([word(), ended]);
  } finally {
    over.abort();
  }
}
