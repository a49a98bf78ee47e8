import { fileURLToPath } from 'node:url';

/** How the reading process is started. */
export interface ChildProgram {
  readonly file: string;
  /** Settings of Node itself. */
  readonly execArgv: readonly string[];
}

/**
 * The program beside this file: as built, or as source where this file itself runs as source (under the tests, whose hook for
 * that is used: Node 20 does not strip types).
 */
export function childProgram(): ChildProgram {
  if (!import.meta.url.endsWith('.ts')) {
    return { file: pathOf('./read-pictures.js'), execArgv: [] };
  }
  const hook = new URL('../../test/support/register-typescript.mjs', import.meta.url);
  return { file: pathOf('./read-pictures.ts'), execArgv: ['--import', hook.href] };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
