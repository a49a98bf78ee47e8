import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestKeeper, lastDay } from '../../app/line/nightly-digest.ts';
import type { Line } from '../../app/line/open-line.ts';
import { readSettings } from '../../app/settings/settings.ts';
import { startMailServer } from '../../reports/fixtures/mail-server.ts';
import { parseMail } from '../../reports/fixtures/parse-mail.ts';
import { after, openPeriodWorld, type PeriodWorld } from '../support/period-world.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const URL_A = 'https://forum.example.org/a?x=1';
const SPAN = ['--from', '2026-11-01T00:00:00Z', '--to', '2026-12-01T00:00:00Z'];
const signal = AbortSignal.timeout(300_000);

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let world: PeriodWorld;
let env: Readonly<Record<string, string>>;

/** Runs `report` and gives its output. */
async function report(...args: readonly string[]): Promise<string> {
  return (await runProgram(['report', ...args], env)).join('\n');
}

/** Keeps the digest as a process does that starts at a moment. */
async function keptAt(
  hours: number,
  more: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const settings = readSettings({ ...env, ...more }, { dataDir: dir.path });
  const told: string[] = [];
  const deps = {
    store: world.store,
    now: () => after(hours),
    log: (_: string, message: string) => void told.push(message),
  };
  await digestKeeper({ deps, settings } as unknown as Line)(signal);
  return told;
}

beforeAll(async () => {
  dir = await temporaryDir('report');
  world = await openPeriodWorld();
  env = { ...(process.env as Record<string, string>), DATABASE_URL: world.url, DATA_DIR: dir.path };
  await world.addCase(
    'cas_1',
    [{ id: 'a', url: URL_A, hours: 1, text: '=HYPERLINK("x") <script>alert(1)</script> 出售' }],
    2,
  );
  await world.confirm('cas_1', 3);
  await world.ask('ntc_site', 'cas_1', { recipientId: 'town-desk', urls: [URL_A], hours: 3 });
  await world.look('ntc_site', 5, { [URL_A]: 'removed' });
});

afterAll(async () => {
  await world.close();
  await dir.remove();
});

