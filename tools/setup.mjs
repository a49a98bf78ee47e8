#!/usr/bin/env node
// Makes a fresh clone ready: dependencies, build, browser. Needs nothing but Node and npm; finds its work done the next time.
// This file and `node-version.mjs` are all that an old Node reads: no syntax in them is newer than Node 12.17.
import { refusalOf } from './setup/node-version.mjs';

const refusal = refusalOf(process.versions.node);

if (refusal === null) {
  void import('./setup/prepare.mjs').then(({ main }) => main());
} else {
  process.stderr.write(`cardsweep: ${refusal}\n`);
  process.exitCode = 3;
}
