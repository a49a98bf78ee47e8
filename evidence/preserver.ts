import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Now } from '../core/clock.ts';
import { StageError } from '../core/failure.ts';
import type { OpenProxy } from '../core/guard.ts';
import { maskIdentityNumbers } from '../core/identity-number.ts';
import type { PreserveRequest, Preserver, SealedBundle } from '../core/preserver.ts';
import type { CapturedPage } from './bundle/captured-page.ts';
import { oneLine } from './bundle/header-field.ts';
import type { SigningKey } from './bundle/signing-key.ts';
import type { ToolFacts } from './bundle/tool-facts.ts';
import { writeWacz } from './bundle/wacz.ts';
import { capturePage } from './capture/capture-page.ts';
import { withoutFragment } from './capture/web-url.ts';
import { type CaptureLimits, DEFAULT_LIMITS } from './limits.ts';

/** What a preserver is made from. */
export interface PreserverDeps {
  /** A running browser; asked for at each capture, so that one that died can be replaced. */
  readonly browser: () => Promise<Browser>;
  readonly openProxy: OpenProxy;
  readonly now: Now;
  readonly signingKey: SigningKey;
  readonly tool: ToolFacts;
  /** Directory in which bundles are left for the caller. */
  readonly temporaryDir: string;
  readonly limits?: Partial<CaptureLimits>;
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

/** Opens the guarded proxy for one capture and sees that it is closed. */
async function capture(
  request: PreserveRequest,
  deps: PreserverDeps,
  signal: AbortSignal,
): Promise<CapturedPage> {
  const browser = await deps.browser();
  const proxy = await deps.openProxy(request.policy);
  const userAgent = `cardsweep/${oneLine(deps.tool.version)} (+${oneLine(request.contact)})`;
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  try {
    return await capturePage(request, { browser, proxy, now: deps.now, limits, userAgent }, signal);
  } finally {
    await proxy.close();
  }
}

/** Writes the bundle under the first name that is free, so that the same evidence taken twice is two files. */
async function leaveBundle(dir: string, evidenceId: string, bytes: Uint8Array): Promise<string> {
  const safeId = evidenceId.replaceAll(/[^\w-]/gu, '_').slice(0, 80);
  for (let number = 0; ; number += 1) {
    const path = join(dir, `${safeId}.${number}.wacz`);
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next name is tried only where this one is taken
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw error;
      }
    }
  }
}

/**
 * A preserver on one shared browser. `preserve` throws `SCHEME_REFUSED`, `ABORTED`, and what the browser and the proxy throw
 * when they cannot be had; a page that fails in any other way gives a sealed `partial` bundle.
 */
export function createPreserver(deps: PreserverDeps): Preserver {
  async function preserve(request: PreserveRequest, signal: AbortSignal): Promise<SealedBundle> {
    throwIfAborted(signal);
    refuseOthers(request.url);
    const page = await capture(request, deps, signal);
    throwIfAborted(signal);
    const sealer = { key: deps.signingKey, tool: deps.tool };
    const missing = page.missing.map(maskIdentityNumbers);
    const wacz = await writeWacz({ ...page, missing }, request, sealer, deps.now());
    const path = await leaveBundle(deps.temporaryDir, request.evidenceId, wacz.bytes);
    return {
      path,
      state: missing.length === 0 ? 'complete' : 'partial',
      seal: wacz.seal,
      bytes: wacz.bytes.length,
      items: page.exchanges.length,
      missing,
      screenshot: page.screenshot,
      listings: page.listings.map(({ sought: { sightingId }, isFound, picture }) => ({
        sightingId,
        isFound,
        picture,
      })),
      status: page.status,
      capturedAt: page.startedAt,
    };
  }

  return { preserve };
}
