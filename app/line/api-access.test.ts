import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiRecipient } from '../../reports/fixtures/api-recipient.ts';
import { apiAccess, assertApiSecrets } from './api-access.ts';

describe('apiAccess', () => {
  it('connects to a host that is not public where that is named with its port, and not else', async () => {
    const server = createServer((socket) => socket.end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const access = apiAccess({ env: {} });

    const named = await access.connect('127.0.0.1', port, [`127.0.0.1:${port}`]);
    const unnamed = access.connect('127.0.0.1', port, ['127.0.0.1:1']);

    await expect(unnamed).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(named.remotePort).toBe(port);
    named.destroy();
    server.close();
  });

  it('finds a secret in the environment or in a file that nobody else can read', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'cardsweep-api-access-'));
    const path = join(dir, 'token');
    await writeFile(path, 'kept\n', { mode: 0o600 });
    const access = apiAccess({ env: { TOKEN: 'given' } });

    const found = await Promise.all([
      access.secretOf('env:TOKEN'),
      access.secretOf(`file:${path}`),
    ]);
    await chmod(path, 0o644);
    const open = access.secretOf(`file:${path}`);

    expect(found).toEqual(['given', 'kept']);
    await expect(open).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(access.secretOf('env:OTHER')).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'env:OTHER: is empty or not set',
    });
    await rm(dir, { recursive: true });
  });
});

describe('assertApiSecrets', () => {
  it('names the recipient and the reference of what is not there', async () => {
    const directory = new Map(
      (['json-api', 'form-api'] as const).map((name) => [name, apiRecipient(name)]),
    );
    const env = { EXAMPLE_ABUSE_TOKEN: 'given' };

    const checking = assertApiSecrets(directory, { env });

    await expect(checking).rejects.toThrow(
      'example-report-form: env:EXAMPLE_FORM_KEY is not there',
    );
    await assertApiSecrets(directory, { env: { ...env, EXAMPLE_FORM_KEY: 'given' } });
  });
});
