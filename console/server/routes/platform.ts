import { z } from 'zod';
import { maskIdentityNumbers } from '../../../core/identity-number.ts';
import type { Score } from '../../../core/score.ts';
import type { Surface } from '../../../core/surface.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import { pushListings } from '../../../pipeline/push.ts';
import { textInPicture } from '../../../pipeline/text-in-picture.ts';
import { PushBatch, Pushed, ScoreBatch, ScoredBatch } from '../../api/platform.ts';
import { type Route, route } from '../route.ts';

/** What the routes for platforms stand on. */
export interface PlatformDeps {
  readonly line: Pick<LineDeps, 'store' | 'blobs' | 'queue' | 'reader' | 'scorer' | 'now'>;
}

/** Room for a few pictures beside the texts. */
const MAX_SCORE = 60_000_000;

/** What a platform's trust-and-safety team uses: judgement of its own posts, and posts handed in. */
export function platformRoutes({ line }: PlatformDeps): readonly Route[] {
  return [scoreRoute(line), pushRoute(line)];
}

function scoreRoute(line: PlatformDeps['line']): Route {
  return route(
    {
      method: 'post',
      path: '/score',
      needs: 'score',
      summary: 'Judges texts and pictures of your own; nothing of them is kept',
      body: ScoreBatch,
      answer: ScoredBatch,
      maxBody: MAX_SCORE,
    },
    async ({ body, signal }) => {
      const results = [];
      for (const { id, text, surface, pictures } of body.posts) {
        signal.throwIfAborted();
        const read = await Promise.all(
          pictures.map((one) =>
            textInPicture(Buffer.from(one, 'base64'), line.now(), line.reader, signal),
          ),
        );
        results.push({
          id,
          ...judged(text, surface ?? null, line),
          pictures: read.map((shown) => ({
            text: maskIdentityNumbers(shown),
            ...judged(maskIdentityNumbers(shown), surface ?? null, line),
          })),
        });
      }
      return { scorerVersion: line.scorer.version, results };
    },
  );
}

type Judged = Omit<z.input<typeof ScoredBatch>['results'][number], 'id' | 'pictures'>;

function judged(
  text: string,
  surface: Surface | null,
  { scorer }: Pick<LineDeps, 'scorer'>,
): Judged {
  const score: Score = scorer.score(text, surface);
  return {
    probability: score.probability,
    verdict: score.verdict,
    signals: score.signals.map(({ id, span, text: shown }) => ({
      id,
      span: [...span],
      text: shown,
    })),
    handles: score.handles.map(({ kind, value }) => ({ kind, value })),
    prices: score.prices.map(({ amount, currency, per }) => ({ amount, currency, per })),
  };
}

function pushRoute(line: PlatformDeps['line']): Route {
  return route(
    {
      method: 'post',
      path: '/sources/:sourceId/listings',
      needs: 'push',
      summary: 'Hands in posts of a source’s own pages; cases and evidence follow',
      params: z.object({ sourceId: z.string().max(80) }),
      body: PushBatch,
      answer: Pushed,
      maxBody: MAX_SCORE,
    },
    async ({ params: { sourceId }, body: { listings }, signal }) => {
      const pushed = await pushListings(sourceId, listings, line, signal);
      const { surface } = await line.store.sources.get(sourceId);
      const verdicts = listings.map(({ url, text }) => {
        const { probability, verdict } = line.scorer.score(text, surface);
        return { url, probability, verdict };
      });
      return { ...pushed, verdicts };
    },
  );
}
