import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../store/migrations/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

/** Written as the schema of before had it. */
const FORMER_ROWS = `
insert into listings (id, text_digest, text, campaign, identity_numbers) values ('lst_a', 'a', 'a', 'a', '[]');
insert into sightings (id, listing_id, url, source_id, surface, platform, kind, images, links, page_url,
    first_seen_at, last_seen_at, first_sweep_id, last_sweep_id)
  select id, 'lst_a', 'http://forum.example.org/p#' || id, 'example-forum', 'forum', 'sample', 'post', '{}', '{}',
    'http://forum.example.org/thread-1.html', now(), now(), 'swp_1', 'swp_1'
  from unnest(array['sgt_kept', 'sgt_due', 'sgt_too', 'sgt_lost']) as sight (id);
update sightings set page_url = 'http://forum.example.org/forgotten' where id = 'sgt_lost';
insert into captures (id, sweep_id, source_id, target_id, url, via, content_digest, exchanges, unchanged, fetched_at)
  values ('cap_1', 'swp_1', 'example-forum', 'tgt_1', 'http://forum.example.org/thread-1.html', 'http', 'x', '[]', false, now());
insert into evidence (id, sighting_id, url, state, seal, bundle_digest, bytes, items, missing, captured_at) values
  ('evd_1', 'sgt_kept', 'http://forum.example.org/', 'complete', 's', 'b', 1, 1, '{}', now()),
  ('evd_2', null, 'http://by-hand.example.org/', 'complete', 's', 'b', 1, 1, '{}', now());
insert into jobs (key, name, payload, sweep_id, state) values
  ('preserve:sgt_kept:swp_1', 'preserve', '{"sightingId": "sgt_kept"}', 'swp_1', 'done'),
  ('preserve:sgt_due:swp_1', 'preserve', '{"sightingId": "sgt_due"}', 'swp_1', 'due'),
  ('preserve:sgt_too:swp_1', 'preserve', '{"sightingId": "sgt_too"}', 'swp_1', 'due'),
  ('preserve:sgt_lost:swp_1', 'preserve', '{"sightingId": "sgt_lost"}', 'swp_1', 'due');
`;

describe('a store of before pages were visited once', () => {
  let server: TestPostgres;

  beforeEach(async () => {
    server = await startTestPostgres();
  });

  afterEach(async () => {
    await server.close();
  });

  it('keeps its evidence and the work that is due', async () => {
    const pool = openPool(server.connection);
    await pool.query('create schema cardsweep');
    await pool.query('create table migrations (name text primary key)');
    for (const { name, sql } of MIGRATIONS.filter((one) => one.name < '005')) {
      await pool.query(sql);
      await pool.query('insert into migrations (name) values ($1)', [name]);
    }
    await pool.query(FORMER_ROWS);

    const store = await openStore(pool);

    const kept = await store.evidence.ofSighting('sgt_kept');
    const due = await store.jobs.dueOf(['preserve']);
    const planned = await store.evidence.planned('cap_1');
    expect(kept).toMatchObject({ id: 'evd_1', pictureDigest: null });
    expect((await store.evidence.get('evd_2')).url).toBe('http://by-hand.example.org/');
    expect((await store.sightings.view('sgt_kept')).evidence?.id).toBe('evd_1');
    expect(due.map(({ payload }) => payload)).toEqual([
      { captureId: 'cap_1' },
      { captureId: 'cap_1' },
    ]);
    expect(planned.map(({ sightingId }) => sightingId)).toEqual(['sgt_due', 'sgt_too']);
    await store.close();
  });
});
