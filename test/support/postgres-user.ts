import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../store/embedded/embedded-postgres.ts';

/**
 * A program that uses the embedded server in the directory of its argument: says `ready` when it may, then answers each line
 * of SQL with its first value, and `stop` by ending as it should.
 */
process.stdout.write('starting\n');
process.on('SIGINT', () => process.stdout.write('interrupted\n'));
const server = await startEmbeddedPostgres({
  dir: process.argv[2] ?? '',
  commonsDir: '/var/tmp',
  log: () => undefined,
});
const client = new Client(server.connection);
client.on('error', () => undefined);
await client.connect();
process.stdout.write('ready\n');
for await (const sql of createInterface({ input: process.stdin })) {
  if (sql === 'stop') {
    break;
  }
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  process.stdout.write(`${String(rows[0]?.[0])}\n`);
}
await client.end();
await server.stop();
process.exit(0);
