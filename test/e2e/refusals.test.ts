import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLine } from '../../app/line/open-line.ts';
import { readSettings } from '../../app/settings/settings.ts';
import { runCli } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const GOOD = {
  id: 'example-forum',
  name: 'Example forum',
  surface: 'forum',
  start: ['http://127.0.0.1:9/forum.php'],
  allowHosts: ['127.0.0.1:9'],
  legalBasis: "operator's consent",
  contact: 'desk@example.org',
};

const EMPTY_FORUM = `<!DOCTYPE html><html><head><meta name="generator" content="Discuz! X3.5"><title>论坛</title></head>
<body id="nv_forum"><div id="ct"></div></body></html>`;

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

/** Only who may mount can make a file system that is full. */
function canMount(dir: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=90m', 'tmpfs', dir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('what is wrong is said in one line, with the right exit code', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;

  beforeAll(async () => {
    dir = await temporaryDir('refusals');
  });

  afterAll(async () => {
    await dir.remove();
  });

  async function refusal(args: readonly string[], env: Record<string, string> = {}) {
    const { code, stdout, stderr } = await runCli(args, {
      DATA_DIR: join(dir.path, 'data'),
      ...env,
    });
    expect(stdout).toBe('');
    return { code, lines: stderr.trimEnd().split('\n') };
  }

  async function declared(name: string, content: unknown): Promise<string> {
    const path = join(dir.path, name);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  it.each([
    ['an unknown key', { ...GOOD, speed: 3 }, 'declaration'],
    [
      'a bad value',
      { ...GOOD, pace: { requestsPerSecond: 0, concurrency: 1 } },
      'pace.requestsPerSecond',
    ],
    ['a start that is no address', { ...GOOD, start: ['forum'] }, 'start.0'],
    ['an unknown surface', { ...GOOD, surface: 'newspaper' }, 'surface'],
    ['robots ignored without a basis', { ...GOOD, robots: 'ignore' }, 'robotsBasis'],
    ['an unknown platform', { ...GOOD, platform: 'nosuch' }, 'platform'],
    ['an unknown recipient', { ...GOOD, recipients: ['nobody'] }, 'nobody'],
    ['what is not JSON', '{"id": ', 'JSON'],
  ])('a declaration with %s: the file and the place', async (_, content, place) => {
    const path = await declared('bad.json', content);

    const { code, lines } = await refusal(['sweep', '--source', path]);

    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('bad.json');
    expect(lines[0]).toContain(place);
  });

  it.each([
    ['an unknown command', ['swep']],
    ['an unknown option', ['sweep', '--fast']],
    ['no command', []],
    ['a missing argument', ['case', 'show']],
    ['a missing reason', ['case', 'confirm', 'cas_x', '--as', 'me', '--policy', 'sale-of-fake-id']],
    ['a bad verdict', ['sightings', '--verdict', 'perhaps']],
    ['a declaration that is not there', ['sweep', '--source', '/nonexistent/x.json']],
    ['a page that is not there', ['extract', '--url', 'http://127.0.0.1/', '/nonexistent.html']],
    ['an address that is none', ['evidence', 'capture', 'ftp://example.org/']],
    ['stages that are none', ['worker', '--stages', 'dance']],
  ])('%s: exit 2', async (_, args) => {
    const { code, lines } = await refusal(args);

    expect(code).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^cardsweep: ./u);
  });

  it('a line of texts that is not JSON: its number', async () => {
    const { code, stderr, stdout } = await runCli(
      ['classify', '--json', '--data', join(dir.path, 'data')],
      {},
      '{"id":1,"text":"你好"}\nnonsense\n',
    );

    expect(code).toBe(2);
    expect(stderr).toContain('stdin:2');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a setting that is no address: its name', async () => {
    const { code, lines } = await refusal(['case', 'list'], { DATABASE_URL: 'mysql://x' });

    expect(code).toBe(2);
    expect(lines[0]).toContain('DATABASE_URL');
  });

  it('a database that is not there: exit 3', async () => {
    const port = await freePort();
    const { code, lines } = await refusal(['case', 'list'], {
      DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/x`,
    });

    expect(code).toBe(3);
    expect(lines).toHaveLength(1);
  });

  it('a file that may not be read: exit 2', async () => {
    const path = join(dir.path, 'folder.json');
    await mkdir(path);
    await chmod(path, 0o000);

    const { code, lines } = await refusal(['sweep', '--source', path]);

    expect(code).toBe(2);
    expect(lines[0]).toContain('folder.json');
  });

  it("the town's port in use: exit 3, the port named", async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = portOf(server);

    const { code, lines } = await refusal(['sweep'], { TOWN_PORT: String(port) });
    server.close();

    expect(code).toBe(3);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(String(port));
  });

  it('a second sweep in the same directory: refused, naming the first', async () => {
    const data = join(dir.path, 'data');
    const line = await openLine(readSettings({}, { dataDir: data }), () => undefined);
    const taken = await line.takeWork();
    const path = await declared('good.json', GOOD);

    const { code, lines } = await refusal(['sweep', '--source', path]);
    const wasFree = !('heldBy' in taken);
    if (wasFree) {
      taken.release();
    }
    await line.close();

    expect(wasFree).toBe(true);
    expect(code).toBe(2);
    expect(lines.at(-1)).toContain(String(process.pid));
  });

  it('a full disk: exit 3, and nothing lost', async () => {
    const small = join(dir.path, 'small');
    await mkdir(small);
    if (!canMount(small)) {
      process.stderr.write('NOT TESTED: a full disk, because this user may not mount one\n');
      return;
    }
    const site = createHttpServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(EMPTY_FORUM);
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    const host = `127.0.0.1:${portOf(site)}`;
    try {
      const start = [`http://${host}/forum.php`];
      const path = await declared('full.json', { ...GOOD, start, allowHosts: [host] });
      const data = join(small, 'data');
      await runCli(['sweep', '--source', path, '--data', data]);
      execFileSync('sh', [
        '-c',
        `dd if=/dev/zero of=${join(small, 'fill')} bs=1M 2>/dev/null || true`,
      ]);

      const full = await runCli(['sweep', '--source', path, '--data', data]);
      execFileSync('rm', [join(small, 'fill')]);
      const after = await runCli(['sweep', '--source', path, '--data', data, '--json']);

      expect(full.code).toBe(3);
      expect(full.stderr).toContain('full');
      expect(after.code, `stderr: ${after.stderr}`).toBe(0);
    } finally {
      site.close();
      execFileSync('umount', ['-l', small]);
    }
  });
});
