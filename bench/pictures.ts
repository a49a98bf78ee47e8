import { launchBrowser } from '../app/machine/browser.ts';
import { bundledModel, createScorer } from '../classifiers/index.ts';
import { sha256 } from '../core/digest.ts';
import { createTextReader, textOfLines } from '../crawlers/index.ts';
import { drawPosters } from './posters.ts';

/**
 * Phone numbers, QQ numbers and WeChat names out of Chinese posters drawn by the browser: how many are read exactly, how many
 * handles are found that no poster shows, and what a picture costs. Run it from the build: `node dist/bench/pictures.js [POSTERS]`.
 */

const KINDS = ['phone', 'qq', 'wechat'] as const;

const count = Number(process.argv[2] ?? 64);
const browser = await launchBrowser({ env: process.env });
const posters = await drawPosters(browser, count);
await browser.close();

const scorer = createScorer({ model: bundledModel(), fingerprint: sha256 });
const reader = createTextReader();
const { signal } = new AbortController();
const exact = { phone: 0, qq: 0, wechat: 0 };
let invented = 0;
const startedAt = performance.now();
for (const poster of posters) {
  const text = textOfLines(await reader.read(poster.bytes, signal));
  const { handles } = scorer.score(text);
  const missed = KINDS.filter(
    (kind) => !handles.some((handle) => handle.kind === kind && handle.value === poster[kind]),
  );
  for (const kind of KINDS) {
    exact[kind] += missed.includes(kind) ? 0 : 1;
  }
  const shown = new Set<string>(KINDS.map((kind) => poster[kind]));
  invented += handles.filter(({ value }) => !shown.has(value)).length;
  if (missed.length > 0) {
    const read = text.split('\n').slice(-4).join(' / ');
    process.stdout.write(
      `${poster.name}: no ${missed.map((kind) => `${kind} ${poster[kind]}`).join(', ')} in ${read}\n`,
    );
  }
}
const ms = performance.now() - startedAt;
await reader.close();

const all = KINDS.reduce((sum, kind) => sum + exact[kind], 0);
process.stdout.write(
  `${KINDS.map((kind) => `${kind} ${exact[kind]} of ${count}`).join(', ')}: ${((100 * all) / (3 * count)).toFixed(1)} % exact; ` +
    `${invented} handles that no poster shows; ${(ms / count).toFixed(0)} ms a picture\n`,
);
