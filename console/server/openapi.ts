import { z } from 'zod';
import type { Route, RouteSpec } from './route.ts';

/** A JSON value of the document. */
type Json = Readonly<Record<string, unknown>>;

const Problem = z.object({
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  into: z.string().optional().describe('the case that the one that was asked for went into'),
});

/** The OpenAPI 3.1 document of all routes, addresses relative to `base`. Its schemas are those that calls are parsed by. */
export function openApiDocument(routes: readonly Route[], base: string): Json {
  const paths = new Map<string, Record<string, Json>>();
  for (const { spec } of routes) {
    const path = spec.path.replaceAll(/:(\w+)/gu, '{$1}');
    paths.set(path, { ...paths.get(path), [spec.method]: operationOf(spec) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'cardsweep',
      version: '1',
      description:
        'The interface of the console. `x-needs` is the right that a call needs. Failures are application/problem+json.',
    },
    servers: [{ url: `${base}api` }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'cardsweep_session' },
      },
    },
  };
}

function operationOf({
  summary,
  path,
  method,
  needs,
  params,
  query,
  body,
  ...spec
}: RouteSpec): Json {
  return {
    summary,
    operationId: `${method}${path.replaceAll(/[^a-z\d]+(\w?)/giu, (_, next: string) => next.toUpperCase())}`,
    tags: [path.split('/')[1] ?? ''],
    'x-needs': needs,
    ...(needs === 'public' ? {} : { security: [{ session: [] }, { token: [] }] }),
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: contentOf('application/json', schemaOf(body, 'input')),
          },
        }),
    responses: {
      200: { description: summary, content: answerOf(spec) },
      default: {
        description: 'what failed',
        content: contentOf('application/problem+json', { $ref: '#/components/schemas/Problem' }),
      },
    },
  };
}

function parametersOf(schema: RouteSpec['params'], place: 'path' | 'query'): readonly Json[] {
  if (schema === undefined) {
    return [];
  }
  const { properties, required } = ObjectSchema.parse(schemaOf(schema, 'input'));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const ObjectSchema = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

function answerOf({ answer, media }: Pick<RouteSpec, 'answer' | 'media'>): Json {
  return answer === undefined
    ? contentOf(media ?? 'application/octet-stream', { type: 'string' })
    : contentOf('application/json', schemaOf(answer, 'output'));
}

function contentOf(media: string, schema: Json): Json {
  return { [media]: { schema } };
}

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is; what has no words in it says anything. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
