#!/usr/bin/env node
// The program, as built. The notice of Node 20 about JSON modules says nothing that a user can act on.
process.removeAllListeners('warning');
followParent();

const { main } = await import('../dist/app/main.js').catch((error) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND') {
    process.stderr.write('cardsweep: not set up yet: run `npm run setup` in the checkout\n');
    process.exit(3);
  }
  throw error;
});
process.exit(await main(process.argv.slice(2)));

/** An npm that is killed outright takes nobody along: what it started stops when it sees that its parent is another. */
function followParent() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) {
    const watch = setInterval(() => {
      if (process.ppid !== parent) {
        clearInterval(watch);
        process.kill(process.pid, 'SIGTERM');
      }
    }, 500);
    watch.unref();
  }
}
