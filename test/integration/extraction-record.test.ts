import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle, printRecord, renderRecord } from '../../evidence/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import {
  sampleBundle,
  sampleCapturedListing,
  sampleExchange,
  samplePage,
} from '../support/evidence-sample.ts';

const run = promisify(execFile);
const { signal } = new AbortController();
const LONG = `http://forum.example/${'very-long-path/'.repeat(60)}?q=${'%E8%BA%AB'.repeat(60)}`;
// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';

let browser: Browser;
let dir: string;

beforeAll(async () => {
  browser = await launchTestBrowser();
  dir = await mkdtemp(join(tmpdir(), 'record-'));
});

afterAll(async () => {
  await browser.close();
  await rm(dir, { recursive: true, force: true });
});

async function largeBundle(): Promise<Buffer> {
  const { bytes } = await sampleBundle(
    samplePage({
      title: `<script>alert(1)</script> 出售${NUMBER}\u202e`,
      finalUrl: LONG,
      redirectChain: [
        { url: 'http://forum.example/thread?id=7', status: 302 },
        { url: LONG, status: 200 },
      ],
      listings: ['a', 'b'].map((name) => sampleCapturedListing(name)),
      missing: [`${LONG}: no answer`],
      exchanges: Array.from({ length: 60 }, (_, index) =>
        sampleExchange({ url: `${LONG}&n=${index}` }),
      ),
      steps: Array.from({ length: 12 }, (_, index) => ({
        at: new Date(Date.UTC(2026, 10, 22, 1, 2, index)),
        step: `step ${index}`,
        outcome: 'done',
      })),
    }),
  );
  return bytes;
}

/** The commands of the instructions as a reader would copy them from the page. */
async function commandsOf(html: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.setContent(html);
  const commands = await page.locator('pre[data-step]').allInnerTexts();
  await page.close();
  return commands;
}

describe('the extraction record', () => {
  it('has instructions that pass on the bundle, and fail on one that was changed', async () => {
    const { bytes } = await sampleBundle();
    const commands = await commandsOf(renderRecord(openBundle(bytes), 'en'));
    const changed = Buffer.from(bytes);
    const at = Math.floor(bytes.length / 3);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    const script = `set -e\n${commands.join('\n')}`;
    await writeFile(join(dir, 'EVIDENCE.wacz'), bytes);

    const { stdout } = await run('bash', ['-c', script], { cwd: dir });
    await writeFile(join(dir, 'EVIDENCE.wacz'), changed);
    const refused = run('bash', ['-c', script], { cwd: dir });

    await expect(refused).rejects.toMatchObject({ code: 1 });
    expect(commands).toHaveLength(5);
    expect(stdout).toContain('Verified OK');
    expect(stdout.match(/: OK$/gmu)).toHaveLength(6);
  });

  it.each(['zh', 'en'] as const)('fits its pages, whatever the page was (%s)', async (language) => {
    const html = renderRecord(openBundle(await largeBundle()), language);
    const page = await browser.newPage({ viewport: { width: 658, height: 940 } });
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));

    await page.setContent(html);
    await page.emulateMedia({ media: 'print' });

    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await page.locator('script').count()).toBe(0);
    expect(asked).toEqual([]);
    expect(html).not.toContain(NUMBER);
    expect(html).not.toContain('\u202e');
    expect(html).toContain('线索材料');
    await page.close();
  });

  it.each(['zh', 'en'] as const)('is printed the same each time (%s)', async (language) => {
    const bundle = openBundle(await largeBundle());
    const html = renderRecord(bundle, language);
    const at = new Date(bundle.account.startedAt);

    const once = await printRecord(html, browser, at, signal);
    const again = await printRecord(renderRecord(bundle, language), browser, at, signal);

    expect(again.equals(once)).toBe(true);
    expect(once.subarray(0, 5).toString()).toBe('%PDF-');
    expect(once.includes('/CreationDate (D:20261122010203')).toBe(true);
  });

  it('names the time-stamps and how to check them', async () => {
    const { bytes } = await sampleBundle();

    const html = renderRecord(openBundle(bytes), 'zh', [
      {
        authority: 'http://tsa.example',
        stampedAt: new Date('2026-11-22T01:03:00Z'),
        fileName: 'EVIDENCE.wacz.tsr',
      },
      { authority: 'x', stampedAt: new Date(0), fileName: 'a;rm -rf .tsr' },
    ]);

    const commands = await commandsOf(html);
    expect(commands.at(-1)).toBe(
      'openssl ts -verify -data EVIDENCE.wacz -in EVIDENCE.wacz.tsr -CAfile root.pem',
    );
    expect(html).toContain('http://tsa.example');
  });
});
