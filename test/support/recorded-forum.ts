import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page } from '../../core/page.ts';
import { pageOf } from '../../crawlers/page-of.ts';

export type RecordedEngine = 'discuz' | 'phpbb' | 'nodebb';

/** A page as a real forum answered it. */
export interface RecordedPage {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** A post as the forum was filled with it. */
export interface TruePost {
  readonly thread_id: number;
  readonly post_id: number;
  readonly floor: number;
  /** Page of its thread, from 1. */
  readonly page: number;
  readonly url: string;
  readonly author: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly label: string;
  readonly text: string;
  readonly guest_visible: boolean;
}

export interface ForumTruth {
  readonly base: string;
  readonly posts: readonly TruePost[];
  readonly threads: readonly {
    readonly thread_id: number;
    readonly title: string;
    readonly guest_visible: boolean;
  }[];
}

/** Zone in which the recorded forums print their times: the two of PHP were set up in China and in UTC. */
const TIME_ZONES = { discuz: 'Asia/Shanghai', phpbb: 'UTC', nodebb: 'UTC' } as const;

/** Pages were recorded on this day; relative times count from it. */
const RECORDED_AT = new Date('2026-11-21T22:34:00Z');

/** Every recorded page of an engine. */
export function recordedPages(engine: RecordedEngine): readonly RecordedPage[] {
  return read(`${engine}.json.gz`) as readonly RecordedPage[];
}

/** What is on them. */
export function forumTruth(engine: RecordedEngine): ForumTruth {
  return read(`${engine}.truth.json.gz`) as ForumTruth;
}

/** A recorded page as an adapter sees it. */
export function pageOfRecorded(recorded: RecordedPage, engine: RecordedEngine): Page {
  const exchange = {
    request: { method: 'GET' as const, url: recorded.url, headers: {}, body: null },
    finalUrl: recorded.finalUrl,
    redirects: [],
    status: recorded.status,
    headers: { 'content-type': recorded.contentType },
    body: new TextEncoder().encode(recorded.body),
    serverIp: null,
    fetchedAt: RECORDED_AT,
  };
  return {
    ...pageOf({
      url: recorded.url,
      accessCode: null,
      timeZone: TIME_ZONES[engine],
      exchanges: [exchange],
    }),
  };
}

function read(file: string): unknown {
  const bytes = readFileSync(new URL(`../fixtures/forums/${file}`, import.meta.url));
  return JSON.parse(gunzipSync(bytes).toString('utf8'));
}
