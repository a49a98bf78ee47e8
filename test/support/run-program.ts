import { createProgram } from '../../app/cli/program.ts';

/** Runs a command in this process, on the services that `env` names; the lines that it printed. */
export async function runProgram(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const terminal = {
    out: (line: string) => void lines.push(...line.split('\n')),
    err: () => undefined,
    draw: () => undefined,
    isInteractive: false,
    columns: 80,
  };
  const context = { terminal, env, signal: AbortSignal.timeout(50_000) };
  const program = await createProgram(context, argv);
  await program.parseAsync([...argv], { from: 'user' });
  return lines;
}
