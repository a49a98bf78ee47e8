import { describe, expect, it } from 'vitest';
import { ADDRESSES } from './address.ts';
import { vbulletin } from './index.ts';

const ROOT = 'https://board.example.com/forum/';

describe('vBulletin', () => {
  it.each([
    ['showthread.php?t=31', 'showthread.php?t=31'],
    ['showthread.php?threadid=31', 'showthread.php?t=31'],
    ['showthread.php?s=0123456789abcdef0123456789abcdef&t=31&page=2', 'showthread.php?t=31&page=2'],
    ['showthread.php?t=31&page=1', 'showthread.php?t=31'],
    ['showthread.php?31-Some-title', 'showthread.php?t=31'],
    ['showthread.php?31-Some-title/page2', 'showthread.php?t=31&page=2'],
    [
      'showthread.php?31-Some-title/page2&s=0123456789abcdef0123456789abcdef',
      'showthread.php?t=31&page=2',
    ],
    ['showthread.php/31-Some-title/page3', 'showthread.php?t=31&page=3'],
    ['threads/31-Some-title/page2', 'showthread.php?t=31&page=2'],
    ['threads/31-Some-title', 'showthread.php?t=31'],
    ['forumdisplay.php?f=2', 'forumdisplay.php?f=2'],
    ['forumdisplay.php?forumid=2&page=4', 'forumdisplay.php?f=2&page=4'],
    ['forumdisplay.php?2-Trading/page2', 'forumdisplay.php?f=2&page=2'],
    ['forums/2-Trading', 'forumdisplay.php?f=2'],
    ['member.php?u=7', 'member.php?u=7'],
    ['member.php?7-northtrader', 'member.php?u=7'],
    ['members/7-northtrader', 'member.php?u=7'],
    ['forum.php', ''],
    ['index.php', ''],
    ['index.php?s=0123456789abcdef0123456789abcdef', ''],
    ['trade/55-papers-wanted.html', 'trade/55-papers-wanted.html'],
    ['trade/55-papers-wanted-2.html', 'trade/55-papers-wanted-2.html'],
    ['trade/55-papers-wanted-1.html', 'trade/55-papers-wanted.html'],
    [
      'trade/55-papers-wanted.html?s=0123456789abcdef0123456789abcdef',
      'trade/55-papers-wanted.html',
    ],
    ['trade-12/', 'trade-12/'],
    ['trade-12/index3.html', 'trade-12/index3.html'],
    ['members/dealer.html', 'members/dealer.html'],
  ])('asks for %s as %s', (path, canonical) => {
    const request = vbulletin.nextRequest({ url: ROOT + path, accessCode: null }, []);

    expect(request?.url).toBe(ROOT + canonical);
  });

  it.each([
    'showthread.php?p=501#post501',
    'showthread.php?31-Some-title&p=501&viewfull=1#post501',
    'showthread.php?t=31&goto=newpost',
    'showthread.php?31-Some-title&mode=threaded',
    'showthread.php?t=31&pp=40',
    'forumdisplay.php?f=2&sort=title&order=asc',
    'forumdisplay.php?do=markread&f=2',
    'member.php?find=lastposter&t=31',
    'printthread.php?t=31',
    'showthread.php?t=0',
    '501-post1.html',
    'trade/55-papers-wanted-printerfriendly.html',
    'trade/55-papers-wanted-new-post.html',
  ])('takes %s for no page of its own', (path) => {
    expect(ADDRESSES.placeOf(new URL(ROOT + path))).toBeNull();
  });

  it('asks once', () => {
    const target = { url: `${ROOT}showthread.php?t=31`, accessCode: null };

    expect(vbulletin.nextRequest(target, [{} as never])).toBeNull();
  });
});
