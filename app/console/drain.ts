import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

/** Time that answers under way have to finish, in milliseconds. */
const GRACE_MS = 5_000;

/**
 * Follows what a server is answering. What is returned ends the server: nothing new is taken, and
 * what is being answered is answered, unless that takes longer than `graceMs`.
 */
export function drain(server: Server, graceMs: number = GRACE_MS): () => Promise<void> {
  const open = new Set<ServerResponse>();
  server.on('request', (_, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return async () => {
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    await over([...open], graceMs);
    server.closeAllConnections();
    await closed;
  };
}

async function over(responses: readonly ServerResponse[], graceMs: number): Promise<void> {
  const late = AbortSignal.timeout(graceMs);
  await Promise.all(
    responses.map((response) => once(response, 'close', { signal: late }).catch(() => undefined)),
  );
}
