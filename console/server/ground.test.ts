import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, oneof, property, string, webUrl } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../../core/rights.ts';
import { temporaryDir } from '../../test/support/temporary-dir.ts';
import { consolePath } from './accounts/oidc.ts';
import { type Console, createConsole } from './create-console.ts';
import { csvCell } from './csv.ts';
import type { RecordedCall } from './deps.ts';
import { route } from './route.ts';
import { webFiles } from './web-files.ts';

const SECRET = 'not for anybody';

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let served: Console;
let changes = 0;
let recorded: RecordedCall[] = [];

const ANNA: Actor = {
  id: 'usr_1',
  name: 'Anna',
  role: 'analyst',
  rights: new Set(['read']),
  via: 'session',
  viaId: 'ses_1',
};

function actorOf(headers: Headers): Actor | null {
  if (headers.has('authorization')) {
    return { ...ANNA, via: 'token' };
  }
  return headers.has('cookie') ? ANNA : null;
}

beforeAll(async () => {
  dir = await temporaryDir('console-ground');
  const web = join(dir.path, 'web');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(dir.path, 'secret.js'), SECRET);
  await writeFile(join(web, 'index.html'), '<!doctype html><head><title>x</title></head>');
  await writeFile(join(web, 'assets', 'main.js'), 'export {};');
  served = createConsole({
    log: () => undefined,
    web: webFiles(web),
    base: '/',
    frameOrigin: null,
    identify: (request) => Promise.resolve(actorOf(request.headers)),
    record: (call) => {
      recorded.push(call);
      return Promise.resolve();
    },
    routes: [
      route(
        { method: 'delete', path: '/things/:thingId', needs: 'administer', summary: 'for others' },
        () => Promise.resolve(new Response(null)),
      ),
      route(
        {
          method: 'post',
          path: '/change',
          needs: 'read',
          summary: 'changes something',
          body: z.object({ to: z.string() }),
          answer: z.object({ to: z.string() }),
        },
        ({ body }) => {
          changes += 1;
          return Promise.resolve(body);
        },
      ),
      route(
        { method: 'get', path: '/breaks', needs: 'public', summary: 'has a bug', answer: z.null() },
        () => Promise.reject(new Error('a seller said: call 141 0000 0000')),
      ),
    ],
  });
});

afterAll(async () => {
  await dir.remove();
});

async function change(
  headers: Readonly<Record<string, string | undefined>>,
  body = '{"to":"x"}',
): Promise<Response> {
  const given = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value ?? '']),
  );
  return await served.answer(
    new Request('http://desk.example.org/api/change', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'x=y', ...given },
      body,
    }),
    { address: '192.0.2.1', origin: 'http://desk.example.org' },
  );
}

describe('a request that another site leads to', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['no page at all', { 'sec-fetch-site': 'none' }],
    ['an old browser, from elsewhere', { origin: 'http://evil.example.org' }],
    ['an old browser, from nowhere', { origin: 'null' }],
    ['another port', { origin: 'http://desk.example.org:8080' }],
    ['a plain page of the same host', { origin: 'https://desk.example.org' }],
  ])('changes nothing: %s', async (_, headers) => {
    const before = changes;

    const answer = await change(headers);

    expect([answer.status, changes - before]).toEqual([403, 0]);
  });

  it.each([
    ['a page of the console', { 'sec-fetch-site': 'same-origin' }],
    ['an old browser, from the console', { origin: 'http://desk.example.org' }],
    ['a program with a token', { 'sec-fetch-site': 'cross-site', authorization: 'Bearer x' }],
  ])('is another matter for %s', async (_, headers) => {
    const answer = await change(headers);

    expect(answer.status).toBe(200);
  });

  it('cannot be a form: only JSON is taken', async () => {
    const answer = await change({ 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' });

    expect(answer.status).toBe(400);
  });
});

describe('the audit log', () => {
  it('has each call that may change something, with its route, its ids and what came of it', async () => {
    recorded = [];

    await change({ 'sec-fetch-site': 'same-origin' });
    await change({ 'sec-fetch-site': 'same-origin' }, '{"to":1}');
    await served.answer(
      new Request('http://localhost/api/things/thg_1', {
        method: 'DELETE',
        headers: { cookie: 'x=y' },
      }),
    );
    await served.answer(new Request('http://localhost/api/breaks', { headers: { cookie: 'x=y' } }));

    expect(
      recorded.map(({ actor, act, params, status }) => [actor.name, act, params, status]),
    ).toEqual([
      ['Anna', 'POST /change', {}, 200],
      ['Anna', 'POST /change', {}, 400],
      ['Anna', 'DELETE /things/:thingId', { thingId: 'thg_1' }, 403],
    ]);
  });
});

describe('bodies', () => {
  it.each([
    ['no JSON', '{'],
    ['another shape', '{"to":1}'],
    ['a body as large as two of the largest', JSON.stringify({ to: 'x'.repeat(2_097_152) })],
  ])('that are %s are refused with what is wrong', async (_, body) => {
    const answer = await change({ 'sec-fetch-site': 'same-origin' }, body);

    expect([400, 413]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('what failed inside', () => {
  it('is told without its words', async () => {
    const answer = await served.answer(new Request('http://localhost/api/breaks'));

    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('141');
  });
});

describe('files', () => {
  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/..%5csecret.js',
    '/assets//../../secret.js',
    '/assets/main.js%00.css',
    '//secret.js',
  ])('are none but the built ones: %s', async (path) => {
    const answer = await served.answer(new Request(`http://localhost${path}`));

    expect(await answer.text()).not.toContain(SECRET);
  });

  it('of the build are given for ever, compressed', async () => {
    const answer = await served.answer(
      new Request('http://localhost/assets/main.js', { headers: { 'accept-encoding': 'br' } }),
    );

    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
  });
});

describe('every answer', () => {
  it.each(['/', '/api/openapi.json', '/api/nothing', '/api/breaks', '/assets/main.js'])(
    'tells browsers to run nothing else: %s',
    async (path) => {
      const answer = await served.answer(new Request(`http://localhost${path}`));

      const csp = answer.headers.get('content-security-policy') ?? '';
      expect(csp).toContain("default-src 'none'");
      expect(csp).toContain("script-src 'self'");
      expect(csp).not.toContain('unsafe');
      expect(csp).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('where a sign-on leads', () => {
  it.each([
    'https://evil.example.org/',
    '//evil.example.org/',
    String.raw`/\evil.example.org/`,
    String.raw`\\evil.example.org`,
    'javascript:alert(1)',
    '/\t/evil.example.org',
    '/\n/evil.example.org',
    '/api/session/oidc/return',
    'evil',
    '',
  ])('is the first page for %j', (to) => {
    expect(consolePath(to)).toBe('/');
  });

  it('is the page that was asked for', () => {
    expect(consolePath('/queue?state=open&source=a%2Fb')).toBe('/queue?state=open&source=a%2Fb');
  });

  it('is this site whatever is given', () => {
    assert(
      property(
        oneof(
          string(),
          webUrl(),
          string().map((tail) => `/${tail}`),
        ),
        (to) => {
          const origin = 'https://desk.example.org';

          expect(new URL(consolePath(to), `${origin}/`).origin).toBe(origin);
        },
      ),
    );
  });
});

describe('cells of a file for spreadsheets', () => {
  it('run nothing, and break out of nothing, whatever they hold', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const cell = csvCell(text);

        expect(cell).toMatch(/^"(?!\s*[=+\-@])[^"\r\n]*(?:""[^"\r\n]*)*"$/u);
      }),
    );
  });
});
