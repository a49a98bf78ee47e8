import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePacket } from '../../app/line/packet.ts';
import { drawScene } from '../../bench/draw-scene.ts';
import { cardScenes } from '../../bench/identity-cards.ts';
import { sha256 } from '../../core/digest.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { CitedSighting, Notice } from '../../core/notice.ts';
import { readZip } from '../../evidence/bundle/zip-reader.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { sampleBundle, samplePage } from '../support/evidence-sample.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../support/evidence-world.ts';
import { runProgram } from '../support/run-program.ts';
import { sampleNotice } from '../support/sighting-samples.ts';

const signal = AbortSignal.timeout(380_000);
let world: EvidenceWorld;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openEvidenceWorld('notice-packet');
  env = {
    ...(process.env as Record<string, string>),
    DATABASE_URL: world.line.settings.databaseUrl ?? '',
    DATA_DIR: world.dataDir,
  };
});

afterAll(() => world.close());

/** A notice to the police about one page, whose evidence is stored under that id. */
async function noticeAbout(
  evidenceId: string,
  change: Partial<Notice> = {},
  kept: Partial<Evidence> = {},
): Promise<string> {
  const { seal, bundleDigest, capturedAt } = await world.keep(evidenceId, kept);
  const { store } = world.line.deps;
  const cited: CitedSighting = {
    sightingId: 'sgt_1',
    url: 'http://forum.example/thread?id=7&l=1I0O#pid9',
    text: '出售身份证 <b>400</b> 一张',
    firstSeenAt: new Date('2026-11-20T00:00:00Z'),
    lastSeenAt: new Date('2026-11-21T00:00:00Z'),
    evidence: { evidenceId, seal, bundleDigest, capturedAt },
    handles: [{ kind: 'qq', value: '9999000001' }],
  };
  const id = `ntc_${evidenceId}`;
  const caseId = `cas_${evidenceId}`;
  await store.cases.open({
    id: caseId,
    sourceId: 's',
    probability: 1,
    verdict: 'strong',
    openedAt: new Date(0),
  });
  await store.notices.add(
    sampleNotice(id, { caseId, recipientId: '110-police', cited: [cited], ...change }),
  );
  return id;
}

async function packet(
  id: string,
  to: string,
  ...more: readonly string[]
): Promise<readonly string[]> {
  return await runProgram(
    [
      'notice',
      'packet',
      id,
      '--to',
      to,
      '--as',
      '王丽',
      '--reason',
      '交网安大队',
      '--json',
      ...more,
    ],
    env,
  );
}

