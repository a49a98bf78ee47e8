import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SharedBrowser, shareBrowser } from '../../app/line/shared-browser.ts';
import { openTemporaryDir } from '../../app/line/temporary-dir.ts';
import { launchBrowser } from '../../app/machine/browser.ts';
import { verifyBundle } from '../../evidence/index.ts';
import {
  type EvidenceDesk,
  type EvidenceSite,
  html,
  openDesk,
  openSite,
  pixel,
  requestFor,
} from './evidence-world.ts';

const NEVER = new AbortController().signal;

/** The browser processes that this process started. */
function browsers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return parent === process.pid && command.includes('--remote-debugging-pipe');
      } catch {
        return false;
      }
    });
}

describe('a browser that ends under a capture', () => {
  let shared: SharedBrowser;
  let desk: EvidenceDesk;
  let site: EvidenceSite;
  let blows: number;

  /** Serves the page; as long as blows are left, its picture deals one instead of coming. */
  async function openBlowing(blow: (pid: number) => void): Promise<void> {
    site = await openSite({
      '/': html('<p>办证</p><img src="/p.png">'),
      '/p.png': (response) => {
        blows -= 1;
        if (blows >= 0) {
          browsers().forEach(blow);
        } else {
          pixel(response);
        }
      },
    });
  }

  beforeEach(async () => {
    shared = shareBrowser(() => launchBrowser({ env: process.env }));
    desk = await openDesk(
      await shared.get(),
      { navigationMs: 4_000, loadMs: 2_000, settleMs: 1_000, stepMs: 2_000, totalMs: 6_000 },
      { browser: () => shared.get(), discardBrowser: (browser) => shared.discard(browser) },
    );
  });

  afterEach(async () => {
    site.close();
    await shared.close();
    await desk.close();
  });

  it.each([
    ['is killed', 'SIGKILL'],
    ['hangs', 'SIGSTOP'],
  ] as const)('and %s costs one try and nothing else', async (_name, signal) => {
    blows = 1;
    await openBlowing((pid) => process.kill(pid, signal));

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    expect(bundle).toMatchObject({ state: 'complete', missing: [], items: 2 });
    expect(await readdir(desk.dir)).toHaveLength(1);
    expect(browsers()).toHaveLength(1);
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('and ends under the second try too leaves what there is', async () => {
    blows = 2;
    await openBlowing((pid) => process.kill(pid, 'SIGKILL'));

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    expect(bundle).toMatchObject({ state: 'partial', screenshot: null });
    expect(bundle.missing).toContain('page: its process ended before the capture did');
    expect(await readdir(desk.dir)).toHaveLength(1);
  });

  it('is not what a page is that computes without end: it costs no second try', async () => {
    site = await openSite({
      '/': html('<p>办证</p><script>setTimeout(() => { while (true); }, 20)</script>'),
    });

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    expect(site.asked).toHaveLength(1);
    expect(bundle.screenshot).not.toBeNull();
    expect(browsers()).toHaveLength(1);
  });
});

describe('the directory for what a run needs for a while', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'cardsweep-temporary-'));
  });

  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  it('is swept of what a killed run left, and of nothing else', async () => {
    const first = await openTemporaryDir(root);
    const [name = ''] = await readdir(root);
    // Process 4194304 is one above the most that Linux numbers.
    const dead = name.replace(/-\d+-[^-]+$/u, '-4194304-killed');
    await mkdir(join(root, dead));
    await writeFile(join(root, dead, 'evd_1.0.wacz'), 'half');
    await writeFile(join(root, 'kept'), 'not ours');

    const second = await openTemporaryDir(root);

    expect((await readdir(root)).toSorted()).toEqual(
      ['kept', name, second.path.slice(root.length + 1)].toSorted(),
    );
    await first.close();
    await second.close();
    expect(await readdir(root)).toEqual(['kept']);
  });
});
