import { Configuration, EventManager, Log, LogLevel, log } from '@crawlee/core';

/** Events of a machine that nobody watches: Crawlee's own measures memory by starting processes every second. */
class QuietEvents extends EventManager {
  override init(): Promise<void> {
    this.initialized = true;
    return Promise.resolve();
  }
}

/** A Crawlee configuration that writes no file, starts no process, scales by nothing and says nothing. */
export function quietConfiguration(): Configuration {
  log.setLevel(LogLevel.OFF);
  const configuration = new Configuration({
    persistStorage: false,
    purgeOnStart: false,
    memoryMbytes: 1_000_000,
    availableMemoryRatio: 1,
  });
  configuration.useStorageClient(configuration.createMemoryStorage({ persistStorage: false }));
  configuration.useEventManager(new QuietEvents(configuration));
  return configuration;
}

/** Options that every crawler here shares: fixed concurrency, one try, no session, no cookies, no statistics kept. */
export function quietOptions(concurrency: number): {
  readonly keepAlive: true;
  readonly minConcurrency: number;
  readonly maxConcurrency: number;
  readonly maxRequestRetries: 0;
  readonly useSessionPool: false;
  readonly persistCookiesPerSession: false;
  readonly statusMessageLoggingInterval: number;
  readonly statisticsOptions: object;
  readonly autoscaledPoolOptions: object;
  readonly log: Log;
} {
  return {
    keepAlive: true,
    minConcurrency: concurrency,
    maxConcurrency: concurrency,
    maxRequestRetries: 0,
    useSessionPool: false,
    persistCookiesPerSession: false,
    statusMessageLoggingInterval: 86_400,
    statisticsOptions: {
      logIntervalSecs: 86_400,
      saveErrorSnapshots: false,
      persistenceOptions: { enable: false },
    },
    autoscaledPoolOptions: {
      desiredConcurrency: concurrency,
      loggingIntervalSecs: null,
      autoscaleIntervalSecs: 3600,
      snapshotterOptions: { eventLoopSnapshotIntervalSecs: 3600, clientSnapshotIntervalSecs: 3600 },
    },
    log: new Log({ level: LogLevel.OFF }),
  };
}
