import { z } from 'zod';
import type { ClueOrigin } from '../../../core/clue.ts';
import type { Sha256 } from '../../../core/digest.ts';
import { StageError } from '../../../core/failure.ts';
import type { ClueCursor, ClueView } from '../../../core/repositories/clues.ts';
import type { Actor } from '../../../core/rights.ts';
import { actOnClue, casesForClue, clueStatus, submitClue } from '../../../pipeline/clue.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import {
  ClueDeed,
  ClueDocument,
  CluePage,
  ClueQuery,
  type ClueRow,
  Tip,
  TipStatus,
  TipTaken,
} from '../../api/clues.ts';
import { type Route, route } from '../route.ts';

/** What the routes of clues stand on. */
export interface ClueDeps {
  readonly line: Pick<LineDeps, 'store' | 'vault' | 'reader' | 'scorer' | 'now'>;
  readonly random: (bytes: number) => Uint8Array;
  /** A picture in which no card can be seen, as JPEG or PNG; null where it cannot be shown. */
  readonly covered: (
    digest: Sha256,
  ) => Promise<{ readonly mime: string; readonly bytes: Uint8Array } | null>;
}

/** Clues on a page. */
const PAGE = 50;
/** Room for five pictures of 10 MB as base64. */
const MAX_TIP = 70_000_000;

const ClueId = z.object({ clueId: z.string().max(80) });

/** Tips in, and what is done about them. */
export function clueRoutes(deps: ClueDeps): readonly Route[] {
  return [...publicRoutes(deps), ...readingRoutes(deps), deedRoute(deps)];
}

function publicRoutes({ line, random }: ClueDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/clues',
        needs: 'public',
        summary: 'Hands in a tip; the number that is given is all that leads to it',
        body: Tip,
        answer: TipTaken,
        maxBody: MAX_TIP,
      },
      async ({ body, actor, signal }) => {
        const pictures = body.pictures.map((one) => Buffer.from(one, 'base64'));
        const tip = { ...body, pictures, origin: originOf(actor) };
        const { number } = await submitClue(tip, line, random, signal);
        return { trackingNumber: number };
      },
    ),
    route(
      {
        method: 'get',
        path: '/clues/status/:number',
        needs: 'public',
        summary: 'What became of a tip',
        params: z.object({ number: z.string().max(60) }),
        answer: TipStatus,
      },
      async ({ params }) => {
        const status = await clueStatus(params.number, line);
        return { ...status, submittedAt: status.submittedAt.toISOString() };
      },
    ),
  ];
}

/** Who hands in a tip while signed in is a flagger; a program is its platform. */
function originOf(actor: Actor | null): ClueOrigin {
  if (actor === null) {
    return 'public';
  }
  return actor.via === 'token' ? 'platform' : 'flagger';
}

function readingRoutes(deps: ClueDeps): readonly Route[] {
  const { line, covered } = deps;
  return [
    route(
      {
        method: 'get',
        path: '/clues',
        needs: 'clues',
        summary: 'Clues, what is to be read first first',
        query: ClueQuery,
        answer: CluePage,
      },
      async ({ query: { after, ...filter } }) => {
        const rows = await line.store.clues.list(filter, cursorOf(after), PAGE);
        const last = rows.length === PAGE ? rows.at(-1) : undefined;
        return {
          clues: rows.map(rowOf),
          next: last === undefined ? null : writtenCursor(last),
          counts: await line.store.clues.counts(),
        };
      },
    ),
    route(
      {
        method: 'get',
        path: '/clues/:clueId',
        needs: 'clues',
        summary: 'A clue, and cases it may belong to',
        params: ClueId,
        answer: ClueDocument,
      },
      ({ params }) => documentOf(params.clueId, deps),
    ),
    route(
      {
        method: 'get',
        path: '/clues/:clueId/pictures/:index',
        needs: 'clues',
        summary: 'A picture of a clue, cards covered',
        params: ClueId.extend({ index: z.coerce.number().int().min(0).max(9) }),
        media: 'image/jpeg',
      },
      async ({ params }) => {
        const { pictures } = await line.store.clues.get(params.clueId);
        const digest = pictures[params.index];
        const picture = digest === undefined ? null : await covered(digest);
        if (picture === null) {
          throw new StageError('NOT_FOUND', 'there is no such picture');
        }
        return new Response(new Uint8Array(picture.bytes), {
          headers: { 'content-type': picture.mime },
        });
      },
    ),
  ];
}

function deedRoute(deps: ClueDeps): Route {
  return route(
    {
      method: 'post',
      path: '/clues/:clueId/acts',
      needs: 'clues',
      summary: 'Takes, links, answers or closes a clue',
      params: ClueId,
      body: ClueDeed,
      answer: ClueDocument,
    },
    async ({ params: { clueId }, body, actor }) => {
      await actOnClue(clueId, { ...body, by: actor.name }, deps.line);
      return await documentOf(clueId, deps);
    },
  );
}

async function documentOf(
  clueId: string,
  { line }: ClueDeps,
): Promise<z.input<typeof ClueDocument>> {
  const clue = await line.store.clues.get(clueId);
  const [events, suggestions] = await Promise.all([
    line.store.clues.events(clueId),
    casesForClue(clue, line),
  ]);
  return {
    ...rowOf(clue),
    version: clue.version,
    pictureTexts: [...clue.pictureTexts],
    handles: clue.handles.map(({ kind, value }) => ({ kind, value })),
    answer: clue.answer,
    events: events.map(({ version, act, by, at, words, caseId }) => ({
      version,
      act,
      by,
      at: at.toISOString(),
      words,
      caseId,
    })),
    suggestions: [...suggestions],
  };
}

function rowOf(clue: ClueView): ClueRow {
  const { id, origin, state, verdict, probability, text, copies, caseId } = clue;
  return {
    clueId: id,
    origin,
    state,
    verdict,
    probability,
    text,
    links: [...clue.links],
    pictures: clue.pictures.length,
    copies,
    caseId,
    submittedAt: clue.submittedAt.toISOString(),
  };
}

const Cursor = z.tuple([z.number(), z.coerce.date(), z.string()]);

function writtenCursor({ rank, submittedAt, id }: ClueCursor): string {
  return Buffer.from(JSON.stringify([rank, submittedAt, id])).toString('base64url');
}

function cursorOf(written: string | undefined): ClueCursor | null {
  if (written === undefined) {
    return null;
  }
  try {
    const text = Buffer.from(written, 'base64url').toString();
    const [rank, submittedAt, id] = Cursor.parse(JSON.parse(text));
    return { rank, submittedAt, id };
  } catch (error) {
    throw new StageError('INPUT_INVALID', 'the query after: no such place in the list', {
      cause: error,
    });
  }
}
