import { StageError } from '../../core/failure.ts';
import { type BrowserSetup, prepareBrowser } from './browser.ts';
import { freeBytes } from './disk.ts';

/** What was looked at, how it stands, and what mends it. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do, where something is missing. */
  readonly mend: string | null;
}

/** Something that answers or throws: a service that the settings name. */
export interface Probe {
  readonly name: string;
  /** What answers, in a few words. */
  readonly ask: () => Promise<string>;
  readonly mend: string;
}

/** Below this a first sweep may not fit: cluster, write-ahead log and evidence of the demonstration town take about 200 MB. */
const WANTED_BYTES = 500 * 1024 * 1024;

/** Looks at everything that the program needs, and says how to mend what is missing. */
export async function diagnose(
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
  probes: readonly Probe[],
): Promise<readonly Finding[]> {
  return [
    { name: 'Node', ok: true, detail: process.versions.node, mend: null },
    await disk(dataDir),
    await browser(env),
    ...(await Promise.all(probes.map(asked))),
  ];
}

async function disk(dataDir: string): Promise<Finding> {
  const free = await freeBytes(dataDir);
  const ok = free === null || free >= WANTED_BYTES;
  return {
    name: 'disk',
    ok,
    detail: free === null ? 'unknown' : `${Math.round(free / 1_048_576)} MB free at ${dataDir}`,
    mend: ok ? null : 'free some space, or name another directory with DATA_DIR',
  };
}

async function browser(env: Readonly<Record<string, string | undefined>>): Promise<Finding> {
  try {
    return {
      name: 'browser',
      ok: true,
      detail: browserWords(await prepareBrowser(env)),
      mend: null,
    };
  } catch (error) {
    const mend = error instanceof StageError ? error.message : 'set CHROMIUM_PATH';
    return { name: 'browser', ok: false, detail: 'none', mend };
  }
}

function browserWords({ browser: found, user, sandboxed, fonts }: BrowserSetup): string {
  return [
    `${found.path} (${found.kind})`,
    `as user ${user.uid}`,
    sandboxed ? 'sandboxed' : 'without a sandbox: this system allows that user none',
    `Chinese by ${fonts.chinese}`,
  ].join(', ');
}

async function asked({ name, ask, mend }: Probe): Promise<Finding> {
  try {
    return { name, ok: true, detail: await ask(), mend: null };
  } catch (error) {
    return {
      name,
      ok: false,
      detail: error instanceof StageError ? error.message : 'does not answer',
      mend,
    };
  }
}
