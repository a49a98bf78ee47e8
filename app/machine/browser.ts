import { join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright';
import { StageError } from '../../core/failure.ts';
import { type BrowserUser, browserUser, succeedsAs } from './browser-user.ts';
import { commonsDirectory } from './commons.ts';
import { type BrowserFonts, browserFonts } from './fonts.ts';
import { LIBRARIES, packagedBrowser } from './packaged-browser.ts';
import { replaceFile } from './replace-file.ts';
import { sandboxWorks } from './sandbox.ts';
import { isExecutable, systemBrowser } from './system-browser.ts';

/** `given` by CHROMIUM_PATH, a browser of the `system`, or the one `packaged` in npm. */
type BrowserKind = 'given' | 'system' | 'packaged';

interface FoundBrowser {
  readonly path: string;
  readonly kind: BrowserKind;
}

/** The environment of the program, of which the browser gets no more than it needs. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface BrowserOptions {
  readonly env: Environment;
  /** Further switches of Chromium. */
  readonly args?: readonly string[];
}

/** All that a launch rests on; what `doctor` prints. */
export interface BrowserSetup {
  readonly browser: FoundBrowser;
  readonly user: BrowserUser;
  readonly sandboxed: boolean;
  readonly fonts: BrowserFonts;
  readonly commons: string;
}

/**
 * No traffic of Chromium's own, none beside the proxy: loopback addresses go through a context's proxy too, and WebRTC sends
 * no packet past it. QUIC would not pass the proxy at all.
 */
const SWITCHES = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--font-render-hinting=none',
];

const MEND =
  'no browser found: run `npm run setup`, install chromium (`apt-get install chromium`), or set CHROMIUM_PATH';

/** What a launch would use. Throws BROWSER_MISSING. */
export async function prepareBrowser(env: Environment): Promise<BrowserSetup> {
  const user = await browserUser();
  const commons = await commonsDirectory(user);
  const browser = await locate(env, user, commons);
  if (browser === null) {
    throw new StageError('BROWSER_MISSING', MEND);
  }
  const [sandboxed, fonts] = await Promise.all([
    sandboxWorks(user),
    browserFonts(commons, env['FONTCONFIG_FILE']),
  ]);
  return { browser, user, sandboxed, fonts, commons };
}

/** Why no browser can be had and what mends it, in one line; null where one can. */
export async function browserLack(env: Environment): Promise<string | null> {
  try {
    await prepareBrowser(env);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : MEND;
  }
}

/**
 * Starts a headless Chromium that ends with this process, however that ends: it is driven through a pipe, and leaves when the
 * pipe closes. Throws BROWSER_MISSING with the mend, or BROWSER_CRASHED where one is there and does not start.
 */
export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  const setup = await prepareBrowser(options.env);
  const wanted = await launchOptions(setup, options);
  const { chromium } = await import('playwright');
  try {
    return await chromium.launch(wanted);
  } catch (error) {
    if (setup.sandboxed && String(error).includes('No usable sandbox')) {
      return await chromium.launch({ ...wanted, chromiumSandbox: false });
    }
    throw new StageError('BROWSER_CRASHED', `${setup.browser.path} does not start`, {
      cause: error,
    });
  }
}

async function launchOptions(setup: BrowserSetup, options: BrowserOptions): Promise<LaunchOptions> {
  return {
    executablePath: await writeWrapper(setup.commons),
    env: browserEnvironment(setup, options.env),
    headless: true,
    chromiumSandbox: setup.sandboxed,
    args: [...SWITCHES, ...(options.args ?? [])],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

/** No setting and no secret of ours reaches a process that runs strangers' pages. */
function browserEnvironment(setup: BrowserSetup, env: Environment): Record<string, string> {
  const given = Object.entries({
    PATH: env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    TMPDIR: env['TMPDIR'],
    CARDSWEEP_BROWSER: setup.browser.path,
    CARDSWEEP_BROWSER_UID: setup.user.changes ? String(setup.user.uid) : '',
    LANG: env['LANG'] ?? 'C.UTF-8',
    FONTCONFIG_FILE: setup.fonts.configFile ?? env['FONTCONFIG_FILE'],
    LD_LIBRARY_PATH:
      setup.browser.kind === 'packaged'
        ? join(setup.browser.path, '..', LIBRARIES)
        : env['LD_LIBRARY_PATH'],
  });
  return Object.fromEntries(
    given.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Finds a Chromium, unpacking the packaged one where the machine has none; null where none can be had. */
async function locate(
  env: Environment,
  user: BrowserUser,
  commons: string,
): Promise<FoundBrowser | null> {
  const given = env['CHROMIUM_PATH'] ?? '';
  if (given !== '') {
    if (!isExecutable(given) || !(await reaches(user, given))) {
      throw new StageError(
        'BROWSER_MISSING',
        `CHROMIUM_PATH=${given} is no program that user ${user.uid} can start: correct it or unset it`,
      );
    }
    return { path: given, kind: 'given' };
  }
  const system = systemBrowser(env['PATH'] ?? '');
  if (system !== null && (await reaches(user, system))) {
    return { path: system, kind: 'system' };
  }
  const packaged = await packagedBrowser(commons, user);
  return packaged === null ? null : { path: packaged, kind: 'packaged' };
}

async function reaches(user: BrowserUser, path: string): Promise<boolean> {
  return await succeedsAs(user, '/bin/sh', ['-c', 'test -x "$0"', path]);
}

/**
 * Stands in for the browser: makes the fresh profile its home and, where the program runs as root, gives the profile (which
 * Playwright made as root) to the browser's user and becomes Chromium under that user. Process id and pipes stay.
 */
const WRAPPER = `#!/bin/sh
profile=
for argument in "$@"; do
  case "$argument" in
    --user-data-dir=*) profile="\${argument#--user-data-dir=}" ;;
  esac
done
[ -d "$profile" ] || { echo "no --user-data-dir" >&2; exit 1; }
browser="$CARDSWEEP_BROWSER" uid="$CARDSWEEP_BROWSER_UID"
unset CARDSWEEP_BROWSER CARDSWEEP_BROWSER_UID
export HOME="$profile" XDG_CONFIG_HOME="$profile" XDG_CACHE_HOME="$profile"
[ -n "$uid" ] || exec "$browser" "$@"
chown --no-dereference "$uid:$uid" "$profile" && cd / || exit 1
exec setpriv --reuid="$uid" --regid="$uid" --clear-groups -- "$browser" "$@"
`;

async function writeWrapper(commons: string): Promise<string> {
  const path = join(commons, 'browser.sh');
  await replaceFile(path, WRAPPER, 0o755);
  return path;
}