describe('notice packet', () => {
  it('writes the same archive for the same notice, and tells the custody log', async () => {
    const id = await noticeAbout('evd_handed');
    const [one, other] = ['a.zip', 'b.zip'].map((name) => join(world.dataDir, name)) as [
      string,
      string,
    ];

    const [line] = await packet(id, one);
    await packet(id, other);

    const told = JSON.parse(line ?? '{}') as { sha256: string; files: readonly string[] };
    const bytes = await readFile(one);
    expect(bytes.equals(await readFile(other))).toBe(true);
    expect(sha256(bytes)).toBe(told.sha256);
    expect(told.files).toEqual([
      `${id}-r1.pdf`,
      `${id}-r1.html`,
      'fields.txt',
      'addresses.txt',
      'records/evd_handed.zh.pdf',
      'SHA256SUMS',
    ]);
    const zip = readZip(bytes);
    const files = zip.ok ? zip.files : new Map<string, Buffer>();
    for (const sum of (files.get('SHA256SUMS')?.toString() ?? '').trim().split('\n')) {
      const [digest, name = ''] = sum.split('  ');
      expect(sha256(files.get(name) ?? Buffer.alloc(0))).toBe(digest);
    }
    expect(files.get('addresses.txt')?.toString()).toBe(
      'http://forum.example/thread?id=7&l=1I0O#pid9\n',
    );
    const pdf = files.get(`${id}-r1.pdf`) ?? Buffer.alloc(0);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/Type \/Page\b(?!s)/u);
    expect(pdf.includes('/Outlines')).toBe(true);
    expect(pdf.includes("/CreationDate (D:20261120120000+00'00')")).toBe(true);
    expect(await world.actsOf('evd_handed')).toEqual([
      'made tester',
      'verified 王丽',
      'opened 王丽',
      'exported 王丽',
      'verified 王丽',
      'opened 王丽',
      'exported 王丽',
    ]);
  }, 180_000);

  it('encloses pictures of the page with the cards in them covered', async () => {
    const browser = await launchTestBrowser();
    const scene = cardScenes().find(({ name }) => name === 'plain 420');
    const { png } = await drawScene(
      await browser.newPage(),
      scene ?? { name: '', html: '', width: 1, height: 1 },
    );
    await browser.close();
    const path = join(world.dataDir, 'pictured.wacz');
    const { bytes, seal } = await sampleBundle(samplePage({ screenshot: png }));
    await writeFile(path, bytes);
    const bundleDigest = await world.line.deps.vault.putFile(path);
    const kept = { seal, bundleDigest, screenshotDigest: sha256(png) };
    const id = await noticeAbout('evd_pictured', {}, kept);
    const who = { actor: '王丽', reason: '交网安大队' };

    const { files } = await makePacket(world.line, id, who, { pictures: true }, signal);

    const shown = files.get('pictures/evd_pictured-1.png') ?? png;
    const [covered, plain] = await Promise.all(
      [shown, png].map(async (picture) => sharp(picture).greyscale().raw().toBuffer()),
    );
    const alike = [...(covered ?? [])].filter((value, at) => value === plain?.[at]).length;
    expect(alike / Math.max(1, plain?.length ?? 0)).toBeLessThan(0.9);
    const page = Buffer.from(files.get(`${id}-r1.html`) ?? []).toString('utf8');
    expect(page).toContain('证件已覆盖');
    expect(page).toContain(sha256(png));
    expect(page).not.toContain(png.toString('base64').slice(0, 400));
  }, 400_000);

  it('writes a directory too, and never into one that holds something', async () => {
    const id = await noticeAbout('evd_folder');
    const dir = join(world.dataDir, 'packet');
    const full = join(world.dataDir, 'full');
    await mkdir(full);
    await writeFile(join(full, 'x'), '');

    await packet(id, dir, '--no-pictures');
    const refused = packet(id, full);

    await expect(refused).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await readFile(join(dir, `${id}-r1.html`), 'utf8')).toContain('&lt;b&gt;400&lt;/b&gt;');
    expect(existsSync(join(dir, 'records', 'evd_folder.zh.pdf'))).toBe(true);
  }, 120_000);

  it('is refused where the evidence does not hold, and nothing is exported', async () => {
    const id = await noticeAbout('evd_damaged');
    await world.behindItsBack(
      "update evidence set bundle_digest = repeat('0', 64) where id = 'evd_damaged'",
    );
    const to = join(world.dataDir, 'damaged.zip');

    const refused = packet(id, to);

    await expect(refused).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      message: expect.stringContaining('does not hold') as string,
    });
    expect(existsSync(to)).toBe(false);
    expect(await world.actsOf('evd_damaged')).toEqual(['made tester', 'verified 王丽']);
  }, 60_000);

  it('is refused where the bundle is not the one that the notice cites', async () => {
    const id = await noticeAbout('evd_other');
    await world.behindItsBack(
      `update notices set notice = jsonb_set(notice, '{cited,0,evidence,seal}', to_jsonb(repeat('a', 64))) where id = '${id}'`,
    );

    await expect(packet(id, join(world.dataDir, 'other.zip'))).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      message: expect.stringContaining('is not the bundle') as string,
    });
  }, 60_000);

  it.each<[string, Partial<Notice>]>([
    ['evd_waits', { state: 'awaiting-approval', approvals: 2 }],
    ['evd_declined', { state: 'refused', approvals: 2 }],
    ['evd_gaps', { reason: 'TODO' }],
  ])(
    'is refused, and nothing is opened, for a notice that may not go: %s',
    async (evidenceId, change) => {
      const id = await noticeAbout(evidenceId, change);

      await expect(packet(id, join(world.dataDir, 'no.zip'))).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
      expect(await world.actsOf(evidenceId)).toEqual(['made tester']);
    },
  );

  it('names a reason and a person', async () => {
    const argv = ['notice', 'packet', 'ntc_x', '--to', 'x.zip', '--as', ' ', '--reason', 'x'];

    await expect(runProgram(argv, env)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
