import { array, assert, constantFrom, property, string, webPath } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobots } from './robots-rules.ts';

const ROBOTS = 'https://a.example/robots.txt';

function isAllowed(text: string, path: string): boolean {
  return readRobots(ROBOTS, text).isAllowed(new URL(`https://a.example${path}`));
}

describe('readRobots', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['\uFEFFUser-agent: *\r\nDisallow: /', '/a', false],
    ['user-AGENT : * # all\ndisALLOW : /a # this', '/a', false],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: other\nUser-agent: cardsweep\nDisallow: /', '/a', false],
    ['User-agent: cardsweep/2.0\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: cardsweep\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /a\nUser-agent: other\nDisallow: /b', '/b', true],
    ['User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b', '/b', false],
    ['Disallow: /', '/a', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nDisallow: /*.php$', '/x.php', false],
    ['User-agent: *\nDisallow: /*.php$', '/x.php5', true],
    ['User-agent: *\nDisallow: /身份', '/%E8%BA%AB%E4%BB%BD', false],
    ['User-agent: *\nDisallow: /a?b', '/a?b=1', false],
    ['<html>not found</html>', '/a', true],
  ])('%j at %s', (text, path, verdict) => {
    expect(isAllowed(text, path)).toBe(verdict);
  });

  it.each([
    ['Crawl-delay: 2', 2000],
    ['Crawl-delay: 0.5', 500],
    ['Crawl-delay: -1', 0],
    ['Crawl-delay: soon', 0],
    ['Crawl-delay: Infinity', 0],
    ['Crawl-delay: 1e99', 86_400_000],
    ['Disallow: /a', 0],
  ])('%s is %i ms', (line, ms) => {
    expect(readRobots(ROBOTS, `User-agent: *\n${line}`).crawlDelayMs).toBe(ms);
  });

  it('forbids more, never less, where patterns go beyond what is matched', () => {
    const long = `/${'a'.repeat(3_000)}`;
    const many = Array.from({ length: 3_000 }, (_unused, index) => `Disallow: /x${index}*y`);

    const verdicts = [
      isAllowed(`User-agent: *\nDisallow: ${long}`, long),
      isAllowed(`User-agent: *\n${many.join('\n')}`, '/x2999zzz'),
      isAllowed(`User-agent: *\nDisallow: /\nAllow: ${long}`, long),
    ];

    expect(verdicts).toEqual([false, false, false]);
  });

  it('never throws, whatever the file holds', () => {
    const line = constantFrom('User-agent: *', 'Disallow: ', 'Allow: /*', 'Crawl-delay: ', '#');
    const safe = property(array(line), string(), webPath(), (lines, text, path) => {
      expect(typeof isAllowed(lines.map((start) => start + text).join('\n'), `/${path}`)).toBe(
        'boolean',
      );
    });

    assert(safe);
  });

  it.each([
    [
      'user agents and rules',
      `${'User-agent: a\n'.repeat(15_000)}${'Disallow: /a\n'.repeat(20_000)}`,
    ],
    ['wildcards', `User-agent: *\n${`Disallow: /${'*a'.repeat(900)}b\n`.repeat(250)}`],
    ['one long rule', `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}`],
  ])('takes no longer for %s made to be slow', (_name, text) => {
    const startedAt = performance.now();

    isAllowed(text, `/${'a'.repeat(60_000)}`);

    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
