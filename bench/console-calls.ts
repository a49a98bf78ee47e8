import type { Pool } from 'pg';
import { z } from 'zod';

/** What of the OpenAPI document is read here. */
const Document = z.object({
  paths: z.record(z.string(), z.object({ get: z.object({}).optional() })),
});

/** Streams and downloads: no page waits for them. */
const LEFT_OUT = new Set(['/live', '/queue/export', '/openapi.json']);

/** Filters of the queue as people set them. */
const FILTERS = [
  '',
  'state=all',
  'state=dismissed',
  'verdict=strong',
  'surface=group-invitation',
  'source=forum-3',
  'region=44',
  'kind=qq',
  'state=all&kind=qq&handle=9999000123',
  'q=%E8%BA%AB%E4%BB%BD',
  'q=%E5%9B%9B%E4%BB%B6%E5%A5%97',
  'who=mine',
  'who=unclaimed',
  'age=week',
  'age=older',
  'awaiting=yes',
];

/** Ids of large and of ordinary things, for the parameters of addresses. */
const SAMPLES = `select
  (select case_id from case_queue order by sightings desc limit 1) as large,
  (select case_id from case_queue where state = 'gone' order by priority desc limit 1) as "caseId",
  (select lead_sighting_id from case_queue where state = 'gone' order by priority desc limit 1) as "sightingId",
  (select 'evd_' || substr(case_id, 5) from case_queue limit 1) as "evidenceId",
  (select id from notices limit 1) as "noticeId", 'forum-3' as "sourceId", 'swp_3' as "sweepId",
  'qq' as kind, '9999000123' as value`;

/** Every call that reading the console makes: those of the interface's description, and the queue under each filter. */
export async function callsOf(
  api: string,
  headers: Readonly<Record<string, string>>,
  pool: Pool,
): Promise<readonly string[]> {
  const document = Document.parse(await (await fetch(`${api}/openapi.json`, { headers })).json());
  const { rows } = await pool.query<Record<string, string>>(SAMPLES);
  const samples = rows[0] ?? {};
  const described = Object.entries(document.paths).flatMap(([path, { get }]) => {
    const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => samples[name] ?? '');
    const isKnown = get !== undefined && !filled.includes('//') && !filled.endsWith('/');
    return isKnown && !LEFT_OUT.has(path) && !path.endsWith('/picture') ? [filled] : [];
  });
  const queue = FILTERS.flatMap((filter) => [`/queue?${filter}`, `/queue/rows?${filter}`]);
  const large = ['', '/notices', '/parties'].map(
    (part) => `/cases/${samples['large'] ?? ''}${part}`,
  );
  return [...new Set([...queue, ...(await middle(api, headers)), ...large, ...described])];
}

/** Where somebody is who has scrolled to the middle of the list. */
async function middle(
  api: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const answer = await fetch(`${api}/queue?state=all`, { headers });
  const { places } = z.object({ places: z.array(z.string()) }).parse(await answer.json());
  const at = places.length >> 1;
  const query = new URLSearchParams({ state: 'all', from: places[at] ?? '' });
  return [`/queue/rows?${query.toString()}`];
}
