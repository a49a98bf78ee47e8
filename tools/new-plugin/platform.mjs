/** A platform: reads the pages of one engine or service. The sample reads a post from a page of JSON. */
export const platform = {
  folder: 'crawlers/platforms',
  files,
  next: ({ name, constant }) => [
    `add to crawlers/index.ts: import { ${constant} } from './platforms/${name}/index.ts'; and ${constant} to \`platforms\`, in alphabetical order`,
    `replace the sample in schema.ts and extract.ts (delete schema.ts where no JSON is parsed), and both fixtures; kits for forums and disks: docs/adding-a-platform.md`,
    `draft what the fixtures must give, and read it: node --import ./test/support/register-typescript.mjs test/support/write-expected.mjs ${name}`,
    `npx vitest run crawlers/platforms/${name} && npx vitest run test/contract/platforms.test.ts -t ${name}`,
    `write readme.md, and a declaration with legal basis, pace and contact; see docs/interfaces.md`,
  ],
};

function files(words) {
  const { name } = words;
  return {
    'index.ts': indexFile(words),
    'schema.ts': schemaFile(words),
    'extract.ts': mainFile(words),
    'extract.test.ts': testFile(words),
    'readme.md': readmeFile(words),
    'fixtures/ok.example/exchange.json': exchange(name, 200, 'post.json'),
    'fixtures/ok.example/post.json':
      '{ "text": "示例", "author": "someone", "created": 1795300500 }\n',
    'fixtures/ok.example/expected.json': json({
      platform: name,
      extraction: {
        listings: [
          {
            url: `http://${name}.example/1`,
            kind: 'post',
            text: '示例',
            author: 'someone',
            authorUrl: null,
            postedAt: '2026-11-21T22:35:00.000Z',
            position: null,
            images: [],
            links: [],
          },
        ],
        ...nothing(),
      },
    }),
    'fixtures/ng.example/exchange.json': exchange(name, 404, 'missing.json'),
    'fixtures/ng.example/missing.json': '{ "error": "not found" }\n',
    'fixtures/ng.example/expected.json': json({
      platform: name,
      extraction: { listings: [], ...nothing() },
    }),
  };
}

function indexFile({ name, constant }) {
  return `import type { Page, Platform } from '../../../core/page.ts';
import { extract } from './extract.ts';

/** What ${name} is, and which of its pages are read. */
export const ${constant}: Platform = {
  id: '${name}',
  surface: 'forum',
  version: 1,
  detect,
  nextRequest(target, answers) {
    if (answers.length > 0) {
      return null;
    }
    return { method: 'GET', url: target.url, headers: {}, body: null };
  },
  extract,
};

/** Whether the page is one of ${name}'s: a mark of the engine in the page is surer than its address. */
function detect(page: Page): number {
  const answer = page.answers.at(-1);
  return answer?.finalUrl.startsWith('http://${name}.example/') === true ? 1 : 0;
}
`;
}

function schemaFile({ name }) {
  return `import { z } from 'zod';

/** A post as ${name} answers it: only the fields that are read, in our words. */
export const Post = z
  .object({
    text: z.string(),
    author: z.string().nullable().catch(null),
    created: z.number().int().positive().nullable().catch(null),
  })
  .transform(({ text, author, created }) => ({
    text,
    author,
    postedAt: created === null ? null : new Date(created * 1000),
  }));

export type Post = z.output<typeof Post>;
`;
}

function mainFile({ name }) {
  return `import type { Extraction, Page } from '../../../core/page.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { tidy } from '../../html/visible-text.ts';
import { findLinks } from '../../links/find-links.ts';
import { Post } from './schema.ts';

/** What a page of ${name} holds. Pure: no network, no clock. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  const post = answer?.status === 200 ? postIn(answer.text) : null;
  if (post === null) {
    return NOTHING;
  }
  const text = tidy(post.text);
  return {
    ...NOTHING,
    listings: [
      {
        url: page.url,
        kind: 'post',
        text,
        author: post.author,
        authorUrl: null,
        postedAt: post.postedAt,
        position: null,
        images: [],
        links: [],
      },
    ],
    ...bySurface(findLinks(text, 'text')),
  };
}

function postIn(text: string): Post | null {
  try {
    return Post.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
`;
}

function testFile({ name, constant }) {
  return `import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asJson, loadPlatformFixtures } from '../../../test/support/platform-fixtures.ts';
import { ${constant} } from './index.ts';

const fixtures = loadPlatformFixtures(fileURLToPath(new URL('fixtures', import.meta.url)));

describe('${name}', () => {
  it.each(fixtures)('reads $name as expected', ({ page, expected }) => {
    const extraction = ${constant}.extract(page);

    expect(asJson(extraction)).toEqual(expected.extraction);
  });

  it.each(fixtures)('$name yields what its name says', ({ page, verdict }) => {
    const { listings, next } = ${constant}.extract(page);

    expect(listings.length + next.length > 0).toBe(verdict === 'ok');
  });

  it('asks once for the address itself', () => {
    const target = { url: 'http://${name}.example/1', accessCode: null };

    expect(${constant}.nextRequest(target, [])?.url).toBe(target.url);
  });
});
`;
}

function readmeFile({ name }) {
  return `# ${name}

What the engine or service is, and which versions were seen.

- post, asked for at \`http://${name}.example/ID\`: text, author, time

**Walls**: how a login, a captcha and a limit look, and how they are told from a removed page.

**Limits**: what is capped, and at what.

**Not read**: what a visitor sees and this does not read.

Where the fixtures are from.
`;
}

function nothing() {
  return { next: [], shares: [], invitations: [], facts: null, wall: null, needsBrowser: false };
}

function exchange(name, status, body) {
  const url = `http://${name}.example/1`;
  return json({
    url,
    accessCode: null,
    timeZone: 'Asia/Shanghai',
    answers: [
      {
        method: 'GET',
        url,
        requestBody: null,
        finalUrl: url,
        status,
        contentType: 'application/json; charset=utf-8',
        fetchedAt: '2026-11-21T23:00:00.000Z',
        body,
      },
    ],
  });
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
