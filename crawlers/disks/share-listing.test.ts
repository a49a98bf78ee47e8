import { describe, expect, it } from 'vitest';
import { extractionOfShare, stateAlone } from './share-listing.ts';
import { firstDecided, stateOf } from './state.ts';

const PAGE = {
  url: 'https://disk.example/s/1',
  accessCode: null,
  timeZone: 'UTC',
  answers: [],
};

describe('extractionOfShare', () => {
  it('tells the title and the files in one listing, and leads on to the links in it', () => {
    const reading = {
      ...stateAlone(stateOf('alive', 'code 0')),
      title: '资料\n大全',
      owner: ' 卡商 ',
      picture: '/a.jpg',
      files: [
        { name: 'a.jpg', size: 1, isDirectory: false },
        { name: 't.me/joinchat/um7i63WumXCgv7m2.txt', size: 1, isDirectory: false },
      ],
    };

    const extraction = extractionOfShare(PAGE, reading);

    expect(extraction.listings).toMatchObject([
      {
        url: PAGE.url,
        text: '资料 大全\na.jpg\nt.me/joinchat/um7i63WumXCgv7m2.txt',
        author: '卡商',
      },
    ]);
    expect(extraction.facts?.picture).toBe('https://disk.example/a.jpg');
    expect(extraction.invitations.map(({ service }) => service)).toEqual(['telegram']);
  });

  it.each(['removed', 'expired', 'unreachable', 'PAGE_FORBIDDEN'] as const)(
    'lists nothing of a share that is %s',
    (meaning) => {
      const extraction = extractionOfShare(PAGE, {
        ...stateAlone(stateOf(meaning, 'code 9')),
        title: '资料',
      });

      expect(extraction.listings).toEqual([]);
      expect(extraction.wall).toBe(meaning === 'PAGE_FORBIDDEN' ? meaning : null);
      expect(extraction.facts?.title).toBe('资料');
    },
  );
});

describe('firstDecided', () => {
  it.each([
    [[null, null], null],
    [[null, stateOf('expired', 'b')], 'b'],
    [[stateOf('removed', 'a'), stateOf('alive', 'b')], 'a'],
    [[stateOf('alive', 'a'), stateOf('removed', 'b')], 'b'],
    [[stateOf('alive', 'a'), stateOf('WALL_CAPTCHA', 'b')], 'a'],
    [[stateOf('alive', 'a'), stateOf('unknown', 'b')], 'a'],
    [[stateOf('HOST_RATE_LIMITED', 'a'), stateOf('alive', 'b')], 'a'],
  ])('case %#', (states, proof) => {
    expect(firstDecided(states)?.proof ?? null).toBe(proof);
  });
});
