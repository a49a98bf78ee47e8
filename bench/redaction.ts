import { launchBrowser } from '../app/machine/browser.ts';
import { createTextReader } from '../crawlers/index.ts';
import { cardScenes, cleanScenes } from './identity-cards.ts';
import { measureScene, type SceneOutcome } from './redaction-measure.ts';

/** Cards found and covered, and clean pictures left alone, over the drawn scenes: `node dist/bench/redaction.js [NAME]`. */
const signal = AbortSignal.timeout(3_600_000);
const reader = createTextReader({ pictureMs: 300_000 });
const browser = await launchBrowser({ env: process.env });
const wanted = process.argv[2] ?? '';

async function measure(scenes: ReturnType<typeof cardScenes>): Promise<readonly SceneOutcome[]> {
  const outcomes: SceneOutcome[] = [];
  for (const scene of scenes.filter(({ name }) => name.includes(wanted))) {
    const outcome = await measureScene(
      browser,
      scene,
      (bytes, until) => reader.read(bytes, until),
      signal,
    );
    const open = outcome.open.map(({ card, what }) => `${what} of card ${card}`).join(', ');
    process.stdout.write(
      `${outcome.name.padEnd(26)} ${outcome.redacted.kind.padEnd(8)} ${(outcome.covered * 100).toFixed(0).padStart(3)} % covered ${outcome.ms.toFixed(0).padStart(6)} ms ${open}\n`,
    );
    outcomes.push(outcome);
  }
  return outcomes;
}

const cards = await measure(cardScenes());
const clean = await measure(cleanScenes());
const places = cards.reduce((total, { places: count }) => total + count, 0);
const open = cards.reduce((total, { open: left }) => total + left.length, 0);
const alone = clean.filter(({ redacted }) => redacted.kind === 'clear').length;
process.stdout.write(`private places covered: ${places - open} of ${places}\n`);
process.stdout.write(
  `pictures of cards without an open place: ${cards.filter((one) => one.open.length === 0).length} of ${cards.length}\n`,
);
process.stdout.write(`clean pictures left alone: ${alone} of ${clean.length}\n`);
await browser.close();
await reader.close();
