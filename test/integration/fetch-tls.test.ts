import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { TestHost } from '../support/fetch-world.ts';
import { ask, listen, mannersFor, openWorld, wordOf } from '../support/fetch-world.ts';

const folder = new URL('../fixtures/tls/', import.meta.url);
const world = openWorld();

afterEach(() => world.close());

async function tlsHost(): Promise<TestHost> {
  const server = createServer(
    {
      key: readFileSync(new URL('self-signed-key.pem', folder)),
      cert: readFileSync(new URL('self-signed.pem', folder)),
    },
    (_request, response) => response.end('page'),
  );
  const host = await listen(server);
  world.onClose(() => host.close());
  return { ...host, requests: [] };
}

describe('a certificate', () => {
  it('that nobody signed is not taken', async () => {
    const host = await tlsHost();
    const fetcher = world.fetcher();

    const outcome = await ask(fetcher, mannersFor([host]), `https://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('TLS_INVALID');
  });

  it('that the machine trusts is taken, and the connection kept', async () => {
    const host = await tlsHost();
    const root = new URL('../../', import.meta.url);
    const script = `
      import { ask, mannersFor, testFetcher, wordOf } from './test/support/fetch-world.ts';
      const fetcher = testFetcher();
      const manners = mannersFor([], { allowHosts: ['${host.hostPort}'] });
      const first = await ask(fetcher, manners, 'https://${host.hostPort}/');
      const second = await ask(fetcher, manners, 'https://${host.hostPort}/');
      await fetcher.close();
      console.log([first, second].map((one) => wordOf(one) + ' ' + one.exchange?.serverIp).join());
    `;

    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', './test/support/register-typescript.mjs', '--input-type=module', '-e', script],
      {
        cwd: fileURLToPath(root),
        env: { NODE_EXTRA_CA_CERTS: fileURLToPath(new URL('self-signed.pem', folder)) },
      },
    );

    expect(stdout.trim()).toBe('answered 127.0.0.1,answered 127.0.0.1');
    expect(host.connections.count).toBe(1);
  });

  it('where there is none is not taken either', async () => {
    const host = await world.host((_request, response) => response.end());
    const fetcher = world.fetcher();

    const outcome = await ask(fetcher, mannersFor([host]), `https://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('TLS_INVALID');
  });
});
