import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runCli } from '../support/cli.ts';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

interface Trial {
  readonly version: string;
  readonly against: string;
  readonly texts: number;
  readonly differences: readonly {
    readonly text: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** What the shipped model knows, what it cannot know, and what nobody minds. */
const KNOWN = '出售身份证，真卡有磁，男女都有，300元一张，顺丰到付，联系QQ 999912345';
const JARGON = '蓝鲸饼干新到一批，量大从优';
const HARMLESS = '周末去爬山，有没有一起的，山顶风景很好';

/** A thread of XenForo with three posts. */
function threadPage(): string {
  const posts = [KNOWN, JARGON, HARMLESS].map(
    (
      text,
      at,
    ) => `<article class="message message--post js-post" data-author="u${at}" data-content="post-${at + 1}" id="js-post-${at + 1}">
      <h4 class="message-name"><span class="username">u${at}</span></h4>
      <header class="message-attribution"><time datetime="2026-06-14T1${at}:09:00+0800">2026-06-14</time></header>
      <article class="message-body"><div class="bbWrapper">${text}</div></article></article>`,
  );
  return `<!DOCTYPE html><html id="XF" lang="zh-CN"><head><meta charset="utf-8"><title>t</title></head>
    <body><h1 class="p-title-value">闲聊</h1>${posts.join('')}</body></html>`;
}

/** Labelled lines that teach the jargon. */
function jargonLines(): string {
  const ads = ['新到一批', '懂的来', '老客户优先', '长期有货', '要的私信', '量大从优'];
  const clear = ['好吃吗', '哪里买', '配方', '保质期', '爬山带上', '孩子爱吃'];
  const lines = Array.from({ length: 90 }, (_, at) => {
    const [one, other] = [at % 6, (at + 1 + Math.floor(at / 6)) % 6];
    return [
      { text: `蓝鲸饼干${ads[one]}，${ads[other]} ${at}`, label: 'ad' },
      { text: `苏打饼干${clear[one]}，${clear[other]} ${at}`, label: 'clear' },
      { text: `周末${clear[other]}风景很好 ${at}`, label: 'clear' },
      { text: `出售身份证真卡${ads[one]} ${at}`, label: 'ad' },
    ];
  });
  return lines
    .flat()
    .map((line) => JSON.stringify(line))
    .join('\n');
}

describe('learning from decisions, and models tried before they work', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let host: TestHost;
  let env: Record<string, string>;
  let declaration: string;

  async function run(...args: readonly string[]): Promise<Awaited<ReturnType<typeof runCli>>> {
    return await runCli(args, env);
  }

  beforeAll(async () => {
    dir = await temporaryDir('learning');
    postgres = await startTestPostgres();
    host = await startHost((request, response) => {
      const isThread = request.url === '/threads/t.1/';
      response.writeHead(isThread ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(isThread ? threadPage() : 'nothing here');
    });
    const { host: socket, user, database } = postgres.connection;
    env = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`,
      DATA_DIR: dir.path,
    };
    declaration = join(dir.path, 'source.json');
    await writeFile(
      declaration,
      JSON.stringify({
        id: 'learning-forum',
        name: 'Learning',
        surface: 'forum',
        platform: 'xenforo',
        start: [`http://${host.hostPort}/threads/t.1/`],
        allowHosts: [host.hostPort],
        legalBasis: 'test',
        contact: 'desk@example.org',
        pace: { requestsPerSecond: 50, concurrency: 2 },
        budget: { captures: 10, minutes: 5 },
        follow: 'none',
      }),
    );
    const swept = await run('sweep', '--source', declaration, '--json');
    assert.match(swept.stdout, /"casesOpened":1/u, swept.stderr);
  }, 180_000);

  afterAll(async () => {
    await host.close();
    await postgres.close();
    await dir.remove();
  });

  it('learns the texts of confirmed cases, and of no others', { timeout: 300_000 }, async () => {
    const nothingYet = await run('train', '--from-decisions', '--to', join(dir.path, 'none.json'));
    const [opened] = jsonLines<{ caseId: string }>((await run('case', 'list', '--json')).stdout);
    await run(
      'case',
      'confirm',
      opened?.caseId ?? '',
      '--policy',
      'sale-of-stolen-id',
      '--reason',
      'seen',
      '--as',
      'wang',
    );

    const trained = await run('train', '--from-decisions', '--to', join(dir.path, 'decided.json'));

    expect([nothingYet.code, nothingYet.stderr]).toEqual([
      2,
      expect.stringContaining('no case was confirmed or dismissed'),
    ]);
    const { card } = JSON.parse(trained.stdout) as {
      card: { sources: readonly { name: string; texts: number; advertisements: number }[] };
    };
    expect(card.sources.at(-1)).toMatchObject({
      name: 'decisions of this installation',
      texts: 1,
      advertisements: 1,
    });
  });

  it('puts a model to work only after its trial, hunts with it, and goes back', {
    timeout: 300_000,
  }, async () => {
    const [lines, file] = [join(dir.path, 'lines.jsonl'), join(dir.path, 'jargon.json')];
    await writeFile(lines, jargonLines());
    await run('train', '--data', lines, '--to', file);
    const added = await run('model', 'add', file, '--as', 'wang', '--json');
    const { version } = JSON.parse(added.stdout) as { version: string };

    const tooEarly = await run('model', 'promote', version, '--as', 'wang', '--reason', 'x');
    const tried = await run('model', 'try', version, '--json');
    const listedBefore = await run('sightings', '--json');
    const promoted = await run(
      'model',
      'promote',
      version,
      '--as',
      'wang',
      '--reason',
      'knows the jargon',
    );
    const hunted = await run('model', 'hunt', '--json');
    const again = await run('model', 'hunt', '--json');
    const listedAfter = await run('sightings', '--json');
    const back = await run('model', 'rollback', '--as', 'wang', '--reason', 'only a test');
    const listedBack = await run('sightings', '--json');
    const held = jsonLines<{ version: string; atWork: boolean }>(
      (await run('model', 'list', '--json')).stdout,
    );

    expect([tooEarly.code, tooEarly.stderr]).toEqual([2, expect.stringContaining('not tried')]);
    const trial = JSON.parse(tried.stdout) as Trial;
    expect([trial.version, trial.texts]).toEqual([version, 4]);
    expect(trial.differences).toContainEqual(
      expect.objectContaining({ text: JARGON, from: 'clear' }),
    );
    expect(verdictOf(JARGON, listedBefore.stdout)).toBe('clear');
    expect([promoted.code, back.code]).toEqual([0, 0]);
    expect(JSON.parse(hunted.stdout)).toMatchObject({
      pages: 1,
      due: 0,
      scorerVersion: version,
    });
    expect(JSON.parse(again.stdout)).toMatchObject({ pages: 0 });
    expect(verdictOf(JARGON, listedAfter.stdout)).not.toBe('clear');
    expect(verdictOf(JARGON, listedBack.stdout)).toBe('clear');
    expect(held.filter(({ atWork }) => atWork).map((model) => model.version)).toEqual(['shipped']);
  });
});

function verdictOf(text: string, output: string): string | undefined {
  return jsonLines<{ text: string; verdict: string }>(output).find((one) => one.text === text)
    ?.verdict;
}
