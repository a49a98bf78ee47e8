import { join } from 'node:path';
import { createConsole } from '../../console/server/create-console.ts';
import { webFiles } from '../../console/server/web-files.ts';
import type { Line } from '../line/open-line.ts';
import { packageRoot } from '../settings/package-root.ts';
import { type ServedConsole, serveConsole } from './serve-console.ts';

/** Puts the console together on an open line, and serves it. */
export async function openConsole({ deps, settings }: Line): Promise<ServedConsole> {
  const base = baseOf(settings.publicUrl);
  const served = createConsole({
    log: deps.log,
    web: webFiles(join(packageRoot(), 'dist', 'web')),
    base,
    frameOrigin: null,
    identify: () => Promise.resolve(null),
    routes: [],
  });
  return await serveConsole(served, settings.console, base);
}

/** The path that `PUBLIC_URL` mounts the console at, with a slash at both ends. */
function baseOf(publicUrl: string | null): string {
  const { pathname } = new URL(publicUrl ?? 'http://localhost/');
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
