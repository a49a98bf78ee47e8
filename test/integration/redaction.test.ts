import type { Browser } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CardScene, drawScene } from '../../bench/draw-scene.ts';
import { cardScenes, cleanScenes } from '../../bench/identity-cards.ts';
import { measureScene } from '../../bench/redaction-measure.ts';
import { createTextReader } from '../../crawlers/index.ts';
import { readZip } from '../../evidence/bundle/zip-reader.ts';
import { openBundle, type ReadLines, redactedCopy } from '../../evidence/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { sampleBundle, samplePage } from '../support/evidence-sample.ts';

const { signal } = new AbortController();
// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';

/** A picture takes seconds on a busy core; `bench/redaction.ts` measures all scenes. */
const CARDS = [
  'plain 300',
  'desk 25°',
  'desk 180°',
  'tilted 3',
  'poster 360',
  'thread 360',
  'two, 18°',
];
const CLEAN = ['forum page', 'table of orders', 'form', 'landscape', 'news'];

let browser: Browser;
const reader = createTextReader({ pictureMs: 120_000 });
async function read(...[bytes, until]: Parameters<ReadLines>): ReturnType<ReadLines> {
  return await reader.read(bytes, until);
}

beforeAll(async () => {
  browser = await launchTestBrowser();
});

afterAll(async () => {
  await reader.close();
  await browser.close();
});

function named(scenes: readonly CardScene[], name: string): CardScene {
  const found = scenes.find((scene) => scene.name === name);
  if (found === undefined) {
    throw new RangeError(`no scene is called ${name}`);
  }
  return found;
}

describe('cards in pictures', () => {
  it.each(CARDS)(
    'are covered: %s',
    async (name) => {
      const outcome = await measureScene(browser, named(cardScenes(), name), read, signal);

      expect(outcome.open).toEqual([]);
      expect(outcome.places).toBeGreaterThan(0);
      expect(outcome.redacted.kind).toBe('covered');
    },
    180_000,
  );

  it.each(CLEAN)(
    'are not found where none is: %s',
    async (name) => {
      const outcome = await measureScene(browser, named(cleanScenes(), name), read, signal);

      expect(outcome.redacted.kind).toBe('clear');
    },
    180_000,
  );
});

describe('a redacted copy of a bundle', () => {
  it('names its original, holds nothing of a person, and passes for no bundle', async () => {
    const page = await browser.newPage();
    const { png } = await drawScene(page, named(cardScenes(), 'plain 420'));
    await page.close();
    const { bytes } = await sampleBundle(
      samplePage({
        screenshot: png,
        title: `出售 ${NUMBER}`,
        text: `姓名：样本甲 ${NUMBER}`,
        dom: `<p>姓名：样本甲 110101<b>19900307</b>0000</p><script>alert(1)</script><img src="http://a.example/x">`,
      }),
    );
    const bundle = openBundle(bytes);

    const copy = await redactedCopy(bundle, { read }, signal);
    const again = await redactedCopy(bundle, { read }, signal);

    const zip = readZip(copy.bytes);
    const files = zip.ok ? zip.files : new Map<string, Buffer>();
    const all = [...files.values()].map((file) => file.toString('utf8')).join('\n');
    const manifest: unknown = JSON.parse(files.get('redacted.json')?.toString() ?? 'null');
    expect([...files.keys()]).toEqual([
      'README.txt',
      'redacted.json',
      'pictures/1.png',
      'text.txt',
      'page.html',
      'capture.json',
    ]);
    expect(manifest).toMatchObject({
      isSealed: false,
      redactedFrom: `sha256:${bundle.bundleDigest}`,
      sealOfOriginal: `sha256:${bundle.seal}`,
    });
    expect(copy.counts).toMatchObject({ covered: 1, masked: 3, clear: 0 });
    expect(all).not.toMatch(/1990\D{0,9}0307|样本甲|<script|a\.example/u);
    expect(() => openBundle(copy.bytes)).toThrow(/no manifest/u);
    expect(again.bytes.equals(copy.bytes)).toBe(true);
    expect(await sharp(files.get('pictures/1.png')).metadata()).toMatchObject({ format: 'png' });
  }, 180_000);
});
