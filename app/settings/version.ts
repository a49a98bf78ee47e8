import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** The program's version, as `package.json` has it. */
export const VERSION: string = readVersion();

function readVersion(): string {
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return /"version":\s*"(?<version>[^"]+)"/u.exec(text)?.groups?.['version'] ?? '0.0.0';
}
