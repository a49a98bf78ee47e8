import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../app/machine/browser.ts';
import type { Preserver } from '../core/preserver.ts';
import { openGuardedProxy } from '../crawlers/fetch/index.ts';
import { createPreserver, createSigningKey } from '../evidence/index.ts';
import { treeCpuSeconds, treePssMb } from './process-tree.ts';

/**
 * What the whole sealed evidence of a thread page of 40 KB with ten pictures costs against one bare full-page `screenshot` of
 * Playwright's, both in a fresh context of the same browser, in turns: CPU of the whole process tree, and its memory (PSS) with
 * one and with two at once. Run it from the build: `node dist/bench/evidence.js [ROUNDS]`.
 */

/** Captures in one turn: process times are counted in hundredths of a second. */
const PER_TURN = 4;
const SAMPLE_MS = 50;
const NEVER = new AbortController().signal;
const LISTING = '猫粮，公园，旧书';

const rounds = Number(process.argv[2] ?? 5);
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
const server = fork(fileURLToPath(new URL('evidence-page.js', import.meta.url)));
const [told]: unknown[] = await once(server, 'message');
const port = Number(told);
const browser = await launchBrowser({ env: process.env });
const leftOut = server.pid ?? 0;
let made = 0;
try {
  const preserver = openPreserver(browser, dir);
  await sealed(preserver);
  tell('one at a time, peak MB', await peakOf(() => times(PER_TURN, () => sealed(preserver))));
  tell(
    'two at once, peak MB (goal 600)',
    await peakOf(() => times(PER_TURN, () => Promise.all([sealed(preserver), sealed(preserver)]))),
  );
  await bare(browser);
  const bareSeconds: number[] = [];
  const sealedSeconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bareSeconds.push(await cpuOf(() => bare(browser)));
    sealedSeconds.push(await cpuOf(() => sealed(preserver)));
  }
  const least = middle(bareSeconds);
  const whole = middle(sealedSeconds);
  tell('bare screenshot, CPU s', least);
  tell('whole sealed evidence, CPU s', whole);
  tell('ratio (goal 0.75)', whole / least);
} finally {
  await browser.close();
  server.disconnect();
  await rm(dir, { recursive: true, force: true });
}

function openPreserver(shared: Browser, temporaryDir: string): Preserver {
  return createPreserver({
    browser: () => Promise.resolve(shared),
    openProxy: openGuardedProxy,
    now: () => new Date(),
    signingKey: createSigningKey(),
    tool: { name: 'cardsweep', version: '0', commit: null },
    temporaryDir,
  });
}

async function bare(shared: Browser): Promise<void> {
  const context = await shared.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
  await shoot(page);
  await context.close();
}

/** Chromium now and then is "Unable to capture screenshot" of a page that it draws the next time, on a busy machine more often. */
async function shoot(page: Page, triesLeft = 20): Promise<void> {
  try {
    await page.screenshot({ fullPage: true });
  } catch (error) {
    if (triesLeft === 0) {
      throw error;
    }
    await shoot(page, triesLeft - 1);
  }
}

/** As the line asks for it: a suspect text on the page, whose picture is taken too. */
async function sealed(preserver: Preserver): Promise<void> {
  made += 1;
  const url = `http://127.0.0.1:${port}/`;
  const bundle = await preserver.preserve(
    {
      evidenceId: `evd_bench_${made}`,
      url,
      policy: { allowHosts: [`127.0.0.1:${port}`] },
      contact: 'bench',
      listings: [
        { sightingId: 'sgt_bench', url, text: LISTING, isText: true, reason: 'verdict strong' },
      ],
      reason: 'bench',
      operator: 'bench',
    },
    NEVER,
  );
  await rm(bundle.path);
  if (bundle.state !== 'complete') {
    throw new Error(bundle.missing.join('; '));
  }
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    await work();
  }
}

async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = treeCpuSeconds(leftOut);
  await times(PER_TURN, work);
  return (treeCpuSeconds(leftOut) - before) / PER_TURN;
}

async function peakOf(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treePssMb(leftOut));
  }, SAMPLE_MS);
  await work();
  clearInterval(timer);
  return peak;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function tell(what: string, value: number): void {
  process.stdout.write(`${what}: ${value.toFixed(value < 10 ? 2 : 0)}\n`);
}
