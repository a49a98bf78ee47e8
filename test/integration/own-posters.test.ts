import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPosters } from '../../bench/posters.ts';
import { bundledModel, createScorer } from '../../classifiers/index.ts';
import { sha256 } from '../../core/digest.ts';
import { createTextReader, type TextReader, textOfLines } from '../../crawlers/index.ts';
import { launchTestBrowser } from '../support/browser.ts';

const COUNT = 24;
const KINDS = ['phone', 'qq', 'wechat'] as const;

describe('the text of drawn Chinese posters', () => {
  let browser: Browser;
  let reader: TextReader;

  beforeAll(async () => {
    browser = await launchTestBrowser();
    reader = createTextReader();
  });

  afterAll(async () => {
    await reader.close();
    await browser.close();
  });

  it('gives nine of ten phone numbers, QQ numbers and WeChat names exactly', {
    timeout: 240_000,
  }, async () => {
    const posters = await drawPosters(browser, COUNT);
    const scorer = createScorer({ model: bundledModel(), fingerprint: sha256 });
    const missed: string[] = [];

    for (const poster of posters) {
      const lines = await reader.read(poster.bytes, new AbortController().signal);
      const { handles } = scorer.score(textOfLines(lines));
      missed.push(
        ...KINDS.filter(
          (kind) =>
            !handles.some((handle) => handle.kind === kind && handle.value === poster[kind]),
        ).map((kind) => `${poster.name}: ${kind}`),
      );
    }

    expect(
      missed.length / (COUNT * KINDS.length),
      `missed ${missed.join(', ')}`,
    ).toBeLessThanOrEqual(0.1);
  });
});
