/** The end of the program with one clear line. */
export class Refusal extends Error {
  constructor(line, exitCode) {
    super(line);
    this.exitCode = exitCode;
  }
}

/** A line for people: on stderr, because stdout is the command's own. */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}

/** Tells of set-up work: a line when a step begins, one when it ends. */
export async function timed(name, work) {
  const startedAt = Date.now();
  tell(`set-up: ${name} …`);
  await work();
  tell(`set-up: ${name} done in ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`);
}
