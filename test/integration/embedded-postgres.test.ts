import { Client } from 'pg';
import { expect, it } from 'vitest';
import { startTestPostgres } from '../support/postgres.ts';

it('gives each test a fresh database in UTF-8', async () => {
  const postgres = await startTestPostgres();
  const client = new Client(postgres.connection);
  await client.connect();

  const { rows } = await client.query(
    "select upper('café') as upper, current_setting('server_encoding') as encoding",
  );

  await client.end();
  await postgres.close();
  expect(rows).toEqual([{ upper: 'CAFÉ', encoding: 'UTF8' }]);
});
