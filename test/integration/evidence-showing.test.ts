import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../../app/cli/program.ts';
import { exportRedacted } from '../../app/line/export-redacted.ts';
import { redactedThumbnails } from '../../app/line/redacted-thumbnails.ts';
import { drawScene } from '../../bench/draw-scene.ts';
import { cardScenes } from '../../bench/identity-cards.ts';
import { readZip } from '../../evidence/bundle/zip-reader.ts';
import { type Picture, thumbnailOf } from '../../reports/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { sampleBundle } from '../support/evidence-sample.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../support/evidence-world.ts';
import { runProgram } from '../support/run-program.ts';

const WHO = { actor: 'L. Officer', reason: 'file 12/2026' };
const signal = AbortSignal.timeout(300_000);
let world: EvidenceWorld;
let file: string;

beforeAll(async () => {
  world = await openEvidenceWorld('evidence-showing');
  file = join(world.dataDir, 'sample.wacz');
  await writeFile(file, (await sampleBundle()).bytes);
});

afterAll(() => world.close());

/** Starts `evidence view`, waits for its line, lets `use` look, and stops it as Ctrl-C does. */
async function viewing(
  options: readonly string[],
  use: (shown: { readonly address: string; readonly isBlurred: boolean }) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const lines = new EventEmitter();
  const terminal = {
    out: (line: string) => void lines.emit('line', line),
    err: () => undefined,
    draw: () => undefined,
    isInteractive: false,
    columns: 80,
  };
  const argv = ['evidence', 'view', file, '--json', ...options];
  const program = await createProgram({ terminal, env: process.env, signal: stop.signal }, argv);
  const told = once(lines, 'line');
  const running = program.parseAsync([...argv], { from: 'user' });
  const [line]: unknown[] = await Promise.race([told, running.then(() => [])]);
  await use(JSON.parse(String(line)) as { address: string; isBlurred: boolean });
  stop.abort();
  await running;
}

/** Share of the pixels that two pictures of one size have alike, within what JPEG changes. */
async function likenessOf(one: Picture | null, other: Picture | null): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map(async (picture) => sharp(picture?.bytes).greyscale().raw().toBuffer()),
  );
  const alike = [...(a ?? [])].filter((value, at) => Math.abs(value - (b?.[at] ?? 999)) < 16);
  return alike.length / Math.max(1, b?.length ?? 0);
}

describe('a redacted export', () => {
  it('is entered in the custody log, and names its original', async () => {
    const evidence = await world.keep('evd_copied');
    const path = join(world.dataDir, 'copy.redacted.zip');

    const copy = await exportRedacted(world.line, 'evd_copied', path, WHO, signal);

    const zip = readZip(await readFile(path));
    expect(copy).toMatchObject({ path, redactedFrom: `sha256:${evidence.bundleDigest}` });
    expect(zip.ok && zip.files.get('redacted.json')?.toString()).toContain(evidence.bundleDigest);
    expect(await world.actsOf('evd_copied')).toEqual(['made tester', 'exported L. Officer']);
  }, 120_000);

  it('is refused under the name of a bundle, and nothing is opened then', async () => {
    await world.keep('evd_kept');
    const path = join(world.dataDir, 'copy.wacz');

    const refused = exportRedacted(world.line, 'evd_kept', path, WHO, signal);

    await expect(refused).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(existsSync(path)).toBe(false);
    expect(await world.actsOf('evd_kept')).toEqual(['made tester']);
  });
});

describe('pictures of the report of a sweep', () => {
  it('show no card, are kept once read, and go with their evidence', async () => {
    const { vault } = world.line.deps;
    const browser = await launchTestBrowser();
    const page = await browser.newPage();
    const scene = cardScenes().find(({ name }) => name === 'plain 420');
    const { png } = await drawScene(page, scene ?? { name: '', html: '', width: 1, height: 1 });
    await browser.close();
    const digest = await vault.put(png);
    const kept = join(world.dataDir, 'redacted', `${digest}.jpg`);

    const hurried = await (await redactedThumbnails(world.line, 0)).of(digest);
    const keptHurried = existsSync(kept);
    const read = await (await redactedThumbnails(world.line, 120_000)).of(digest);
    const again = await (await redactedThumbnails(world.line, 0)).of(digest);
    await vault.delete(digest);
    const gone = await (await redactedThumbnails(world.line, 0)).of(digest);

    const plain = await thumbnailOf(png);
    expect(keptHurried).toBe(false);
    expect(await likenessOf(hurried, plain)).toBeLessThan(0.9);
    expect(await likenessOf(read, plain)).toBeLessThan(0.9);
    expect(again).toEqual({ mime: 'image/jpeg', bytes: expect.any(Uint8Array) as Uint8Array });
    expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(read?.bytes ?? [1]))).toBe(true);
    expect([gone, existsSync(kept)]).toEqual([null, false]);
  }, 180_000);
});

describe('evidence record', () => {
  it.each([
    ['html', 'zh', '网页信息在线提取记录'],
    ['html', 'en', 'Lead material'],
    ['pdf', 'zh', '%PDF-'],
  ])('writes %s in %s', async (format, lang, holds) => {
    const to = join(world.dataDir, `record.${lang}.${format}`);

    const [line] = await runProgram(
      ['evidence', 'record', file, '--format', format, '--lang', lang, '--to', to, '--json'],
      process.env,
    );

    expect(JSON.parse(line ?? '')).toMatchObject({ path: to, format, lang });
    expect((await readFile(to)).includes(holds)).toBe(true);
  });

  it('says what is wrong with what is no bundle', async () => {
    const no = join(world.dataDir, 'no.wacz');
    await writeFile(no, 'PK');

    const refused = runProgram(['evidence', 'record', no, '--to', '/tmp/x.pdf'], process.env);

    await expect(refused).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('evidence view', () => {
  it('serves the bundle on loopback until it is stopped', async () => {
    let origin = '';

    await viewing([], async ({ address, isBlurred }) => {
      const answer = await fetch(address);
      ({ origin } = new URL(address));
      expect([answer.status, isBlurred]).toEqual([200, true]);
      expect(await answer.text()).toContain('evd_sample');
    });

    await expect(fetch(origin)).rejects.toThrow('fetch failed');
  });

  it('shows originals for a reason alone', async () => {
    const refused = viewing(['--unblurred'], async () => undefined);

    await expect(refused).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await viewing(['--unblurred', '--reason', 'file 12/2026'], async ({ isBlurred }) => {
      expect(isBlurred).toBe(false);
      await Promise.resolve();
    });
  });
});
