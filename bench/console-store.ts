import type { Pool } from 'pg';

/** How much a store is filled with. */
export interface Filling {
  readonly cases: number;
  readonly sightings: number;
}

/**
 * Fills an empty store as years of work would: cases in all states over twelve sources, a tail of large ones, three texts a case,
 * handles that many share, evidence, decisions, notices with looks at what they cite, and the sweeps that found it all. Invented
 * throughout; what triggers would keep row by row is written at the end at once.
 */
export async function fillConsoleStore(pool: Pool, { cases, sightings }: Filling): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    await client.query(`set synchronous_commit = off`);
    await client.query(`set work_mem = '256MB'`);
    await client.query(`set maintenance_work_mem = '512MB'`);
    for (const [statement, ...values] of statements(cases, sightings)) {
      await client.query(statement, values);
    }
    await client.query('set session_replication_role = origin');
    await client.query('select refill_queue()');
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    client.release(true);
  }
}

type Statement = readonly [sql: string, ...values: readonly number[]];

/** An id as the program makes them, from a kind and a number. */
function idOf(prefix: string, number: string): string {
  return `'${prefix}_' || left(encode(sha256(('${prefix}' || (${number}))::text::bytea), 'hex'), 26)`;
}

/** A share between 0 and 1 that a number always has, the same on every machine. */
function shareOf(salt: string, number: string): string {
  return `(((hashtext('${salt}' || (${number})::text) & 2147483647)::double precision) / 2147483648.0)`;
}

const NOW = `timestamptz '2026-11-22 08:00:00+00'`;

function statements(cases: number, sightings: number): readonly Statement[] {
  return [
    ...lineStatements(cases, sightings),
    ...textStatements(cases),
    ...deskStatements(),
    ...sweepStatements(),
  ];
}

function lineStatements(cases: number, sightings: number): readonly Statement[] {
  return [
    [
      `insert into sources (id, declaration) select 'forum-' || n, jsonb_build_object('id', 'forum-' || n,
         'name', 'Forum ' || n, 'surface', (array['forum', 'forum', 'cloud-disk', 'group-invitation'])[1 + n % 4],
         'platform', 'discuz', 'start', jsonb_build_array('https://forum-' || n || '.example/'), 'allowHosts', '[]'::jsonb,
         'legalBasis', 'bench', 'contact', 'desk@example.org', 'robots', 'obey', 'robotsBasis', null,
         'pace', jsonb_build_object('requestsPerSecond', 1, 'concurrency', 1),
         'budget', jsonb_build_object('captures', 1000, 'minutes', 30), 'schedule', null,
         'recipients', jsonb_build_array('110-police'), 'timeZone', 'Asia/Shanghai', 'follow', 'all')
       from generate_series(1, 12) as n`,
    ],
    // Which case a sighting is of: half of them spread evenly, half to a long tail of few large cases.
    [
      `create temporary table seen as select n, case when n <= $1 then n when n % 2 = 0
         then 1 + floor(${shareOf('even', 'n')} * $1)::int
         else 1 + floor(power(${shareOf('tail', 'n')}, 3) * $1)::int end as of_case
       from generate_series(1, $2::int) as n`,
      cases,
      sightings,
    ],
    [
      `insert into cases (id, state, source_id, assignee, probability, verdict, opened_at, version)
       select ${idOf('cas', 'n')},
         case when share < 0.55 then 'open' when share < 0.6 then 'deferred' when share < 0.85 then 'dismissed'
           when share < 0.93 then 'confirmed' when share < 0.99 then 'gone' else 'returned' end,
         'forum-' || 1 + n % 12, case when share between 0.5 and 0.62 then 'analyst ' || n % 20 end,
         probability, case when probability > 0.9 then 'strong' else 'suspect' end,
         ${NOW} - power(${shareOf('age', 'n')}, 2) * interval '700 days', case when share < 0.55 then 1 else 2 end
       from (select n, ${shareOf('state', 'n')} as share, 0.5 + ${shareOf('score', 'n')} / 2 as probability
         from generate_series(1, $1::int) as n) as made`,
      cases,
    ],
  ];
}

