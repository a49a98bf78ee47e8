import type { Capture } from '../core/capture.ts';
import { sha256 } from '../core/digest.ts';
import { StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import { PUSH_SLOT, pushedAddress } from '../core/pushed.ts';
import type { Source } from '../core/source.ts';
import type { Target } from '../core/target.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { sweepIdOf, targetId } from './plan.ts';
import { jobOf } from './stage.ts';

/** A post as its platform hands it in. */
export interface HandedPost {
  readonly url: string;
  readonly text: string;
  readonly author?: string | undefined;
  readonly authorUrl?: string | undefined;
  readonly postedAt?: string | undefined;
  readonly position?: number | undefined;
  readonly images?: readonly string[] | undefined;
}

/** The adapter that reads what was handed in. */
const PLATFORM = 'pushed';

/**
 * Takes in posts that a platform hands in about its own pages, a capture for each page; from there the line goes on as after a
 * fetch, evidence included. Under (source, content): the same posts twice are one push. Refuses addresses of other hosts than the
 * source's (`INPUT_INVALID`): nobody speaks for others.
 */
export async function pushListings(
  sourceId: string,
  posts: readonly HandedPost[],
  deps: Pick<LineDeps, 'store' | 'blobs' | 'queue' | 'now'>,
  signal: AbortSignal,
): Promise<{ readonly pushId: string; readonly pages: number; readonly listings: number }> {
  const source = await deps.store.sources.get(sourceId);
  refuseForeign(posts, source);
  const pushId = sweepIdOf(`${PUSH_SLOT}${sourceId}:${sha256(JSON.stringify(posts))}`);
  const at = deps.now();
  const handed = await Promise.all(
    [...byPage(posts)].map(([url, ofPage]) =>
      keep({ url, ofPage, source, pushId, at }, deps, signal),
    ),
  );
  const jobs = handed.map(({ capture }) => jobOf('extract', { captureId: capture.id }, capture.id));
  await deps.store.transaction(async (tx) => {
    // Over as soon as it is there: nothing of the source is looked for that was not handed in.
    await tx.sweeps.open({
      id: pushId,
      slot: `${PUSH_SLOT}${pushId}`,
      sourceIds: [sourceId],
      full: false,
      startedAt: at,
      finishedAt: null,
    });
    await tx.sweeps.finish(pushId, at);
    const targets = handed.map(({ target }) => target);
    await tx.frontier.propose(targets, posts.length);
    for (const { capture } of handed) {
      await tx.captures.save(capture);
    }
    await tx.jobs.add(jobs);
  });
  await dispatch(jobs, deps.queue);
  return { pushId, pages: handed.length, listings: posts.length };
}

function refuseForeign(posts: readonly HandedPost[], source: Source): void {
  const hosts = new Set([...source.start.map((url) => new URL(url).host), ...source.allowHosts]);
  const index = posts.findIndex(({ url }) => !hosts.has(new URL(url).host));
  if (index >= 0) {
    throw new StageError(
      'INPUT_INVALID',
      `listings.${index}.url: not on a host of the source ${source.id}: ${[...hosts].join(', ')}`,
    );
  }
}

/** Posts by the page that they stand on: their address without its fragment. */
function byPage(posts: readonly HandedPost[]): ReadonlyMap<string, readonly HandedPost[]> {
  const pages = new Map<string, HandedPost[]>();
  for (const post of posts) {
    const page = new URL(post.url);
    page.hash = '';
    pages.set(page.href, [...(pages.get(page.href) ?? []), post]);
  }
  return pages;
}

interface Handed {
  readonly url: string;
  readonly ofPage: readonly HandedPost[];
  readonly source: Source;
  readonly pushId: string;
  readonly at: Date;
}

async function keep(
  { url, ofPage, source, pushId, at }: Handed,
  { blobs }: Pick<LineDeps, 'blobs'>,
  signal: AbortSignal,
): Promise<{ readonly target: Target; readonly capture: Capture }> {
  const body = Buffer.from(JSON.stringify({ listings: ofPage }));
  const bodyDigest = await blobs.put(body, signal);
  const target: Target = {
    id: targetId(pushId, source.id, url, null),
    sweepId: pushId,
    sourceId: source.id,
    url,
    kind: 'page',
    platform: PLATFORM,
    accessCode: null,
    depth: 0,
    foundAt: null,
    stamp: null,
  };
  const address = pushedAddress(source.id);
  const capture: Capture = {
    id: idOf('capture', target.id, 'http'),
    sweepId: pushId,
    sourceId: source.id,
    targetId: target.id,
    url,
    via: 'http',
    contentDigest: sha256(bodyDigest),
    exchanges: [
      {
        method: 'POST',
        url: address,
        requestHeaders: {},
        requestBody: null,
        finalUrl: address,
        redirects: [],
        status: 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        bodyDigest,
        bodyBytes: body.byteLength,
        serverIp: null,
        fetchedAt: at.toISOString(),
      },
    ],
    unchanged: false,
    failure: null,
    fetchedAt: at,
  };
  return { target, capture };
}
