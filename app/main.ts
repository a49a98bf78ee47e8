import { CommanderError } from 'commander';
import {
  exitCodeOf,
  FAILURES,
  type FailureCode,
  failureCodeOf,
  StageError,
} from '../core/failure.ts';
import { createProgram } from './cli/program.ts';
import { processTerminal, type Terminal } from './cli/terminal.ts';

/** Exit code of a program that Ctrl-C ended: 128 and the number of SIGINT, as shells have it. */
const INTERRUPTED = 130;

/** Runs the program; `argv` is what follows its name. The exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  const stop = new AbortController();
  let stoppedBy: NodeJS.Signals | null = null;
  onInterrupt((name) => {
    stoppedBy = name;
    stop.abort();
  });
  try {
    const context = { terminal, env: process.env, signal: stop.signal };
    const program = await createProgram(context, argv);
    await program.parseAsync([...argv], { from: 'user' });
    const code = typeof process.exitCode === 'number' ? process.exitCode : 0;
    // A service that its supervisor stops has done its work; one that a person stops says so to the shell.
    return code === 0 && stoppedBy === 'SIGINT' ? INTERRUPTED : code;
  } catch (error) {
    return stop.signal.aborted ? interrupted(terminal) : refuse(error, terminal);
  }
}

/** The first Ctrl-C stops cleanly, the second at once. */
function onInterrupt(stop: (name: NodeJS.Signals) => void): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      stop(name);
      process.once(name, () => process.exit(INTERRUPTED));
    });
  }
}

function interrupted(terminal: Terminal): number {
  terminal.err('cardsweep: stopped; the same command goes on from here');
  return INTERRUPTED;
}

/** What was wrong with the command, in one line. */
function usageLine({ code, message }: CommanderError): string {
  return code === 'commander.help'
    ? 'cardsweep: a command is missing; `cardsweep --help` lists them'
    : message.replace(/^error: /u, 'cardsweep: ').replaceAll(/\s*\n\s*/gu, ' ');
}

/** One clear line, and the code that belongs to it. */
function refuse(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) {
      return 0;
    }
    terminal.err(usageLine(error));
    return 2;
  }
  const code = failureCodeOf(error);
  terminal.err(`cardsweep: ${messageOf(error, code)}`);
  if (FAILURES[code] === 'bug' && error instanceof Error) {
    terminal.err(stackOf(error));
  }
  return exitCodeOf(code);
}

function messageOf(error: unknown, code: FailureCode): string {
  if (error instanceof StageError) {
    return error.message;
  }
  if (code === 'DISK_FULL') {
    return 'the disk is full: free some space, then run the same command';
  }
  return error instanceof Error ? (error.message.split('\n')[0] ?? code) : code;
}

/** Where a bug of ours was met: a report of it needs no more. */
function stackOf({ stack = '' }: Error): string {
  return stack.split('\n').slice(1, 6).join('\n');
}
