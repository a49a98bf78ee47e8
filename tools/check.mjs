#!/usr/bin/env node
// Everything that a machine can check, a line each; all of it runs even where one fails. `--no-tests` leaves the suite out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const CHECKS = [
  { name: 'types', file: bin('tsc'), args: ['--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of the web', file: bin('tsc'), args: ['--noEmit', '-p', 'console/web'] },
  { name: 'lint', file: bin('oxlint'), args: ['--quiet'] },
  { name: 'format', file: bin('biome'), args: ['check', '--diagnostic-level=error', '.'] },
  { name: 'import direction', file: bin('depcruise'), args: ['--output-type', 'err', '.'] },
  { name: 'dead code', file: bin('knip'), args: ['--no-progress'] },
  { name: 'tests', file: process.execPath, args: [join(root, 'tools', 'test.mjs')] },
].filter(({ name }) => name !== 'tests' || !process.argv.includes('--no-tests'));

let failed = 0;
for (const { name, file, args } of CHECKS) {
  const startedAt = Date.now();
  const ok = await passes(name, file, args);
  failed += ok ? 0 : 1;
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
}
process.exit(failed === 0 ? 0 : 1);

/** The program of a package that is installed. */
function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** Runs a check; what it prints is shown where it fails, or where it is the suite. */
async function passes(name, file, args) {
  const isSuite = name === 'tests';
  const child = spawn(file, args, {
    cwd: root,
    stdio: isSuite ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0 && !isSuite) {
    process.stdout.write(Buffer.concat(output));
  }
  return code === 0;
}
