import { loadOrMakeSecret } from '../../app/machine/secrets.ts';

/** A process of its own that shares a data directory with others: `DIR NAME SECRET`. Says `ready`, waits for a line, and then says what it got. */
const [dir = '', name = '', secret = ''] = process.argv.slice(2);
const lines = process.stdin[Symbol.asyncIterator]();

process.stdout.write('ready\n');
await lines.next();
process.stdout.write(`${await loadOrMakeSecret(dir, name, () => secret)}\n`);
process.exit(0);
