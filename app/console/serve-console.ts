import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Caller } from '../../console/server/caller.ts';
import type { Console } from '../../console/server/create-console.ts';
import { StageError } from '../../core/failure.ts';
import type { ConsoleSettings } from '../settings/console.ts';
import { drain } from './drain.ts';

/** A console that listens. */
export interface ServedConsole {
  /** Where a browser on this machine finds it. */
  readonly address: string;
  /** Takes no more requests, and answers those that it has. */
  close(): Promise<void>;
}

/** Serves the console over HTTP at the address that the settings name. Throws `PORT_IN_USE`. */
export async function serveConsole(
  served: Console,
  { host, port, base }: Pick<ConsoleSettings, 'host' | 'port'> & { readonly base: string },
  callerOf: (incoming: IncomingMessage) => Caller | null,
): Promise<ServedConsole> {
  const server = createAdaptorServer({
    async fetch(request, { incoming }) {
      // Only HTTP/1.1 is served.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const caller = callerOf(incoming as IncomingMessage);
      return caller === null ? elsewhere() : await served.answer(request, caller);
    },
  });
  // Only HTTP/1.1 is served.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const close = drain(server as Server);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new StageError(
      'PORT_IN_USE',
      `the console cannot listen on ${host}:${port}: name another with CONSOLE_ADDRESS`,
      { cause: error },
    );
  }
  // It listens on a port, not on a pipe.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const bound = server.address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    address: `http://${name}:${bound.port}${base}`,
    close,
  };
}

/** A name that leads here and is not ours (RFC 9110, 15.5.20). */
function elsewhere(): Response {
  return new Response(
    'this console has another name: set PUBLIC_URL to the address that it is reached at\n',
    {
      status: 421,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
}
