import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Rewriting } from './rewrite-attributes.ts';
import { rewriteCss } from './rewrite-css.ts';
import { rewriteHtml } from './rewrite-html.ts';

const REWRITING: Rewriting = {
  baseUrl: 'http://forum.example/a/',
  resolve: (address, baseUrl) => {
    const href = URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : '';
    return href.startsWith('http://forum.example/') ? `/r${new URL(href).pathname}` : null;
  },
  isMasked: true,
};

// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';

const PIECES = [
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<svg>',
  '<math>',
  '<noscript>',
  '<title>',
  '<textarea>',
  '<template>',
  '<plaintext>',
  '<img src=x onerror=run()>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<iframe srcdoc="',
  '"',
  "'",
  '<p title="',
  '>',
  '&lt;',
  '&#x3c;script&#x3e;',
  '<a href="java\tscript:run()">',
  '<base href=//evil.example>',
] as const;

/** Elements and attributes of a page that could run, send or fetch. */
function dangersIn(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentagname(name) {
      if (/^(?:script|math|noscript|template|plaintext|base|object|embed|meta)$/u.test(name)) {
        found.push(name);
      }
    },
    onattribute(name, value) {
      const leads = name === 'src' || name === 'href';
      if (
        /^(?:on\w+|srcdoc|ping|action|target)$/u.test(name) ||
        (leads && !/^(?:\/r\/|#)/u.test(value))
      ) {
        found.push(`${name}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

function recorded(address: string): string | null {
  return address.includes(':') ? null : `/r/${address}`;
}

function shownBody(html: string): string {
  return rewriteHtml(html, REWRITING).replace('<!DOCTYPE html>\n', '');
}

describe('rewriteHtml', () => {
  it.each([
    ['<img src="b.png" alt="x" onerror="run()">', '<img alt="x" src="/r/a/b.png">'],
    ['<a href="/t?x=1" ping="/p" target=_top>t</a>', '<a href="/r/t" data-led-to="/t?x=1">t</a>'],
    ['<a href="javascript:run()">t</a>', '<a data-led-to="javascript:run()">t</a>'],
    ['<p><script>run()</script>a&lt;b</p>', '<p>a&lt;b</p>'],
    ['<base href="http://forum.example/z/"><img src=c>', '<img src="/r/z/c">'],
    ['<iframe src="http://evil.example/"><b>in</b></iframe>', '<iframe sandbox=""></iframe>'],
    [
      '<form action="/post" method=post><input name=q autofocus></form>',
      '<form><input name="q"></form>',
    ],
    ['<style>a{background:url(x.png)}</style>', '<style>a{background:url("/r/a/x.png")}</style>'],
    ['<style>a{content:"</style><script>run()</script>', '<style>a{content:"</style>'],
    ['<link rel=preconnect href="//evil.example"><meta http-equiv=refresh content=0>', ''],
    ['<svg><script>run()</script><path d="M0 0"/></svg>', '<svg><path d="M0 0"></path></svg>'],
    [
      `<td>${NUMBER.slice(0, 6)}<b>${NUMBER.slice(6)}</b></td>`,
      '<td>11****<b>***********0</b></td>',
    ],
    [
      '<title>\u0000x</title><my-box onclick=run()>y</my-box>',
      '<title>x</title><my-box>y</my-box>',
    ],
  ])('shows %j as %j', (html, shown) => {
    expect(shownBody(html)).toBe(shown);
  });

  it('joins no numbers across blocks', () => {
    const html = `<p>${NUMBER.slice(0, 9)}</p><p>${NUMBER.slice(9)}</p>`;

    expect(shownBody(html)).toBe(html);
  });

  it('is harmless whatever the markup, and the same when shown again', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...PIECES));

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const shown = rewriteHtml(pieces.join(''), REWRITING);

        expect(dangersIn(shown)).toEqual([]);
        expect(shown).not.toContain('<!--');
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion', () => {
    const deep = '<div><table><tr><td>'.repeat(50_000);

    expect(rewriteHtml(deep, REWRITING).length).toBeGreaterThan(32_768);
  });
});

describe('rewriteCss', () => {
  it.each([
    ['a{b:url( "x.png" )}', 'a{b:url("/r/x.png")}'],
    ["@import 'y.css';", '@import url("/r/y.css");'],
    ['a{b:u\\72l(x)}', 'a{b:url("/r/x")}'],
    ['a{b:\\u\\r\\l(x)}', 'a{b:url("/r/x")}'],
    ['a{b:url(http://evil.example/x)}', 'a{b:url("")}'],
    ['a{b:url(#c)}', 'a{b:url("#c")}'],
    ['a{content:"\\e900"}', 'a{content:"\\e900"}'],
    ['a{}</style>', 'a{}\\3c /style>'],
  ])('leads %j to %j', (css, led) => {
    expect(rewriteCss(css, recorded)).toBe(led);
  });

  it('takes time in proportion, and never throws', () => {
    expect(rewriteCss('url('.repeat(200_000), () => null).length).toBe(800_000);
    expect(rewriteCss(`url(${' '.repeat(200_000)}`, () => null).length).toBe(200_004);
    fc.assert(fc.property(fc.string(), (css) => !rewriteCss(css, () => null).includes('<')));
  });
});
