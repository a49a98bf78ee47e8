import { acquireLock } from '../../app/machine/lock.ts';
import { loadOrMakeSecret } from '../../app/machine/secrets.ts';

/**
 * A process of its own that shares a data directory with others: `lock DIR NAME` or `secret DIR NAME SECRET`. Says `ready`,
 * waits for a line, and then says what it got; a lock it holds until it is killed or told to let go.
 */
const [act, dir = '', name = '', secret = ''] = process.argv.slice(2);
const lines = process.stdin[Symbol.asyncIterator]();

process.stdout.write('ready\n');
await lines.next();
if (act === 'lock') {
  try {
    const lock = await acquireLock(dir, name);
    process.stdout.write('held\n');
    await lines.next();
    await lock.release();
    process.stdout.write('released\n');
  } catch (error) {
    process.stdout.write(`refused ${error instanceof Error ? error.message : ''}\n`);
  }
} else {
  process.stdout.write(`${await loadOrMakeSecret(dir, name, () => secret)}\n`);
}
process.exit(0);
