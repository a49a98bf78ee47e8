import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownPageOf } from './shown-page.ts';

describe('a page as it is shown', () => {
  it('holds title, metas and what is seen', () => {
    const page = shownPageOf(
      '<html><head><title>a.zip -\n 蓝奏云</title><meta name="Description" content="x"><meta property="og:title" content="y"></head><body><script>no</script><p style="display:none">no</p><div>一</div>二<br>三</body></html>',
    );

    expect(page.title).toBe('a.zip - 蓝奏云');
    expect(page.text).toBe('一\n二\n三');
    expect([...page.meta]).toEqual([
      ['description', 'x'],
      ['og:title', 'y'],
    ]);
  });

  it('takes plain text for what it says', () => {
    expect(shownPageOf('分享已取消').text).toBe('分享已取消');
  });

  it('never throws', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (noise) => {
        expect(() => shownPageOf(`<title>${noise}<p>${noise}`)).not.toThrow();
      }),
    );
  });
});