function textStatements(cases: number): readonly Statement[] {
  return [
    [
      `insert into listings (id, text_digest, text, campaign, identity_numbers)
       select ${idOf('lst', 'n')}, encode(sha256(n::text::bytea), 'hex'),
         (array['出售二代身份证，真卡一套，', '长期供应身份证银行卡四件套，', '高价收购个人证件，', '代办各类证件，先货后款，'])[1 + n % 4]
           || (array['北京', '上海', '广东', '四川', '河南', '江苏', '浙江', '湖北'])[1 + n % 8] || '地区可选，编号' || n
           || '，联系QQ 9999' || lpad((n % 40000)::text, 6, '0') || repeat('，量大从优，支持担保交易', n % 4),
         encode(sha256((n / 3)::text::bytea), 'hex'),
         case when n % 10 = 0 then jsonb_build_array(jsonb_build_object('span', jsonb_build_array(0, 2), 'masked', '11***X',
           'fingerprint', 'f' || n, 'checksumHolds', false, 'region', (array['11', '31', '44', '51', '41', '32', '33', '42'])[1 + n % 8]))
           else '[]' end
       from generate_series(1, 3 * $1::int) as n`,
      cases,
    ],
    [
      `insert into scores (listing_id, scorer_version, probability, verdict, score, scored_at)
       select ${idOf('lst', 'n')}, 'bench', probability, case when probability > 0.9 then 'strong' else 'suspect' end,
         jsonb_build_object('probability', probability, 'verdict', case when probability > 0.9 then 'strong' else 'suspect' end,
           'signals', jsonb_build_array(jsonb_build_object('id', 'goods.id-card', 'span', jsonb_build_array(4, 7), 'text', '身份证'),
             jsonb_build_object('id', 'sale.offer', 'span', jsonb_build_array(0, 2), 'text', '出售')),
           'handles', jsonb_build_array(jsonb_build_object('kind', 'qq', 'value', '9999' || lpad((n % 40000)::text, 6, '0'),
             'span', jsonb_build_array(24, 34))),
           'prices', '[]'::jsonb, 'identityNumbers', '[]'::jsonb, 'scorerVersion', 'bench'),
         ${NOW} - interval '1 day'
       from (select n, 0.5 + ${shareOf('text', 'n')} / 2 as probability from generate_series(1, 3 * $1::int) as n) as made`,
      cases,
    ],
    [
      `insert into sightings (id, listing_id, url, source_id, surface, platform, kind, author, author_url, posted_at,
         position, images, links, page_url, first_seen_at, last_seen_at, first_sweep_id, last_sweep_id)
       select ${idOf('sgt', 'n')}, ${idOf('lst', '3 * of_case - n % 3')},
         'https://forum-' || 1 + of_case % 12 || '.example/thread-' || n / 20 || '.html#pid' || n, 'forum-' || 1 + of_case % 12,
         (array['forum', 'forum', 'cloud-disk', 'group-invitation'])[1 + (of_case % 12 + 1) % 4], 'discuz', 'post',
         '用户' || n % 5000, 'https://forum-' || 1 + of_case % 12 || '.example/space-' || n % 5000,
         seen_at - interval '1 day', n % 20, '{}', '{}', 'https://forum-' || 1 + of_case % 12 || '.example/thread-' || n / 20 || '.html',
         seen_at, seen_at + interval '1 day', 'swp_' || 1 + n % 400, 'swp_' || 1 + n % 400
       from (select n, of_case, ${NOW} - power(${shareOf('seen', 'n')}, 2) * interval '700 days' as seen_at from seen) as made`,
    ],
    [
      `insert into case_sightings (sighting_id, case_id, seen_at)
       select ${idOf('sgt', 'n')}, ${idOf('cas', 'of_case')}, ${NOW} - power(${shareOf('seen', 'n')}, 2) * interval '700 days' from seen`,
    ],
    [
      `insert into case_keys (source_id, kind, value, case_id)
       select 'forum-' || 1 + n % 12, kind, value, ${idOf('cas', 'n')} from generate_series(1, $1::int) as n,
         lateral (values ('campaign', encode(sha256(n::text::bytea), 'hex')),
           ('qq', '9999' || lpad((n % 40000)::text, 6, '0')), ('wechat', 'wxbench' || n % 9000)) as one (kind, value)
       on conflict do nothing`,
      cases,
    ],
  ];
}

