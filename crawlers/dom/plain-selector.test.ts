import { compile } from 'css-select';
import { type AnyNode, type Element, isTag, type ParentNode } from 'domhandler';
import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';
import { plainSelector } from './plain-selector.ts';
import { all, selector } from './select.ts';

const PLAIN = [
  'a',
  '.a',
  '#a',
  'div.a',
  '.a.b',
  'a[href]',
  'a[href="a"]',
  'a[href^="a"]',
  'a[href$="b"]',
  'a[href*="a b"]',
  'div a',
  '.a .b a',
  'div > .a',
  'div>a',
  '.a  div.b[id]',
];

const TAG = tuple(
  constantFrom('a', 'div', 'b', 'p'),
  constantFrom('', ' class="a"', ' class="b a"', ' class="ab"', ' id="a"', ' class=" a\tb "'),
  constantFrom('', ' href="a"', ' href="ab"', ' href="a b"', ' href'),
).map(([name, first_, second]) => `<${name}${first_}${second}>`);
const PAGE = array(oneof(TAG, constantFrom('</a>', '</div>', '</b>', '</p>', 'x')), {
  maxLength: 40,
}).map((pieces) => pieces.join(''));

function elementsOf(node: ParentNode): readonly Element[] {
  return node.children.flatMap((child) => (isTag(child) ? [child, ...elementsOf(child)] : []));
}

describe('a plain selector', () => {
  it.each(PLAIN)('fits what %s fits', (css) => {
    const general = compile<AnyNode, Element>(css);
    const plain = plainSelector(css);

    assert(
      property(PAGE, (html) => {
        const elements = elementsOf(parsePage(html).document);

        expect(elements.filter((element) => plain?.(element))).toEqual(elements.filter(general));
      }),
    );
  });

  it('is looked for below an element and nowhere else', () => {
    const links = selector('a');

    assert(
      property(PAGE, (html) => {
        const elements = elementsOf(parsePage(html).document);

        const found = elements.map((element) => all(links, element));

        expect(found).toEqual(
          elements.map((element) => elementsOf(element).filter(({ name }) => name === 'a')),
        );
      }),
    );
  });

  it.each([
    'a:has(b)',
    'a + b',
    'a ~ b',
    'a, b',
    '*',
    'a > b c',
    'a[type="x"]',
    "a[href='x']",
    'a >',
    '',
    'a::b',
    '.a:not(.b)',
  ])('is not made of %s', (css) => {
    expect(plainSelector(css)).toBeNull();
  });

  it('costs little, however deep a page nests', () => {
    const html = `${'<i class="a">'.repeat(990)}${'<b class="b"></b>'.repeat(20_000)}`;
    const { document } = parsePage(html);
    const before = process.cpuUsage();

    const found = all(selector('.c .b'), document);

    expect(found).toHaveLength(0);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
  });
});
