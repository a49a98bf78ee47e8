import { describe, expect, it } from 'vitest';
import { composedFixture, recipientFixture } from '../fixtures/composed.ts';
import type { PacketFacts } from './facts.ts';
import { fieldsText, filledForm } from './fields.ts';
import { renderPacket } from './render.ts';

// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';
const PNG = Buffer.from('iVBORw0KGgo=', 'base64');

const FACTS: PacketFacts = {
  evidence: [
    {
      evidenceId: 'evd_ac0f09c0f8bf5e7a4b063d8632',
      url: `https://forum.town.example/?id=${NUMBER}`,
      state: 'partial',
      seal: '1d91e08c8ead059b399f4f92d9017400949cbf2f8049ceed6f58719a118e03e6',
      bundleDigest: 'de04a852d56f747934fc3eeb0c50c85ac7a3738984febb0e94b49a8b277d7377',
      bytes: 274_390,
      capturedAt: new Date('2026-11-20T18:02:07.250Z'),
      stamps: [{ authority: 'http://tsa.example/', stampedAt: new Date('2026-11-20T18:02:09Z') }],
      pictures: [
        {
          place: 1,
          file: 'pictures/evd_ac0f09c0f8bf5e7a4b063d8632-1.png',
          treatment: 'covered',
          png: PNG,
          originalSha256: 'ab'.repeat(32),
        },
      ],
    },
  ],
  prices: new Map([
    ['sgt_628b49d96dcde97a430dd4f597', [{ amount: 600, currency: 'CNY', per: 'set' }]],
  ]),
  approvedBy: ['赵测试'],
};

/** What stands between tags, entities undone. */
function textOf(html: string): string {
  return html
    .replaceAll(/<style>[\s\S]*?<\/style>/gu, '')
    .replaceAll(/<[^>]+>/gu, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('the document of a packet', () => {
  it.each(['12377', '110-police', 'town-desk'])(
    'says everything that is to be handed in: %s',
    (id) => {
      const composed = composedFixture('typical', {}, recipientFixture(id));
      const [bundle] = FACTS.evidence;

      const words = textOf(renderPacket(composed, FACTS));

      for (const said of [
        ...composed.notice.cited.flatMap(({ url, handles }) => [
          url,
          ...handles.map(({ value }) => value),
        ]),
        composed.sender.email,
        composed.notice.reason,
        '《中华人民共和国刑法》 第二百八十条第三款',
        '600 CNY',
        bundle?.seal,
        bundle?.bundleDigest,
        'http://tsa.example/',
        '2026-11-20 18:02:07 UTC',
        'records/evd_ac0f09c0f8bf5e7a4b063d8632.zh.pdf',
        'ab'.repeat(32),
        '赵测试',
        composed.notice.decidedBy,
      ]) {
        expect(words).toContain(said);
      }
    },
  );

  it('is a lead for the police and a report for everybody else', () => {
    const police = composedFixture('typical', {}, recipientFixture('110-police'));
    const centre = composedFixture('typical', {}, recipientFixture('12377'));

    expect(renderPacket(police, FACTS)).toContain('<h1>违法犯罪线索材料</h1>');
    expect(renderPacket(centre, FACTS)).toContain('<h1>违法信息举报材料</h1>');
  });

  it('comes in every language of the recipient, its pictures once', () => {
    const page = renderPacket(composedFixture('typical'), FACTS);

    expect(page).toContain('Report of unlawful content');
    expect(page.indexOf('违法信息举报材料')).toBeLessThan(page.indexOf('Report of unlawful'));
    expect(page.match(/<img /gu)).toHaveLength(1);
  });

  it('runs nothing and loads nothing, whatever the seller wrote', () => {
    const page = renderPacket(composedFixture('full'), FACTS);

    expect(page).toContain("default-src 'none'; img-src data:;");
    expect(page).not.toMatch(/<(?:script|iframe|link|a)[\s>]/u);
    expect(page).not.toMatch(/\u202e|\u200b/u);
    expect(
      [...page.matchAll(/src="([^"]*)"/gu)].every(([, to]) =>
        to?.startsWith('data:image/png;base64,'),
      ),
    ).toBe(true);
  });

  it('masks identity numbers in addresses of pages that were visited', () => {
    const page = renderPacket(composedFixture('typical'), FACTS);

    expect(page).not.toContain(NUMBER);
    expect(page).toContain('11***************0');
  });

  it('is the same each time', () => {
    const once = renderPacket(composedFixture('full'), FACTS);

    expect(renderPacket(composedFixture('full'), FACTS)).toBe(once);
  });
});

describe('the fields of a form', () => {
  it('stand once for each address at 12377, and once for all at the police', () => {
    const centre = filledForm(composedFixture('typical', {}, recipientFixture('12377')));
    const police = filledForm(composedFixture('typical', {}, recipientFixture('110-police')));

    expect(centre.sheets).toHaveLength(2);
    expect(police.sheets).toHaveLength(1);
    expect(police.sheets[0]?.fields.find(({ content }) => content === 'address')?.value).toBe(
      composedFixture('typical')
        .notice.cited.map(({ url }) => url)
        .join('\n'),
    );
  });

  it('tell their length, and stand alone on their lines', () => {
    const composed = composedFixture('typical', {}, recipientFixture('12377'));
    const url = composed.notice.cited[0]?.url ?? '';

    const lines = fieldsText(filledForm(composed)).split('\n');

    expect(lines).toContain(`── 网址 Address（${url.length} 字，未公布上限）`);
    expect(lines).toContain(url);
    expect(lines).toContain('出一手真身份证，实拍三件套 600 一套');
  });
});
