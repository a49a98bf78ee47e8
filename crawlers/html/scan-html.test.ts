import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { scanHtml } from './scan-html.ts';

const FOLDER = join(import.meta.dirname, '..');

type Event = readonly ['open' | 'text' | 'close' | 'aside', ...unknown[]];

/** What a scan tells, pieces of one text joined. */
function scanned(html: string): readonly Event[] {
  const told = new Told();
  const isRead = scanHtml(html, {
    open(name, attributes, depth) {
      told.add('open', name, attributes.record(), depth);
      for (const [key, value] of Object.entries(attributes.record())) {
        expect(attributes.get(key)).toBe(value);
      }
      return true;
    },
    text: (text) => told.addText(text),
    close: (name, depth) => told.add('close', name, depth),
    aside: () => told.add('aside'),
  });
  expect(isRead).toBe(true);
  return told.events;
}

/** What htmlparser2 tells of the same page. */
function parsed(html: string): readonly Event[] {
  const told = new Told();
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      told.add('open', name, { ...attributes }, depth);
    },
    ontext: (text) => told.addText(text),
    onclosetag(name) {
      told.add('close', name, depth);
      depth -= 1;
    },
    oncomment: () => told.add('aside'),
    onprocessinginstruction: () => told.add('aside'),
  });
  parser.end(html);
  return told.events;
}

class Told {
  readonly events: Event[] = [];

  add(kind: 'open' | 'close' | 'aside', ...what: readonly unknown[]): void {
    this.events.push([kind, ...what]);
  }

  addText(text: string): void {
    const last = this.events.at(-1);
    if (last?.[0] === 'text') {
      this.events[this.events.length - 1] = ['text', `${String(last[1])}${text}`];
    } else {
      this.events.push(['text', text]);
    }
  }
}

/** Ends whatever a page may be within but for a script: what htmlparser2 makes of half a tag at the end is no standard's. */
const END = '"\'-->"\'-->';

const NAMES = constantFrom(
  ...'a b p div DIV td TR th table tbody thead li option optgroup select input button br BR hr img image h1 h2 dd dt form FORM rt rp'.split(
    ' ',
  ),
  ...'svg SVG math mi annotation-xml foreignObject foreignobject linearGradient desc path title textarea script STYLE xmp'.split(
    ' ',
  ),
  ...'iframe noembed noframes plaintext body head link x-y font ü scr scripts titl pre p1 h\u212A lin\u212A'.split(
    ' ',
  ),
);

const ATTRIBUTES = constantFrom(
  'class="a b"',
  "id='x'",
  'href=?a=1&b=2&copy=3',
  'HREF="?a=1&amp;b=2"',
  'disabled',
  'a=',
  '=b',
  'a = "1"',
  'a="1"a="2"',
  'title=">"',
  'alt="&lt;&copy;&copy&notit;&#65;&#x41;&#x80;&#0;&#xD800;&#99999999;&"',
  "alt='&quot;&amp'",
  'x=a/b',
  '/',
  '<b',
  'a"b',
  '__proto__=x',
  'data-ü="ü"',
  '\n',
);

const PIECES = oneof(
  { weight: 4, arbitrary: NAMES.map((name) => `<${name}>`) },
  { weight: 4, arbitrary: NAMES.map((name) => `</${name}>`) },
  { weight: 1, arbitrary: NAMES.map((name) => `<${name}/>`) },
  { weight: 1, arbitrary: NAMES.map((name) => `<${name} / >`) },
  { weight: 1, arbitrary: NAMES.map((name) => `<${name}`) },
  { weight: 1, arbitrary: NAMES.map((name) => `</${name}`) },
  {
    weight: 3,
    arbitrary: array(ATTRIBUTES, { maxLength: 4 }).map((all) => `<a ${all.join(' ')}>`),
  },
  { weight: 1, arbitrary: array(ATTRIBUTES, { maxLength: 3 }).map((all) => `<br ${all.join('')}`) },
  {
    weight: 5,
    arbitrary: constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      '\n',
      '&',
      ';',
      '!',
      '--',
      '-->',
      '--!>',
      '--!-',
      '<!--',
      '<!-->',
      '<!--->',
      '<!',
      '<!d',
      '<!DOCTYPE html>',
      '<!DocTyp>',
      '<?xml ?>',
      '</',
      '</ a>',
      '</>',
      '&amp;',
      '&lt',
      '&ltx',
      '&copy;',
      '&nbsp;',
      '&#',
      '&#x',
      '&#x20AC;',
      '&#128;',
      '&CounterClockwiseContourIntegral;',
      '&notin;',
      '&notit;',
      '&AMP',
      '&ampamp;',
      '&&amp;',
      '&#1114112;',
      '&bne;',
      '身份证',
      '\u{1F4B3}',
      '\u0000',
    ),
  },
  { weight: 2, arbitrary: string({ maxLength: 6 }) },
);