function deskStatements(): readonly Statement[] {
  return [
    [
      `insert into case_events (case_id, version, kind, actor, at)
       select id, 1, 'opened', 'cardsweep', opened_at from cases`,
    ],
    [
      `insert into case_events (case_id, version, kind, actor, at, reason)
       select id, 2, case state when 'dismissed' then 'dismissed' when 'deferred' then 'deferred' else 'confirmed' end,
         'analyst ' || length(id) % 20, opened_at + interval '5 hours', 'bench' from cases where state <> 'open'`,
    ],
    [
      `insert into decisions (id, case_id, act, policy, reason, decided_by, decided_at)
       select 'dec_' || substr(id, 5), id, case state when 'dismissed' then 'dismiss' when 'deferred' then 'defer' else 'confirm' end,
         'sale-of-stolen-id', 'bench', 'analyst 1', opened_at + interval '5 hours' from cases where state <> 'open'`,
    ],
    [
      `insert into evidence (id, url, state, seal, bundle_digest, bytes, items, missing, captured_at)
       select 'evd_' || substr(id, 5), 'https://forum.example/' || id, 'complete', encode(sha256(id::bytea), 'hex'),
         encode(sha256((id || 'b')::bytea), 'hex'), 400000, 12, '{}', opened_at from cases`,
    ],
    [
      `insert into evidence_sightings (evidence_id, sighting_id)
       select 'evd_' || substr(case_id, 5), sighting_id from case_sightings`,
    ],
    [
      `insert into notices (id, case_id, recipient_id, round, state, notice, next_check_at, created_at)
       select 'ntc_' || n || substr(id, 5), id, recipient, 1, 'accepted', jsonb_build_object('id', 'ntc_' || n || substr(id, 5),
         'caseId', id, 'recipientId', recipient, 'round', 1, 'state', 'accepted', 'policy', 'sale-of-stolen-id', 'reason', 'bench',
         'decidedBy', 'analyst 1', 'decidedAt', opened_at + interval '5 hours', 'createdAt', opened_at + interval '5 hours',
         'cited', (select coalesce(jsonb_agg(jsonb_build_object('sightingId', sightings.id, 'url', sightings.url, 'text', '出售身份证',
           'firstSeenAt', first_seen_at, 'lastSeenAt', last_seen_at, 'evidence', null, 'handles', '[]'::jsonb)), '[]')
           from (select sighting_id from case_sightings where case_id = cases.id limit 3) as few
           join sightings on sightings.id = few.sighting_id)),
         ${NOW} + interval '1 day', opened_at + interval '5 hours'
       from cases, (values (1, '110-police'), (2, '12321')) as asked (n, recipient)
       where state in ('confirmed', 'gone', 'returned')`,
    ],
    [
      `insert into deliveries (notice_id, attempt, channel, outcome, at)
       select id, 1, 'smtp', '{"kind": "accepted", "receipt": "250 ok"}', created_at + interval '1 minute' from notices`,
    ],
    [
      `insert into outcomes (notice_id, slot, url, outcome, proof, at)
       select notices.id, 'slot-' || look, cited->>'url',
         case when cases.state = 'gone' and look = 3 then 'removed' else 'still-up' end, 'status 200',
         notices.created_at + look * interval '20 hours'
       from notices join cases on cases.id = case_id, jsonb_array_elements(notice->'cited') as cited, generate_series(1, 3) as look
       on conflict do nothing`,
    ],
  ];
}

function sweepStatements(): readonly Statement[] {
  return [
    [
      `insert into sweeps (id, slot, source_ids, whole, started_at, finished_at)
       select 'swp_' || n, 'slot-' || n, array['forum-' || 1 + n % 12], true, ${NOW} - n * interval '40 hours',
         ${NOW} - n * interval '40 hours' + interval '20 minutes' from generate_series(1, 400) as n`,
    ],
    [
      `insert into targets (id, sweep_id, source_id, url, kind, depth)
       select 'tgt_' || n, 'swp_' || 1 + n % 400, 'forum-' || 1 + (1 + n % 400) % 12, 'https://forum.example/' || n, 'page', 1
       from generate_series(1, 200000) as n`,
    ],
    [
      `insert into captures (id, sweep_id, source_id, target_id, url, via, content_digest, exchanges, unchanged, fetched_at)
       select 'cap_' || substr(id, 5), sweep_id, source_id, id, url, 'http', encode(sha256(id::bytea), 'hex'), '[]', false,
         ${NOW} - interval '1 day' from targets`,
    ],
    [
      `insert into jobs (key, name, payload, sweep_id, state, added_at, ended_at)
       select 'collect:' || id, 'collect', jsonb_build_object('targetId', id), sweep_id, 'done', ${NOW} - interval '1 day', ${NOW}
       from targets`,
    ],
  ];
}
