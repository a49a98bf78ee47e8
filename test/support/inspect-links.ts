import { createProgram } from '../../app/cli/program.ts';
import type { LinkState } from '../../core/link.ts';

/** What `link inspect` prints of a link, as far as tests ask. */
export interface LinkDocument {
  readonly url: string;
  readonly service: string;
  readonly accessCode: string | null;
  readonly state: LinkState;
  readonly proof: string;
  readonly title: string | null;
  readonly standIn?: true;
  readonly legalBasis?: string;
}

/** Runs `link inspect` in this process. Rejects where the command does. */
export async function inspectLinks(...args: readonly string[]): Promise<{
  readonly documents: readonly LinkDocument[];
  readonly errors: readonly string[];
  readonly isWhole: boolean;
}> {
  const documents: LinkDocument[] = [];
  const errors: string[] = [];
  const terminal = {
    out: (line: string) => void documents.push(JSON.parse(line) as LinkDocument),
    err: (line: string) => void errors.push(line),
    draw: () => undefined,
    isInteractive: false,
    columns: 80,
  };
  const argv = ['link', 'inspect', ...args];
  const context = { terminal, env: process.env, signal: new AbortController().signal };
  const program = await createProgram(context, argv);
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await program.parseAsync(argv, { from: 'user' });
    return { documents, errors, isWhole: process.exitCode === undefined };
  } finally {
    process.exitCode = before;
  }
}
