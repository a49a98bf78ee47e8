import { describe, expect, it } from 'vitest';
import { outermost } from './outermost.ts';
import { parsePage } from './parse-page.ts';
import { selector } from './select.ts';

describe('outermost', () => {
  it('gives what lies in no other that fits, in the order of the page', () => {
    const { document } = parsePage(
      '<p><b id="1"><i><b id="2"></b></i></b></p><b id="3"></b><i><b id="4"><b id="5"></b></b></i>',
    );

    const ids = outermost(selector('b'), document).map(({ attribs }) => attribs['id']);

    expect(ids).toEqual(['1', '3', '4']);
  });
});
