import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from './openapi.ts';
import { route } from './route.ts';

const ROUTES = [
  route(
    {
      method: 'post',
      path: '/cases/:caseId/notes',
      needs: 'decide',
      summary: 'Notes something',
      params: z.object({ caseId: z.string().max(80) }),
      query: z.object({ at: z.coerce.date().optional(), picture: z.base64().optional() }),
      body: z.strictObject({ words: z.string().default('') }),
      answer: z.object({ seen: z.iso.datetime() }),
    },
    () => Promise.resolve({ seen: '2026-11-22T00:00:00Z' }),
  ),
  route(
    { method: 'get', path: '/feed', needs: 'public', summary: 'A feed', media: 'text/plain' },
    () => Promise.resolve(new Response('')),
  ),
];

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(ROUTES, '/sub/')));

  it('says of a route what it takes, what it gives and who may call it', () => {
    expect(document.paths['/cases/{caseId}/notes'].post).toMatchObject({
      'x-needs': 'decide',
      security: [{ session: [] }, { token: [] }],
      parameters: [
        { name: 'caseId', in: 'path', required: true, schema: { type: 'string', maxLength: 80 } },
        { name: 'at', in: 'query', required: false },
        { name: 'picture', in: 'query', required: false, schema: { contentEncoding: 'base64' } },
      ],
      requestBody: {
        content: { 'application/json': { schema: { additionalProperties: false } } },
      },
      responses: { 200: { content: { 'application/json': { schema: { required: ['seen'] } } } } },
    });
  });

  it('asks nobody of a public route for who he is', () => {
    expect(document.paths['/feed'].get).not.toHaveProperty('security');
    expect(document.servers).toEqual([{ url: '/sub/api' }]);
  });

  it('is what the standard says such a document is', () => {
    const operations = Object.values<Record<string, { operationId: string }>>(document.paths)
      .flatMap((path) => Object.values(path))
      .map(({ operationId }) => operationId);

    expect(document.openapi).toMatch(/^3\.1\./u);
    expect(new Set(operations).size).toBe(operations.length);
  });
});
