// Writes `expected.json` into the fixtures of a platform that have none: a first draft, to be read line by line. Run with
// `node --import ./test/support/register-typescript.mjs test/support/write-expected.mjs NAME`.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectPlatform, platformById } from '../../crawlers/index.ts';
import { loadPlatformPage } from './platform-fixtures.ts';

const USAGE = 'usage: write-expected.mjs NAME   (a registered platform)';

function write(folder, platform) {
  const page = loadPlatformPage(folder);
  const expected = {
    platform: detectPlatform(page)?.id ?? null,
    extraction: platform.extract(page),
  };
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  process.stdout.write(`${folder}/expected.json\n`);
}

function run([name = '']) {
  const platform = platformById(name);
  if (platform === null) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const fixtures = join(root, 'crawlers/platforms', name, 'fixtures');
  for (const folder of readdirSync(fixtures)) {
    if (!existsSync(join(fixtures, folder, 'expected.json'))) {
      write(join(fixtures, folder), platform);
    }
  }
}

run(process.argv.slice(2));
