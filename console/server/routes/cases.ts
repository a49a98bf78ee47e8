import { z } from 'zod';
import { POLICIES } from '../../../core/notice.ts';
import { partiesOfCase } from '../../../pipeline/parties.ts';
import { reopen } from '../../../pipeline/withdraw.ts';
import {
  CaseDocument,
  ClaimOutcome,
  DecisionOrder,
  DecisionOutcome,
  NoteOrder,
  Parties,
  Preview,
  ShownNote,
  ShownSighting,
  TextReading,
} from '../../api/cases.ts';
import type { CaseDeps } from '../cases/case-deps.ts';
import { caseDocument, shownNote } from '../cases/case-document.ts';
import { claim } from '../cases/claim.ts';
import { decide } from '../cases/decide.ts';
import { previewOf, shownGround } from '../cases/preview.ts';
import { MOST_TEXT, shownSighting, spanIn } from '../cases/shown-sighting.ts';
import { assign } from '../queue/assign.ts';
import { shownClaim } from '../queue/queue-row.ts';
import { type Route, route } from '../route.ts';

const CaseId = z.object({ caseId: z.string().max(80) });
const SightingId = z.object({ sightingId: z.string().max(80) });
const Reason = z.object({ reason: z.string().trim().min(1).max(2_000) });
const Wanted = z.object({ policy: z.enum(POLICIES) });
const Released = z.object({ released: z.boolean() });

/** One case: what is known of it, who holds it, what is decided. */
export function caseRoutes(deps: CaseDeps): readonly Route[] {
  return [
    ...readingRoutes(deps),
    ...partyRoutes(deps),
    ...holdingRoutes(deps),
    ...decidingRoutes(deps),
  ];
}

function readingRoutes({ line, read }: CaseDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/cases/:caseId',
        needs: 'read',
        summary: 'A case with its texts, sightings, history, notes and clocks',
        params: CaseId,
        answer: CaseDocument,
      },
      async ({ params, actor }) => await caseDocument(params.caseId, actor, line),
    ),
    route(
      {
        method: 'get',
        path: '/sightings/:sightingId',
        needs: 'read',
        summary: 'A sighting with all that is known of it',
        params: SightingId,
        answer: ShownSighting,
      },
      async ({ params }) => shownSighting(await line.store.sightings.view(params.sightingId)),
    ),
    route(
      {
        method: 'get',
        path: '/sightings/:sightingId/reading',
        needs: 'read',
        summary: 'The text of a sighting without its disguises, and what its places weigh',
        params: SightingId,
        answer: TextReading,
      },
      async ({ params }) => {
        const { listing } = await line.store.sightings.view(params.sightingId);
        const { text, words, weights } = read(listing.text.slice(0, MOST_TEXT));
        return {
          text,
          words: words.map((one) => ({ ...one, span: spanIn(one.span) })),
          weights: weights.map(({ name, span, weight }) => ({
            name,
            span: span === null ? null : spanIn(span),
            weight,
          })),
        };
      },
    ),
  ];
}

function partyRoutes(deps: CaseDeps): readonly Route[] {
  const { line, recipientName } = deps;
  return [
    route(
      {
        method: 'get',
        path: '/cases/:caseId/parties',
        needs: 'read',
        summary: 'Whom a confirmation would ask, and why; asks nobody',
        params: CaseId,
        query: Wanted.partial(),
        answer: Parties,
      },
      async ({ params, query, signal }) => {
        const parties = await partiesOfCase(params.caseId, query.policy ?? null, line, signal);
        return {
          parties: parties.map(({ recipientId, grounds, cited }) => ({
            recipientId,
            recipient: recipientName(recipientId),
            grounds: grounds.map(shownGround),
            cited: cited.length,
          })),
        };
      },
    ),
    route(
      {
        method: 'post',
        path: '/cases/:caseId/preview',
        needs: 'decide',
        summary: 'The notices that a confirmation would make, as they would leave; writes nothing',
        params: CaseId,
        body: Wanted.extend(Reason.shape),
        answer: Preview,
      },
      async ({ params, body, actor }) =>
        await previewOf(params.caseId, { ...body, by: actor.name }, deps),
    ),
  ];
}

function holdingRoutes({ line, newId }: CaseDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/cases/:caseId/claim',
        needs: 'decide',
        summary: 'Takes a case for half an hour, or holds it longer; tells who holds it otherwise',
        params: CaseId,
        answer: ClaimOutcome,
      },
      async ({ params, actor }) => shownClaim(await claim(params.caseId, actor, line), actor),
    ),
    route(
      {
        method: 'delete',
        path: '/cases/:caseId/claim',
        needs: 'decide',
        summary: 'Gives a case up that one holds',
        params: CaseId,
        answer: Released,
      },
      async ({ params, actor }) => ({
        released: await line.store.claims.release(params.caseId, actor.id),
      }),
    ),
    route(
      {
        method: 'post',
        path: '/cases/:caseId/assignee',
        needs: 'decide',
        summary: 'Gives a case to a person',
        params: CaseId,
        body: z.object({ to: z.string().trim().min(1).max(200) }),
        answer: z.object({ assignee: z.string() }),
      },
      async ({ params, body, actor }) => {
        await assign(params.caseId, body.to, actor, line);
        return { assignee: body.to };
      },
    ),
    route(
      {
        method: 'post',
        path: '/cases/:caseId/notes',
        needs: 'decide',
        summary: 'Writes a note beside a case: internal, or words for the recipients',
        params: CaseId,
        body: NoteOrder,
        answer: ShownNote,
      },
      async ({ params, body, actor }) => {
        const { id: authorId, name: author } = actor;
        const note = { id: newId(), ...params, ...body, authorId, author, at: line.now() };
        await line.store.caseNotes.add(note);
        return shownNote(note);
      },
    ),
  ];
}

function decidingRoutes(deps: CaseDeps): readonly Route[] {
  const { line, handOver } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/cases/:caseId/decisions',
        needs: 'decide',
        summary: 'Decides on a case as it was seen; a confirmation writes its notices',
        params: CaseId,
        body: DecisionOrder,
        answer: DecisionOutcome,
      },
      async ({ params, body, actor }) => await decide(params.caseId, body, actor, deps),
    ),
    route(
      {
        method: 'post',
        path: '/cases/:caseId/reopen',
        needs: 'decide',
        summary: 'Undoes a confirmation: what was asked for is taken back',
        params: CaseId,
        body: Reason,
        answer: DecisionOutcome,
      },
      async ({ params: { caseId }, body, actor }) => {
        const notices = await reopen(caseId, { by: actor.name, reason: body.reason }, line);
        handOver(notices.filter(({ state }) => state === 'due'));
        const { state, version } = await line.store.cases.get(caseId);
        return {
          state,
          version,
          notices: notices.map((one) => ({ noticeId: one.id, state: one.state })),
        };
      },
    ),
  ];
}
