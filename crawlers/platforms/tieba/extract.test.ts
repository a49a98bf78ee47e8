import { assert, property, string, webQueryParameters } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../page-of.ts';
import { ADDRESSES } from './address.ts';
import { tieba } from './index.ts';
import { decodedParameter } from './parameter.ts';

const ROOT = 'https://tieba.baidu.com/';

/** 美剧 in UTF-8 and in GBK. */
const UTF8 = '%E7%BE%8E%E5%89%A7';
const GBK = '%C3%C0%BE%E7';

describe('addresses of Tieba', () => {
  it.each([
    ['p/9083587772', 'p/9083587772'],
    ['p/9083587772/', 'p/9083587772'],
    ['p/9083587772?pn=1', 'p/9083587772'],
    ['p/9083587772?pn=2', 'p/9083587772?pn=2'],
    ['p/9083587772?see_lz=0&pn=2', 'p/9083587772?pn=2'],
    ['p/9083587772?fr=frs&red_tag=1178616250', 'p/9083587772'],
    ['p/9083587772?pn=3#150000000061l', 'p/9083587772?pn=3'],
    ['f?kz=9083587772', 'p/9083587772'],
    ['mo/q/m?kz=9083587772&pn=30', 'p/9083587772'],
    [`f?kw=${UTF8}`, `f?kw=${UTF8}&ie=utf-8`],
    [`f?kw=${GBK}`, `f?kw=${UTF8}&ie=utf-8`],
    ['f?kw=美剧', `f?kw=${UTF8}&ie=utf-8`],
    [`f?ie=utf-8&kw=${UTF8}&fr=search`, `f?kw=${UTF8}&ie=utf-8`],
    [`f/?kw=${UTF8}&tab=main&pn=0`, `f?kw=${UTF8}&ie=utf-8`],
    [`f?kw=${UTF8}&ie=utf-8&pn=100`, `f?kw=${UTF8}&ie=utf-8&pn=100`],
    [`f?kw=${UTF8}&pn=120`, `f?kw=${UTF8}&ie=utf-8&pn=100`],
    ['f?kw=c%2B%2B', 'f?kw=c%2B%2B&ie=utf-8'],
    ['f?kw=a+b', 'f?kw=a%20b&ie=utf-8'],
    ['home/main?id=tb.1.1111.AbCdEf-_GhIj&fr=pb&ie=utf-8', 'home/main?id=tb.1.1111.AbCdEf-_GhIj'],
    ['home/main?id=tb.1.1111.AbCdEf?t=1563&fr=pb', 'home/main?id=tb.1.1111.AbCdEf'],
    [`home/main/?un=${UTF8}&ie=utf-8&fr=frs`, `home/main?un=${UTF8}&ie=utf-8`],
  ])('asks for %s as %s', (path, canonical) => {
    const request = tieba.nextRequest({ url: ROOT + path, accessCode: null }, []);

    expect(request?.url).toBe(ROOT + canonical);
  });

  it.each(['http://tieba.baidu.com/p/9083587772', 'https://c.tieba.baidu.com/p/9083587772'])(
    'asks for %s at the one host',
    (url) => {
      expect(tieba.nextRequest({ url, accessCode: null }, [])?.url).toBe(`${ROOT}p/9083587772`);
    },
  );

  it.each([
    'p/9083587772?see_lz=1',
    'p/9083587772?pid=150000000061&cid=0#150000000061',
    'p/9083587772?ajax=1&pn=2',
    `f?kw=${UTF8}&tab=good`,
    `f/good?kw=${UTF8}`,
    'f/search/res?qw=x',
    'f?kw=',
    'f?kw=%20',
    'p/abc',
    'home/main',
    '',
  ])('takes %s for no page of its own', (path) => {
    expect(ADDRESSES.placeOf(new URL(ROOT + path))).toBeNull();
  });

  it('takes nothing of another host for its own', () => {
    expect(
      ADDRESSES.placeOf(new URL('https://tieba.baidu.com.example.net/p/9083587772')),
    ).toBeNull();
    expect(ADDRESSES.placeOf(new URL('https://nottieba.com/p/9083587772'))).toBeNull();
  });

  it('asks once', () => {
    const target = { url: `${ROOT}p/9083587772`, accessCode: null };

    expect(tieba.nextRequest(target, [{} as never])).toBeNull();
  });

  it('reads any query', () => {
    assert(
      property(webQueryParameters({ size: 'medium' }), (query) => {
        expect(typeof decodedParameter('kw', `?kw=${query}`)).toBe('string');
        expect(() => ADDRESSES.placeOf(new URL(`${ROOT}f?kw=${query}`))).not.toThrow();
      }),
    );
  });

  it('comes back to any name that it wrote', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 25 }), (written) => {
        const id = written.trim();
        const address = ADDRESSES.addressOf({ kind: 'board', id, page: 3 }, ROOT);

        const place = ADDRESSES.placeOf(new URL(address));

        expect(place).toEqual(id === '' ? null : { kind: 'board', id, page: 3 });
      }),
    );
  });
});

describe('pages of Tieba', () => {
  it('takes lists out of any number of comments in one pass', () => {
    const opening = '<code class="pagelet_html" id="x"><!--';
    const body = `${opening.repeat(50_000)}<ul><li class="j_thread_list"><a class="j_th_tit" href="/p/123456">x</a></li></ul>--></code>`;
    const url = `${ROOT}f?kw=x`;

    const { next } = tieba.extract(
      pageOf({
        url,
        accessCode: null,
        timeZone: 'Asia/Shanghai',
        exchanges: [
          {
            request: { method: 'GET', url, headers: {}, body: null },
            finalUrl: url,
            redirects: [],
            status: 200,
            headers: { 'content-type': 'text/html; charset=utf-8' },
            body: Buffer.from(body),
            serverIp: null,
            fetchedAt: new Date('2026-11-21T22:34:00Z'),
          },
        ],
      }),
    );

    expect(next.map((target) => target.url)).toEqual([`${ROOT}p/123456`]);
  });
});
