import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runCli } from '../support/cli.ts';
import { temporaryDir } from '../support/temporary-dir.ts';
import { startTimeAuthority, type TimeAuthority } from '../support/time-authority.ts';

interface Captured {
  readonly evidenceId: string;
  readonly path: string;
  readonly stamps: readonly { readonly authority: string }[];
  readonly tokens: readonly string[];
}

interface Checked {
  readonly valid: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly ok: boolean;
    readonly detail: string;
  }[];
}

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let data: string;
let server: Server;
let authority: TimeAuthority;
let captured: Captured;

beforeAll(async () => {
  dir = await temporaryDir('evidence-cli');
  data = join(dir.path, 'data');
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<title>论坛</title><p>出售证件</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  authority = await startTimeAuthority();
  await writeFile(join(dir.path, 'root.pem'), authority.root);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const run = await runCli(
    ['evidence', 'capture', `http://${host}/thread`, '--allow-host', host, '--data', data],
    { TSA_URLS: authority.url, TSA_ROOTS: join(dir.path, 'root.pem') },
  );
  captured = jsonLines<Captured>(run.stdout)[0] ?? {
    evidenceId: '',
    path: '',
    stamps: [],
    tokens: [],
  };
});

afterAll(async () => {
  await authority.close();
  server.close();
  await dir.remove();
});

async function verified(
  path: string,
  ...more: readonly string[]
): Promise<Checked & { readonly code: number | null }> {
  const { code, stdout } = await runCli(['evidence', 'verify', path, '--json', ...more]);
  return { code, ...(JSON.parse(stdout) as Checked) };
}

async function evidence(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return await runCli(['evidence', ...args, '--data', data]);
}

describe('evidence from the command line', () => {
  it('is captured, stamped, and left as a copy that anybody can verify', async () => {
    const root = join(dir.path, 'root.pem');

    const { code, valid, checks } = await verified(captured.path, '--root', root);
    const openssl = spawnSync('openssl', [
      'ts',
      '-verify',
      '-data',
      captured.path,
      '-in',
      `${captured.path}.tsr`,
      '-CAfile',
      root,
    ]);

    expect(captured.stamps).toHaveLength(1);
    expect(captured.tokens).toEqual([`${captured.path}.tsr`]);
    expect({ code, valid }).toEqual({ code: 0, valid: true });
    expect(checks.find(({ id }) => id === 'stamp.1')?.detail).toMatch(
      /these very bytes existed at .*named root/u,
    );
    expect(openssl.status).toBe(0);
  });

  it('fails to verify by another root, and with a byte flipped, and says what failed', async () => {
    const other = await startTimeAuthority();
    const root = join(dir.path, 'other.pem');
    await writeFile(root, other.root);
    await other.close();
    const bytes = await readFile(captured.path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    const flipped = join(dir.path, 'flipped.wacz');
    await writeFile(flipped, bytes);

    const byRoot = await verified(captured.path, '--root', root);
    const byByte = await verified(flipped, '--token', `${captured.path}.tsr`);
    const lacking = await runCli([
      'evidence',
      'verify',
      captured.path,
      '--root',
      join(dir.path, 'none.pem'),
    ]);

    expect(byRoot.code).toBe(1);
    expect(byRoot.checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['stamp.1']);
    expect(byByte.code).toBe(1);
    expect(byByte.valid).toBe(false);
    expect(lacking.code).toBe(2);
  });

  it('lies encrypted, its key readable by its owner alone', async () => {
    const names = await readdir(join(data, 'blobs'), { recursive: true, withFileTypes: true });
    const blobs = await Promise.all(
      names
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => readFile(join(parentPath, name))),
    );

    expect(blobs.length).toBeGreaterThan(1);
    expect(
      blobs.filter((blob) => blob.includes('datapackage.json') || blob.includes('PNG')),
    ).toEqual([]);
    expect((await stat(join(data, 'evidence-key'))).mode & 0o777).toBe(0o600);
  });

  it('is opened by somebody for a reason alone, exported by whoever asks, and both are entered', async () => {
    const to = join(dir.path, 'opened');

    const nobody = await evidence('open', captured.evidenceId, '--to', to);
    const opened = await evidence(
      'open',
      captured.evidenceId,
      '--to',
      to,
      '--as',
      'wang',
      '--reason',
      'file 7',
    );
    const exported = await evidence(
      'export',
      captured.evidenceId,
      '--to',
      join(dir.path, 'out.wacz'),
    );
    const log = await evidence('custody', 'list', '--json');

    const entries = jsonLines<{ act: string; actor: string }>(log.stdout);
    expect(nobody.code).toBe(2);
    expect(opened.code).toBe(0);
    expect(await readdir(to)).toContain('datapackage.json');
    expect(exported.code).toBe(0);
    expect((await readFile(join(dir.path, 'out.wacz'))).equals(await readFile(captured.path))).toBe(
      true,
    );
    expect(entries.map(({ act, actor }) => `${act} ${actor}`)).toEqual([
      'made operator',
      'stamped cardsweep',
      'exported operator',
      'opened wang',
      `exported ${userInfo().username}`,
    ]);
  });

  it('keeps one custody chain through commands that run at once', async () => {
    const runs = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        evidence('hold', captured.evidenceId, '--as', name, '--reason', 'court'),
      ),
    );
    const { code, stdout } = await evidence('custody', 'verify', '--json');

    expect(runs.map((run) => run.code)).toEqual([0, 0, 0]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, entries: 8 });
  });

  it('is looked after by hand: stamped, verified, its log anchored; held, it is not purged', async () => {
    const tended = await evidence('tend', '--all', '--json');
    const purged = await evidence('purge', '--dry-run', '--json');
    const key = await evidence('key');

    const { checks } = await verified(captured.path);
    expect(tended.code).toBe(0);
    expect(JSON.parse(tended.stdout)).toMatchObject({ verified: 1, damaged: [], custody: null });
    expect(JSON.parse(purged.stdout)).toMatchObject({ due: [], purged: [] });
    expect(checks.find(({ id }) => id === 'seal.key')?.detail).toContain(key.stdout.trim());
  });
});
