import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Route, RouteSpec } from './route.ts';

const Problem = z.object({ status: z.int(), code: z.string(), detail: z.string() });

/** The OpenAPI 3.1 document of all routes, addresses relative to `base`. */
export function openApiDocument(routes: readonly Route[], base: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'cardsweep_session',
  });
  for (const { spec } of routes) {
    registry.registerPath(pathOf(spec));
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'cardsweep',
      version: '1',
      description:
        'The interface of the console. `x-needs` is the right that a call needs. Failures are application/problem+json.',
    },
    servers: [{ url: `${base}api` }],
  });
}

type PathConfig = Parameters<OpenAPIRegistry['registerPath']>[0];

function pathOf(spec: RouteSpec): PathConfig {
  const { method, path, needs, summary, params, query, body } = spec;
  return {
    method,
    path: path.replaceAll(/:(\w+)/gu, '{$1}'),
    summary,
    tags: [path.split('/')[1] ?? ''],
    'x-needs': needs,
    ...(needs === 'public' ? {} : { security: [{ session: [] }, { token: [] }] }),
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined
        ? {}
        : { body: { content: { 'application/json': { schema: body } } } }),
    },
    responses: { 200: answerOf(spec), default: problemAnswer() },
  };
}

function answerOf({ answer, media, summary }: RouteSpec): PathConfig['responses'][string] {
  if (answer !== undefined) {
    return { description: summary, content: { 'application/json': { schema: answer } } };
  }
  return {
    description: summary,
    content: { [media ?? 'application/octet-stream']: { schema: { type: 'string' } } },
  };
}

function problemAnswer(): PathConfig['responses'][string] {
  return {
    description: 'what failed',
    content: { 'application/problem+json': { schema: Problem } },
  };
}
