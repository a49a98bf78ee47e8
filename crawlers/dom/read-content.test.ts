import type { Element } from 'domhandler';
import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';
import { type ContentRules, firstLineOf, lineOf, readContent } from './read-content.ts';
import { first, selector } from './select.ts';

const RULES: ContentRules = {
  quote: selector('blockquote'),
  leftOut: selector('.note'),
  isOrnament: ({ attribs }) => attribs['class'] === 'smiley',
};

function bodyOf(html: string): Element {
  const { document } = parsePage(`<div id="body">${html}</div>`);
  return first(selector('#body'), document) as Element;
}

function read(html: string) {
  const { text, images, links, quotes } = readContent(bodyOf(html), RULES);
  return { text: text.toString(), images, hrefs: links.map(({ href }) => href), quotes };
}

describe('readContent', () => {
  it('keeps the lines of the page', () => {
    expect(read('one<br>two<p>three</p>\nfour <b>five</b><ul><li>six<li>seven</ul>').text).toBe(
      'one\ntwo\nthree\nfour five\nsix\nseven',
    );
  });

  it('divides cells, and puts rows on lines of their own', () => {
    expect(read('<table><tr><th>QQ</th><td>9999</td></tr><tr><td>a</td></tr></table>').text).toBe(
      'QQ 9999\na',
    );
  });

  it.each([
    '<span style="display:none">x</span>',
    '<span style="color:red; DISPLAY : NONE">x</span>',
    '<span style="visibility: hidden">x</span>',
    '<font style="font-size:0px">x</font>',
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<textarea>x</textarea>',
    '<span class="note">x</span>',
    '<!-- x -->',
  ])('leaves out %s', (hidden) => {
    expect(read(`a${hidden}b`).text).toBe('ab');
  });

  it('keeps what only looks hidden', () => {
    expect(read('<span style="font-size:0.9em">a</span><b style="display:block">b</b>').text).toBe(
      'ab',
    );
  });

  it('keeps words of others apart, those within them too', () => {
    const html =
      'before<blockquote>first <blockquote>older</blockquote></blockquote>between<blockquote><i class="note">x</i>second</blockquote>after';

    expect(read(html)).toMatchObject({
      text: 'before\nbetween\nafter',
      quotes: ['first\nolder', 'second'],
    });
  });

  it('takes no links or pictures from the words of others', () => {
    const html =
      '<blockquote><a href="http://other.example/">x</a><img src="/o.png"></blockquote>y';

    expect(read(html)).toMatchObject({ hrefs: [], images: [] });
  });

  it.each([
    ['https://pan.example/s/1AbCdEfGhIjKlMnOp', 'https://pan.example/s/1AbC...KlMnOp'],
    ['https://pan.example/s/1AbCdEfGhIjKlMnOp', 'https://pan.example/s/1AbC … KlMnOp'],
    ['https://pan.example/s/1AbCdEfGhIjKlMnOp', 'https://pan.example/s/1Ab...'],
    ['https://pan.example/s/1AbCdEfGhIjKlMnOp', 'pan.example/s/1AbCdE…'],
  ])('reads %s in full where it shows as %s', (href, shown) => {
    expect(read(`see <a href="${href}">${shown}</a> code ab12`).text).toBe(`see ${href} code ab12`);
  });

  it.each(['read more...', 'https://other.example/1...Op', 'https://pa...', 'a...b...c'])(
    'leaves %s as it shows where it does not shorten its own address',
    (shown) => {
      const html = `<a href="https://pan.example/s/1AbCdEfGhIjKlMnOp">${shown}</a>`;

      expect(read(html).text).toBe(shown);
    },
  );

  it('finds lazy pictures where they are, and leaves place holders', () => {
    const html = `<img src="/blank.gif" data-src="/one.jpg"><img data-original="/two.jpg" src="data:image/gif;base64,R0lGOD">
      <img file="/three.jpg" src="/none.gif"><img src="data:image/png;base64,AAAA"><img src=""><img>`;

    expect(read(html).images).toEqual(['/one.jpg', '/two.jpg', '/three.jpg']);
  });

  it('reads ornaments by their alt', () => {
    expect(
      read('ok<img class="smiley" src="/s.png" alt="😀"><img class="smiley" src="/t.png">'),
    ).toEqual({ text: 'ok😀', images: [], hrefs: [], quotes: [] });
  });

  it('never throws', () => {
    const tags = [
      '<b>',
      '</b>',
      '<br>',
      '<td>',
      '<a href="x">',
      '<blockquote>',
      '<img src=',
      '<',
      '&#',
    ];
    const piece = tuple(constantFrom(...tags), string({ unit: 'binary', maxLength: 8 }));
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        expect(() => read(pieces.flat().join(''))).not.toThrow();
      }),
    );
  });

  it('shows nothing of what is hidden, whatever stands around it', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), (written) => {
        const plain = written.replaceAll(/[<&]/gu, ' ');

        const { text } = read(`${plain}<span style="display:none">hidden</span>${plain}`);

        expect(text).toBe(read(`${plain}<span></span>${plain}`).text);
      }),
    );
  });

  it.each([
    ['wide', '<b>x</b><br>'.repeat(200_000)],
    [
      'full of links',
      '<a href="http://example.com/aaaaaaaa">http://example.com/aa...</a>'.repeat(50_000),
    ],
    ['full of quotes', '<blockquote>x</blockquote>'.repeat(100_000)],
    ['one long word', 'x'.repeat(3_000_000)],
  ])('reads a page that is %s, and keeps no more than the limits', (_, html) => {
    const content = readContent(bodyOf(html), RULES);

    expect(content.text.toString().length).toBeLessThanOrEqual(100_000);
    expect(content.links.length).toBeLessThanOrEqual(200);
    expect(content.quotes.length).toBeLessThanOrEqual(50);
  });
});

describe('lines', () => {
  const element = bodyOf('Replies: 3<br>Views: 55 <i class="badge">Newbie</i>');

  it('are one, or the first', () => {
    expect(lineOf(element)).toBe('Replies: 3 Views: 55 Newbie');
    expect(firstLineOf(element)).toBe('Replies: 3');
  });

  it('leave out what is asked', () => {
    expect(lineOf(element, selector('.badge'))).toBe('Replies: 3 Views: 55');
  });

  it('are empty where nothing is', () => {
    expect([lineOf(null), firstLineOf(null), firstLineOf(bodyOf(''))]).toEqual(['', '', '']);
  });
});
