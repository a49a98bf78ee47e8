import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDir } from '../../test/support/temporary-dir.ts';

const LOCK = new URL('lock.mjs', import.meta.url).href;
const RUN = new URL('run.mjs', import.meta.url).href;

/** Holds the lock, says so, runs a program under it, and lets go when its stdin ends. */
const HOLDER = `
import { withLock } from ${JSON.stringify(LOCK)};
import { run } from ${JSON.stringify(RUN)};
const [dir, ...program] = process.argv.slice(1);
await withLock(dir, async (lock) => {
  console.log('held');
  if (program.length > 0) await run(lock, ...[program[0], program.slice(1)]);
  for await (const _ of process.stdin);
  console.log('let go');
});
`;

/** Says its process id once the lock remembers it, and stays. */
const PROGRAM = 'until [ -e lock/child ]; do sleep 0.05; done; echo "$$" >&2; exec sleep 600';

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let lock = '';
let started: ChildProcess[] = [];

beforeEach(async () => {
  dir = await temporaryDir('setup-lock');
  lock = join(dir.path, 'lock');
  started = [];
});

afterEach(async () => {
  for (const child of started) {
    child.kill('SIGKILL');
  }
  await dir.remove();
});

function hold(...program: readonly string[]): {
  readonly child: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly words: AsyncIterator<string>;
  letGo(): void;
} {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', HOLDER, lock, ...program],
    { cwd: dir.path, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  started.push(child);
  return {
    child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    words: createInterface({ input: child.stderr })[Symbol.asyncIterator](),
    letGo: () => void child.stdin.end(),
  };
}

/** Whether a process is there and is no zombie. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('the lock of set-up', () => {
  it('lets one in at a time, tells the other whom it waits for, and is gone afterwards', async () => {
    const first = hold();
    await first.lines.next();
    const second = hold();

    const waiting = await second.words.next();
    first.letGo();
    const letGo = await first.lines.next();
    const held = await second.lines.next();
    second.letGo();
    await once(second.child, 'close');

    expect(waiting.value).toContain(`process ${first.child.pid}`);
    expect([letGo.value, held.value]).toEqual(['let go', 'held']);
    expect(await readdir(dir.path)).toEqual([]);
  });

  it('passes to exactly one of several when its holder is killed', async () => {
    const first = hold();
    await first.lines.next();
    first.child.kill('SIGKILL');
    await once(first.child, 'close');

    const heirs = [hold(), hold(), hold()];
    const order: string[] = [];
    await Promise.all(
      heirs.map(async (heir, index) => {
        await heir.lines.next();
        order.push(`held ${index}`);
        heir.letGo();
        await heir.lines.next();
        order.push(`let go ${index}`);
        await once(heir.child, 'close');
      }),
    );

    const pairs = [0, 2, 4].map((at) => [order[at]?.slice(5), order[at + 1]?.slice(7)]);
    expect(order).toHaveLength(6);
    for (const [held, letGo] of pairs) {
      expect(held).toBe(letGo);
    }
    expect(existsSync(lock)).toBe(false);
  });

  it('ends the program that a killed holder left running before it is held again', async () => {
    const first = hold('/bin/sh', '-c', PROGRAM);
    await first.lines.next();
    const orphan = Number((await first.words.next()).value);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = hold();
    const held = await second.lines.next();

    expect(orphan).toBeGreaterThan(1);
    expect(held.value).toBe('held');
    expect(isRunning(orphan)).toBe(false);
  });

  it('ends the program and is let go at Ctrl-C', async () => {
    const first = hold('/bin/sh', '-c', PROGRAM);
    await first.lines.next();
    const program = Number((await first.words.next()).value);

    first.child.kill('SIGINT');
    await once(first.child, 'exit');

    expect(isRunning(program)).toBe(false);
    expect(existsSync(lock)).toBe(false);
  });
});
