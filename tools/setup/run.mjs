import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a program with its output on stderr, so that stdout stays the command's own. Its exit code; 1 for a signal. */
export async function run(file, args, options = {}) {
  const child = spawn(file, args, { stdio: ['ignore', 2, 2], ...options });
  const [code] = await once(child, 'close');
  return code ?? 1;
}
