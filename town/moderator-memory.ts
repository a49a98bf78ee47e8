import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * What the moderator remembers over restarts: mails read (name to size), and what became of what they named. `gone` is taken
 * away for good, `leaving` is taken away until it was seen gone once, `back` has returned or does so when the town opens.
 */
export const Memory = z.object({
  mails: z.record(z.string(), z.number()),
  acts: z.record(z.string(), z.enum(['gone', 'leaving', 'back'])),
});

export type Memory = z.output<typeof Memory>;

const FILE = 'moderator.json';

/** The memory of an earlier life; an empty one where there is none, or it cannot be read. */
export function recall(stateDir: string | null): Memory {
  if (stateDir === null) {
    return { mails: {}, acts: {} };
  }
  try {
    return Memory.parse(JSON.parse(readFileSync(join(stateDir, FILE), 'utf8')));
  } catch {
    return { mails: {}, acts: {} };
  }
}

/** Writes the memory down, whole or not at all. */
export function remember(stateDir: string | null, memory: Memory): void {
  if (stateDir === null) {
    return;
  }
  mkdirSync(stateDir, { recursive: true });
  const path = join(stateDir, FILE);
  writeFileSync(`${path}.part`, JSON.stringify(memory));
  renameSync(`${path}.part`, path);
}
