import { z } from 'zod';
import { StageError } from '../../../core/failure.ts';
import {
  EvidenceDocument,
  ExportOrder,
  Opening,
  OpeningOrder,
  Verified,
} from '../../api/evidence.ts';
import type { EvidenceDeps } from '../evidence/evidence-deps.ts';
import { type Route, route } from '../route.ts';

const EvidenceId = z.object({ evidenceId: z.string().max(80) });
const SightingId = z.object({ sightingId: z.string().max(80) });
const WhichPicture = z.object({ of: z.enum(['text', 'page']).default('text') });

/** Media types of pictures that are given out: nothing that can hold a script. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** Evidence: what is known of it, pictures without cards, and the bundle itself for who has the right and a reason. */
export function evidenceRoutes(deps: EvidenceDeps): readonly Route[] {
  return [...readingRoutes(deps), ...openingRoutes(deps)];
}

function readingRoutes({ line: { store }, document, picture, verify }: EvidenceDeps) {
  return [
    route(
      {
        method: 'get',
        path: '/evidence/:evidenceId',
        needs: 'read',
        summary: 'What is known of a bundle without opening it: checks, stamps, custody',
        params: EvidenceId,
        answer: EvidenceDocument,
      },
      async ({ params }) => await document(params.evidenceId),
    ),
    route(
      {
        method: 'get',
        path: '/sightings/:sightingId/picture',
        needs: 'read',
        summary: 'The picture of a text on its page, or of the page, with identity cards covered',
        params: SightingId,
        query: WhichPicture,
        media: 'image/jpeg',
      },
      async ({ params, query, signal }) => {
        const evidence = await store.evidence.ofSighting(params.sightingId);
        const digest = query.of === 'page' ? evidence?.screenshotDigest : evidence?.pictureDigest;
        const shown =
          digest === null || digest === undefined ? null : await picture(digest, signal);
        if (shown === null || !PICTURES.has(shown.mime)) {
          throw new StageError('NOT_FOUND', 'there is no such picture');
        }
        return new Response(new Uint8Array(shown.bytes), {
          headers: { 'content-type': shown.mime, 'cache-control': 'private, max-age=3600' },
        });
      },
    ),
    route(
      {
        method: 'post',
        path: '/evidence/:evidenceId/verification',
        needs: 'decide',
        summary: 'Verifies a bundle as it is stored, with an entry in the custody log',
        params: EvidenceId,
        answer: Verified,
      },
      async ({ params, actor, signal }) => {
        const asker = { actor: actor.name, reason: 'asked for in the console' };
        return { failed: [...(await verify(params.evidenceId, asker, signal))] };
      },
    ),
  ];
}

function openingRoutes({ open, handOut }: EvidenceDeps): readonly Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/evidence/:evidenceId/viewing',
        needs: 'read',
        summary: 'Opens a bundle in the viewer, pictures blurred and numbers masked',
        params: EvidenceId,
        body: OpeningOrder,
        answer: Opening,
      },
      async ({ params, body, actor }) =>
        await open(params.evidenceId, { actor: actor.name, ...body }, true),
    ),
    route(
      {
        method: 'post',
        path: '/evidence/:evidenceId/unblurred',
        needs: 'unblur',
        summary: 'Opens a bundle in the viewer as it is',
        params: EvidenceId,
        body: OpeningOrder,
        answer: Opening,
      },
      async ({ params, body, actor }) =>
        await open(params.evidenceId, { actor: actor.name, ...body }, false),
    ),
    route(
      {
        method: 'post',
        path: '/evidence/:evidenceId/export',
        needs: 'export',
        summary: 'A redacted copy, the sealed bundle with its stamps, or the extraction record',
        params: EvidenceId,
        body: ExportOrder,
        media: 'application/octet-stream',
      },
      async ({ params, body: { kind, reason, language }, actor, signal }) => {
        const asker = { actor: actor.name, reason, language };
        const { name, mime, bytes } = await handOut(params.evidenceId, kind, asker, signal);
        return new Response(new Uint8Array(bytes), {
          headers: {
            'content-type': mime,
            'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/gu, '_')}"`,
          },
        });
      },
    ),
  ];
}
