import { describe, expect, it } from 'vitest';
import type { Source } from '../core/source.ts';
import type { ProposedTarget } from '../core/target.ts';
import {
  sampleExtraction,
  sampleInvitation,
  sampleShare,
  sampleSource,
  sampleTarget,
} from '../test/support/line-samples.ts';
import { followUps } from './follow.ts';

function page(url: string, fields: Partial<ProposedTarget> = {}): ProposedTarget {
  return { url, kind: 'page', platform: null, accessCode: null, stamp: null, ...fields };
}

function followed(
  fields: Parameters<typeof sampleExtraction>[0],
  source: Partial<Source> = {},
): readonly string[] {
  const extraction = sampleExtraction(fields);
  return followUps(extraction, 'sample', sampleTarget(), sampleSource(source)).map(
    ({ url }) => url,
  );
}

describe('pages', () => {
  it('are followed on the hosts that the declaration names, ports and all, and on no other', () => {
    const next = [
      'http://forum.example.org/2',
      'http://forum.example.org:8080/3',
      'http://127.0.0.1:9000/4',
      'http://127.0.0.1/5',
      'http://elsewhere.example.net/6',
      'http://forum.example.org.example.net/7',
      'http://user@forum.example.org/8',
      'no address',
      'javascript:alert(1)',
    ].map((url) => page(url));

    expect(followed({ next }, { allowHosts: ['127.0.0.1:9000'] })).toEqual([
      'http://forum.example.org/2',
      'http://127.0.0.1:9000/4',
      'http://user@forum.example.org/8',
    ]);
  });

  it.each([
    ['all', ['http://pictures.example.net/1.jpg']],
    ['declared', []],
    ['none', []],
  ] as const)('of pictures elsewhere follow what is said of links: %s', (follow, expected) => {
    const next = [page('http://pictures.example.net/1.jpg', { kind: 'image' })];

    expect(followed({ next }, { follow })).toEqual(expected);
  });

  it('are followed whatever is said of links', () => {
    const next = [page('http://forum.example.org/2')];

    expect(followed({ next }, { follow: 'none' })).toHaveLength(1);
  });

  it.each([
    ['a page', page('http://forum.example.org/2'), 'with 3 replies'],
    ['a picture', page('http://forum.example.org/2.png', { kind: 'image' }), 'with 3 replies'],
    ['a page with a stamp', page('http://forum.example.org/2', { stamp: 'full' }), 'full'],
    ['a share', page('http://forum.example.org/2', { kind: 'share' }), null],
  ])('are of the version of what leads to them: %s', (_, proposed, stamp) => {
    const extraction = sampleExtraction({ next: [proposed] });

    const [target] = followUps(
      extraction,
      'sample',
      sampleTarget({ stamp: '3 replies' }),
      sampleSource(),
    );

    expect(target?.stamp).toBe(stamp);
  });

  it('become targets one step further, of the adapter that read their page', () => {
    const from = sampleTarget({ depth: 4 });
    const extraction = sampleExtraction({
      next: [page('http://forum.example.org/2', { stamp: '3 replies' })],
    });

    const [target] = followUps(extraction, 'discuz', from, sampleSource());

    expect(target).toMatchObject({
      sweepId: from.sweepId,
      sourceId: from.sourceId,
      kind: 'page',
      platform: 'discuz',
      depth: 5,
      foundAt: from.url,
      stamp: '3 replies',
    });
  });

  it('keep the adapter that is named for them; a picture has none', () => {
    const next = [
      page('http://forum.example.org/2', { platform: 'other' }),
      page('http://forum.example.org/3.png', { kind: 'image' }),
    ];

    const targets = followUps(sampleExtraction({ next }), 'discuz', sampleTarget(), sampleSource());

    expect(targets.map(({ platform }) => platform)).toEqual(['other', null]);
  });
});

describe('shares and invitations', () => {
  const found = {
    shares: [
      sampleShare({ url: 'http://disk.example.net/s/one' }),
      sampleShare({ url: 'http://127.0.0.1:9000/s/two', accessCode: 'x1y2' }),
    ],
    invitations: [sampleInvitation({ url: 'http://chat.example.net/invite/three' })],
  };

  it.each([
    [
      'all',
      [
        'http://disk.example.net/s/one',
        'http://127.0.0.1:9000/s/two',
        'http://chat.example.net/invite/three',
      ],
    ],
    ['declared', ['http://127.0.0.1:9000/s/two']],
    ['none', []],
  ] as const)('are followed: %s', (follow, expected) => {
    expect(followed(found, { follow, allowHosts: ['127.0.0.1:9000'] })).toEqual(expected);
  });

  it('become targets of their own surface and service, with their code', () => {
    const targets = followUps(sampleExtraction(found), 'discuz', sampleTarget(), sampleSource());

    expect(targets.map(({ kind, platform, accessCode }) => [kind, platform, accessCode])).toEqual([
      ['share', 'kodbox', null],
      ['share', 'kodbox', 'x1y2'],
      ['invitation', 'discord', null],
    ]);
  });
});

describe('targets', () => {
  it('come once each, and once more with a code', () => {
    const shares = [
      sampleShare(),
      sampleShare(),
      sampleShare({ accessCode: 'x1y2' }),
      sampleShare({ accessCode: 'x1y2', foundIn: 'href' }),
    ];

    const targets = followUps(
      sampleExtraction({ shares }),
      'discuz',
      sampleTarget(),
      sampleSource(),
    );

    expect(targets.map(({ accessCode }) => accessCode)).toEqual([null, 'x1y2']);
    expect(new Set(targets.map(({ id }) => id)).size).toBe(2);
  });

  it('end at a depth that no honest site has', () => {
    const extraction = sampleExtraction({ next: [page('http://forum.example.org/2')] });

    const [last, beyond] = [399, 400].map((depth) =>
      followUps(extraction, 'discuz', sampleTarget({ depth }), sampleSource()),
    );

    expect(last).toHaveLength(1);
    expect(beyond).toEqual([]);
  });
});

describe('pictures on pages of which nothing says a version', () => {
  it.each([
    ['http://forum.example.org/up/1.png', 'picture'],
    ['http://pictures.example.net/1.png', null],
  ])('stay what they are on hosts of the source: %s', (url, stamp) => {
    const next = [page(url, { kind: 'image' })];

    const [target] = followUps(
      sampleExtraction({ next }),
      'generic',
      sampleTarget({ stamp: null }),
      sampleSource({ follow: 'all' }),
    );

    expect(target?.stamp).toBe(stamp);
  });
});