/** Pages that are made to cost more than their length. */
const TRAPS: readonly string[] = [
  '<'.repeat(200_000),
  '</'.repeat(200_000),
  '<!--'.repeat(200_000),
  '<a b="'.repeat(100_000),
  "<a b='".repeat(100_000),
  `<a ${'b '.repeat(200_000)}>`,
  '<div>'.repeat(100_000),
  `${'<div>'.repeat(50_000)}${'</b>'.repeat(200_000)}`,
  `${'<x-y>'.repeat(50_000)}${'</y-x>'.repeat(200_000)}`,
  '<p>'.repeat(200_000),
  `<script>${'</scrip'.repeat(100_000)}`,
  `<title>${'</titl&'.repeat(100_000)}`,
  '&'.repeat(200_000),
  '<b>&notin'.repeat(20_000),
  '<form>'.repeat(200_000),
  '<svg><title>'.repeat(50_000),
];

describe('a scan of a page', () => {
  it('tells what htmlparser2 tells, however hostile the page', () => {
    assert(
      property(array(PIECES, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('') + END;

        const events = scanned(html);

        expect(events).toEqual(parsed(html));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(pagesOfFixtures())('tells what htmlparser2 tells of %s', (path) => {
    const html = readFileSync(join(FOLDER, path), 'utf8').replaceAll('<![CDATA[', '<!CDATA[') + END;

    const events = scanned(html);

    expect(events).toEqual(parsed(html));
  });

  it('closes what it opened, wherever the page ends', () => {
    assert(
      property(array(PIECES, { maxLength: 12 }), string(), (pieces, noise) => {
        const events = scanned(pieces.join('') + noise);

        expect(unbalanced(events)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads a part of a page as if it were a page', () => {
    const part = '<p>a<b class="x">b</b><script>c</script>&amp;';
    const told: string[] = [];

    scanHtml(
      `<div>${part}</div><p>z`,
      {
        open: (name) => {
          told.push(`<${name}>`);
          return true;
        },
        text: (text) => told.push(text),
        close: (name) => told.push(`</${name}>`),
        aside: () => told.push('!'),
      },
      5,
      5 + part.length,
    );

    expect(told.join('')).toBe('<p>a<b>b</b><script>c</script>&</p>');
  });

  it.each(TRAPS.map((html) => [html.slice(0, 12), html] as const))(
    'costs no more than its length: %s',
    (_start, html) => {
      const half = cpuOf(html.slice(0, html.length / 2));

      const whole = cpuOf(html);

      expect(whole).toBeLessThan(100 + 4 * half);
      expect(whole).toBeLessThan(3_000);
    },
  );
});

/** What closes at another depth than it opened, or not at all. */
function unbalanced(events: readonly Event[]): readonly unknown[] {
  const open: unknown[] = [];
  const wrong: unknown[] = [];
  for (const [kind, name, ...rest] of events) {
    if (kind === 'open') {
      open.push(name);
      wrong.push(...(rest[1] === open.length ? [] : [name]));
    } else if (kind === 'close') {
      wrong.push(...(rest[0] === open.length && open.pop() === name ? [] : [name]));
    }
  }
  return [...wrong, ...open];
}

/** Milliseconds of this process. */
function cpuOf(html: string): number {
  const before = process.cpuUsage();
  scanHtml(html, {
    open: (_name, attributes) => attributes.get('id') === undefined,
    text: () => undefined,
    close: () => undefined,
    aside: () => undefined,
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function pagesOfFixtures(): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => relative(FOLDER, join(parentPath, name)));
}
