import { liveStream } from '../live/stream.ts';
import type { Watcher } from '../live/watcher.ts';
import { type Route, route } from '../route.ts';

/** What changes while somebody looks on. */
export function liveRoutes(watcher: Watcher): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/live',
        needs: 'read',
        summary: 'Server-sent events: which cases, notices and sweeps have changed, by kind and id',
        media: 'text/event-stream',
      },
      ({ signal }) => Promise.resolve(liveStream(watcher, signal)),
    ),
  ];
}
