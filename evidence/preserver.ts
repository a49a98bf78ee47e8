import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { AccessOf } from '../core/access.ts';
import type { Now } from '../core/clock.ts';
import { StageError } from '../core/failure.ts';
import type { OpenProxy } from '../core/guard.ts';
import { maskIdentityNumbers } from '../core/identity-number.ts';
import type { PreserveRequest, Preserver, SealedBundle } from '../core/preserver.ts';
import type { CapturedPage } from './bundle/captured-page.ts';
import { oneLine } from './bundle/header-field.ts';
import type { SigningKey } from './bundle/signing-key.ts';
import type { ToolFacts } from './bundle/tool-facts.ts';
import { type Wacz, writeWacz } from './bundle/wacz.ts';
import { captureWithRetry } from './capture/capture-with-retry.ts';
import { DrawingTurn } from './capture/drawing-turn.ts';
import { withoutFragment } from './capture/web-url.ts';
import { type CaptureLimits, DEFAULT_LIMITS } from './limits.ts';

/** What a preserver is made from. */
export interface PreserverDeps {
  /** A running browser; asked for at each capture, so that one that died can be replaced. */
  readonly browser: () => Promise<Browser>;
  /** Ends a browser that answers no longer, so that the next one asked for is another. */
  readonly discardBrowser?: (browser: Browser) => Promise<void>;
  readonly openProxy: OpenProxy;
  readonly now: Now;
  readonly signingKey: SigningKey;
  readonly tool: ToolFacts;
  /** Addresses of the authorities that finished bundles are stamped by, for their own account; none where absent. */
  readonly authorities?: readonly string[];
  /** Directory in which bundles are left for the caller, and everything else only while a capture runs. */
  readonly temporaryDir: string;
  readonly limits?: Partial<CaptureLimits>;
  /** The operator's own access to sources; none where it is absent. */
  readonly access?: AccessOf;
}

/** Throws `SCHEME_REFUSED` where it is no web address. */
function refuseOthers(url: string): void {
  if (withoutFragment(url) === null) {
    throw new StageError('SCHEME_REFUSED', 'evidence is kept of http and https addresses only');
  }
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new StageError('ABORTED', 'the capture was stopped');
  }
}

/** Opens the first name that is free, so that the same evidence taken twice is two files. */
async function openBundle(
  dir: string,
  evidenceId: string,
): Promise<{ readonly path: string; readonly file: FileHandle }> {
  const safeId = evidenceId.replaceAll(/[^\w-]/gu, '_').slice(0, 80);
  for (let number = 0; ; number += 1) {
    const path = join(dir, `${safeId}.${number}.wacz`);
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next name is tried only where this one is taken
      return { path, file: await open(path, 'wx', 0o600) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw error;
      }
    }
  }
}

/** Writes and seals the bundle; a file that cannot be finished is taken away. */
async function leaveBundle(
  page: CapturedPage,
  request: PreserveRequest,
  deps: PreserverDeps,
): Promise<Wacz & { readonly path: string }> {
  const { path, file } = await openBundle(deps.temporaryDir, request.evidenceId);
  try {
    const { signingKey: key, tool, authorities = [] } = deps;
    const sealer = { key, tool, authorities };
    return { path, ...(await writeWacz(page, request, sealer, deps.now(), file)) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function bundleOf(
  page: CapturedPage,
  { path, seal, length }: Wacz & { path: string },
): SealedBundle {
  const { missing, screenshot, exchanges, listings, status, startedAt, popups } = page;
  return {
    path,
    state: missing.length === 0 ? 'complete' : 'partial',
    seal,
    bytes: length,
    items: exchanges.length,
    missing,
    popups,
    screenshot,
    listings: listings.map(({ sought: { sightingId }, isFound, picture }) => ({
      sightingId,
      isFound,
      picture,
    })),
    status,
    capturedAt: startedAt,
  };
}

/**
 * A preserver on one shared browser. `preserve` throws `SCHEME_REFUSED`, `ABORTED`, and what the browser and the proxy throw
 * when they cannot be had; a page that fails in any other way gives a sealed `partial` bundle.
 */
export function createPreserver(deps: PreserverDeps): Preserver {
  const drawing = new DrawingTurn();
  async function preserve(request: PreserveRequest, signal: AbortSignal): Promise<SealedBundle> {
    throwIfAborted(signal);
    refuseOthers(request.url);
    const dir = await mkdtemp(join(deps.temporaryDir, 'capture-'));
    try {
      const limits = { ...DEFAULT_LIMITS, ...deps.limits };
      const userAgent = `cardsweep/${oneLine(deps.tool.version)} (+${oneLine(request.contact)})`;
      const access = deps.access?.(request.policy.sourceId ?? '') ?? null;
      const run = { now: deps.now, limits, userAgent, access, drawing, dir };
      const page = await captureWithRetry(request, run, deps, signal);
      throwIfAborted(signal);
      const told = { ...page, missing: page.missing.map(maskIdentityNumbers) };
      return bundleOf(told, await leaveBundle(told, request, deps));
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }

  return { preserve };
}
