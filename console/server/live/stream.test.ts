import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { liveStream } from './stream.ts';
import type { Watcher } from './watcher.ts';

function watching() {
  const closing = new AbortController();
  const listeners = new Set<Parameters<Watcher['watch']>[0]>();
  const watcher: Watcher = {
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    marked: () => Promise.resolve(),
    closed: closing.signal,
    close: () => closing.abort(),
  };
  return { watcher, listeners };
}

it('tells what changes until the watcher closes', async () => {
  const { watcher, listeners } = watching();
  const stream = liveStream(watcher, new AbortController().signal);
  for (const listener of listeners) {
    listener([{ kind: 'case', id: 'cse_1' }]);
  }

  watcher.close();

  expect(await stream.text()).toContain('data: {"changes":[{"kind":"case","id":"cse_1"}]}');
  expect(listeners.size).toBe(0);
});

it('says from when on nothing is missed, and ends where that cannot be known', async () => {
  const seeing = watching().watcher;
  const told = liveStream(seeing, new AbortController().signal).text();
  await setImmediate();
  seeing.close();
  const { watcher, listeners } = watching();
  const blind = { ...watcher, marked: () => Promise.reject(new Error('no database')) };

  const nothing = await liveStream(blind, new AbortController().signal).text();

  expect(await told).toContain('event: watching');
  expect(nothing).not.toContain('event');
  expect(listeners.size).toBe(0);
});

it('watches no longer than its caller does', async () => {
  const { watcher, listeners } = watching();
  const caller = new AbortController();
  const stream = liveStream(watcher, caller.signal);

  caller.abort();
  await stream.text();

  expect(listeners.size).toBe(0);
});