describe('report', () => {
  it('is one JSON document, its sightings last', async () => {
    const document = JSON.parse(await report(...SPAN)) as Record<string, unknown>;

    expect(document).toMatchObject({
      totals: { found: 1, confirmed: 1, gone: 1 },
      figures: { gone: { count: 1, sample: ['sgt_a'] }, 'surface=forum': { count: 1 } },
      recipients: [{ recipientId: 'town-desk', notices: 1, medianHours: 1 }],
      sightings: [{ sightingId: 'sgt_a', goneAt: after(5).toISOString(), stillGoneAt: null }],
    });
  });

  it('is followed to sightings by the commands that it names', async () => {
    const { figures } = JSON.parse(await report(...SPAN)) as {
      figures: Record<string, { query: string; count: number }>;
    };

    for (const { query, count } of Object.values(figures)) {
      const args = query.replace('npx cardsweep report ', '').split(' ');
      const lines = (await report(...args)).split('\n').filter((line) => line !== '');
      expect(
        lines.map((line) => (JSON.parse(line) as { sightingId: string }).sightingId),
      ).toHaveLength(count);
    }
  });

  it('is a table of sightings, or of figures', async () => {
    const clocks = await report(...SPAN, '--format', 'csv');
    const figures = await report(...SPAN, '--format', 'csv', '--figures');
    const followed = await report(...SPAN, '--format', 'csv', '--figure', 'gone');

    expect(clocks).toContain(`cas_1,sgt_a,${URL_A},2026-11-01T01:00:00.000Z`);
    expect(figures).toContain('surface,forum,论坛与社区,Forums,1,1,1,0');
    expect(followed.split('\n')[1]).toContain('sgt_a,cas_1');
  });

  it.each(['zh', 'en'])(
    'is a page and a PDF, the same each time (%s)',
    async (lang) => {
      const names = ['one.html', 'one.pdf', 'two.pdf'].map((name) =>
        join(dir.path, `${lang}.${name}`),
      );
      const [page, one, two] = names as [string, string, string];

      await report(...SPAN, '--format', 'html', '--lang', lang, '--out', page);
      await report(...SPAN, '--format', 'pdf', '--lang', lang, '--out', one);
      const told = JSON.parse(
        await report(...SPAN, '--format', 'pdf', '--lang', lang, '--out', two, '--json'),
      ) as object;

      const html = await readFile(page, 'utf8');
      const pdf = await readFile(one, 'latin1');
      expect(html).toContain('sgt_a');
      expect(html).not.toContain('<script>');
      expect(told).toEqual({ path: two, format: 'pdf', lang });
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf).toContain("/CreationDate (D:20261201000000+00'00')");
      expect(pdf).not.toContain('/ID [');
    },
    120_000,
  );

  it('publishes counts alone', async () => {
    const published = await report(...SPAN, '--transparency');

    expect(published).not.toMatch(/forum\.example|sgt_|cas_|ntc_/u);
    expect(JSON.parse(published)).toMatchObject({ totals: { found: null, returned: 0 } });
  });

  it.each([
    [[]],
    [['--from', 'x', '--to', '2026-01-01']],
    [['--from', '2026-01-02', '--to', '2026-01-01']],
    [[...SPAN, '--figure', 'nothing']],
    [[...SPAN, '--format', 'text']],
    [[...SPAN, '--transparency', '--format', 'csv']],
  ])('refuses %j', async (args) => {
    await expect(report(...args)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('the digest', () => {
  it('tells of a span in words that nobody can click', async () => {
    const text = await report('--digest', ...SPAN);

    expect(text).toContain('新发现的案件: 1');
    expect(text).toContain('hxxps://forum[.]example[.]org/a?x=1');
    expect(text).not.toContain(URL_A);
  });

  describe('of a day', () => {
    const day = lastDay(after(30));
    let server: Awaited<ReturnType<typeof startMailServer>>;

    beforeAll(async () => {
      server = await startMailServer();
      await world.pool.query(
        `insert into captures (id, sweep_id, source_id, target_id, url, via, content_digest, exchanges, unchanged, fetched_at)
         values ('cap_1', 'swp_1', 'example-forum', 't', 'u', 'http', 'd', '[]', false, $1)`,
        [after(1)],
      );
    });

    afterAll(() => server.close());

    it('is written once the day is over, and mailed to each address once, whoever does it', async () => {
      const mail = { SMTP_URL: server.url, DIGEST_TO: 'one@example.org, two@example.org' };

      const broken = await keptAt(30, { ...mail, SMTP_URL: 'smtp://127.0.0.1:1' });
      await keptAt(31, mail);
      await keptAt(32, mail);

      expect(day.from).toEqual(after(0));
      expect(broken).toEqual(['the digest could not be mailed', 'the digest could not be mailed']);
      expect(server.taken.map(({ to }) => to)).toEqual([['one@example.org'], ['two@example.org']]);
      const letter = parseMail(server.taken[0]?.bytes ?? Buffer.alloc(0));
      expect(letter.headers.get('subject')).toContain('cardsweep 2026-11-01: 1 new');
      expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
      const page = await readFile(join(dir.path, 'reports/digests/2026-11-01.html'), 'utf8');
      expect(page).toContain('cas_1');
    });

    it('is none where no source was asked', async () => {
      const told = await keptAt(24 * 300, { DIGEST_TO: 'one@example.org', SMTP_URL: server.url });

      expect(told).toEqual([]);
      expect(server.taken).toHaveLength(2);
    });
  });
});

describe('many sightings', () => {
  it('are counted where they are stored, and no list grows with them', async () => {
    const many = 20_000;
    await world.pool.query(
      `insert into listings select 'lst_m' || i, 'm' || i, 'x', 'm' || i, '[]' from generate_series(1, ${many}) as i`,
    );
    await world.pool.query(
      `insert into sightings (id, listing_id, url, source_id, surface, platform, kind, images, links, page_url,
         first_seen_at, last_seen_at, first_sweep_id, last_sweep_id)
       select 'sgt_m' || i, 'lst_m' || i, 'https://h' || i % 900 || '.example/' || i, 'example-forum', 'forum', 'p', 'post',
         '{}', '{}', 'p', timestamptz '2027-01-01' + i * interval '1 minute', now(), 's', 's' from generate_series(1, ${many}) as i`,
    );
    await world.pool.query(
      `insert into case_sightings (sighting_id, case_id) select 'sgt_m' || i, 'cas_1' from generate_series(1, ${many}) as i`,
    );
    const span = ['--from', '2027-01-01', '--to', '2027-03-01'];
    const page = join(dir.path, 'many.html');

    await report(...span, '--format', 'html', '--lang', 'en', '--out', page);
    const lines = (await report(...span, '--figure', 'found')).split('\n');

    const html = await readFile(page, 'utf8');
    expect(lines).toHaveLength(many);
    expect(html.length).toBeLessThan(300_000);
    expect(html).toContain('>20,000<');
    expect(html).toContain('885 others');
    expect(html).toContain('+19,980');
  }, 120_000);
});
