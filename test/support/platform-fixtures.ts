import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../../core/exchange.ts';
import type { Page } from '../../core/page.ts';
import { pageOf } from '../../crawlers/page-of.ts';

/** A recorded page of a platform, and what is expected of it. */
export interface PlatformFixture {
  /** Folder name: `ok.<case>` holds something to read, `ng.<case>` must yield no listing and lead nowhere. */
  readonly name: string;
  readonly verdict: 'ok' | 'ng';
  readonly page: Page;
  /** Id of the platform that must be detected, or null; and the extraction as JSON. */
  readonly expected: { readonly platform: string | null; readonly extraction: unknown };
}

/** `exchange.json`: the page, and each answer with the file that holds its body. */
interface Recording {
  readonly url: string;
  readonly accessCode: string | null;
  readonly timeZone: string;
  readonly answers: readonly {
    readonly method: 'GET' | 'POST';
    readonly url: string;
    readonly requestBody: string | null;
    readonly finalUrl: string;
    readonly status: number;
    readonly contentType: string;
    readonly fetchedAt: string;
    readonly body: string;
  }[];
}

/** Every fixture below a platform's `fixtures` folder. Throws for a folder whose name or files are not as agreed. */
export function loadPlatformFixtures(folder: string): readonly PlatformFixture[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => loadPlatformFixture(join(folder, name), name));
}

/** What an extraction looks like once it was written to JSON and read again. */
export function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function loadPlatformFixture(path: string, name: string): PlatformFixture {
  const verdict = /^(ok|ng)\.[a-z0-9-]+$/u.exec(name)?.[1];
  if (verdict !== 'ok' && verdict !== 'ng') {
    throw new Error(`fixture folder ${name} is named neither ok.<case> nor ng.<case>`);
  }
  const expected = JSON.parse(
    readFileSync(join(path, 'expected.json'), 'utf8'),
  ) as PlatformFixture['expected'];
  return { name, verdict, page: loadPlatformPage(path), expected };
}

/** The page of one fixture's folder. */
export function loadPlatformPage(path: string): Page {
  const recording = JSON.parse(readFileSync(join(path, 'exchange.json'), 'utf8')) as Recording;
  const exchanges = recording.answers.map((answer) => exchangeOf(path, answer));
  const { url, accessCode, timeZone } = recording;
  return pageOf({ url, accessCode, timeZone, exchanges });
}

function exchangeOf(path: string, answer: Recording['answers'][number]): Exchange {
  return {
    request: { method: answer.method, url: answer.url, headers: {}, body: answer.requestBody },
    finalUrl: answer.finalUrl,
    redirects: [],
    status: answer.status,
    headers: { 'content-type': answer.contentType },
    body: readFileSync(join(path, answer.body)),
    serverIp: null,
    fetchedAt: new Date(answer.fetchedAt),
  };
}
