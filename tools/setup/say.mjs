/** Tells of set-up work on stderr: a line when a step begins, one when it ends. Nothing where there was nothing to do. */
export async function step(name, work) {
  const startedAt = Date.now();
  process.stderr.write(`set-up: ${name} …\n`);
  await work();
  process.stderr.write(
    `set-up: ${name} done in ${((Date.now() - startedAt) / 1_000).toFixed(1)} s\n`,
  );
}

/** One clear line, and the end of the program. */
export function refuse(line, code) {
  process.stderr.write(`cardsweep: ${line}\n`);
  process.exit(code);
}
