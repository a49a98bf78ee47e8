import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The folder of an installed npm package, or null where it is not installed. Found by resolution, never by a path relative to
 * this file: sources and built files lie at different depths.
 */
export function packageFolder(name: string): string | null {
  const nodeModules = packagesFolder(name);
  return nodeModules === null ? null : join(nodeModules, ...name.split('/'));
}

/** The `node_modules` folder that holds a package, or null. */
function packagesFolder(name: string): string | null {
  const lookup = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return (
    lookup.find((folder) => existsSync(join(folder, ...name.split('/'), 'package.json'))) ?? null
  );
}

/** The folder that holds `node_modules`: the checkout, or wherever the program is installed. */
export function installationFolder(): string {
  const nodeModules = packagesFolder('playwright');
  return nodeModules === null ? process.cwd() : dirname(nodeModules);
}
