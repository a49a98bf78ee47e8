import { getDefaultBackendFactory, type IQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { StageError } from '../core/failure.ts';
import type { Backend } from './backend.ts';
import type { OnQueueEvent } from './events.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/** Redis or Valkey at `redis://`, `rediss://` or a socket's path. BullMQ duplicates the connection for each worker. */
export async function openRedisBackend(url: string, onEvent: OnQueueEvent): Promise<Backend> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // BullMQ asks for it: its blocking commands wait as long as it takes.
    maxRetriesPerRequest: null,
  });
  // Every queue and worker listens on the connection they share.
  redis.setMaxListeners(0);
  redis.on('error', (error) => onEvent({ kind: 'trouble', error }));
  try {
    await redis.connect();
  } catch (cause) {
    redis.disconnect();
    throw new StageError('QUEUE_UNAVAILABLE', 'the queue in Redis cannot be reached', { cause });
  }
  return {
    factory: (name, options, kind) =>
      getDefaultBackendFactory<IQueueBackend, unknown>()(
        name,
        { ...options, connection: redis },
        kind,
      ),
    async close() {
      await redis.quit();
    },
  };
}
