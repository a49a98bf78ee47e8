#!/usr/bin/env node
// The program, as built. The notice of Node 20 about JSON modules says nothing that a user can act on.
process.removeAllListeners('warning');

const { main } = await import('../dist/app/main.js').catch((error) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND') {
    process.stderr.write('cardsweep: not set up yet: run `npm run setup` in the checkout\n');
    process.exit(3);
  }
  throw error;
});
process.exit(await main(process.argv.slice(2)));
