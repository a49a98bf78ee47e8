import { readdirSync, readFileSync } from 'node:fs';
import { assert, property, string, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageAnswer } from '../../../core/page.ts';
import { detectWall } from './detect-wall.ts';
import { WALL_FACTS } from './facts.ts';

interface Fixture {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly wall: string | null;
}

const folder = new URL('./fixtures/', import.meta.url);
const names = readdirSync(folder);

describe('detectWall', () => {
  it.each(names)('judges %s', (name) => {
    const fixture = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture;

    const wall = detectWall(answerOf(fixture));

    expect(wall).toBe(fixture.wall);
    expect(wall === null).toBe(name.startsWith('ok.'));
  });

  it('has a fixture for every fact', () => {
    const proven = WALL_FACTS.filter(({ id }) => names.includes(`ng.${id}.json`));

    expect(proven).toEqual(WALL_FACTS);
  });

  it('finds each fact by a mark of its own', () => {
    const distinct = WALL_FACTS.filter(({ id }) => {
      const text = readFileSync(new URL(`ng.${id}.json`, folder), 'utf8').toLowerCase();
      const fact = WALL_FACTS.find((candidate) => candidate.id === id);
      return fact?.anyOf?.some((mark) => text.includes(mark.replaceAll('"', '\\"'))) ?? true;
    });

    expect(distinct).toEqual(WALL_FACTS);
  });

  it('never throws, whatever a page holds', () => {
    const never = property(string(), webUrl(), string(), (text, url, finalUrl) => {
      const page = { url, finalUrl, status: 200, headers: {}, text: `<${text}`, wall: null };
      expect(() => detectWall(answerOf(page))).not.toThrow();
    });

    assert(never);
  });

  it('takes no longer for a page made to be slow', () => {
    const text = `acw_sc__v2${'<script></scrip'.repeat(500_000)}`;
    const startedAt = performance.now();

    detectWall(
      answerOf({
        url: 'https://a.example/',
        finalUrl: 'https://a.example/',
        status: 200,
        headers: {},
        text,
        wall: null,
      }),
    );

    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

function answerOf({ url, finalUrl, status, headers, text }: Fixture): PageAnswer {
  return {
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl,
    status,
    headers,
    text,
    bytes: new TextEncoder().encode(text),
    fetchedAt: new Date(0),
  };
}
