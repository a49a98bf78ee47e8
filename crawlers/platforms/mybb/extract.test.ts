import { describe, expect, it } from 'vitest';
import { ADDRESSES } from './address.ts';
import { mybb } from './index.ts';

const ROOT = 'https://mybb.example.org/forum/';

describe('MyBB', () => {
  it.each([
    ['showthread.php?tid=31', 'showthread.php?tid=31'],
    ['showthread.php?tid=31&page=2', 'showthread.php?tid=31&page=2'],
    ['showthread.php?tid=31&page=1', 'showthread.php?tid=31'],
    ['thread-31.html', 'showthread.php?tid=31'],
    ['thread-31-page-2.html', 'showthread.php?tid=31&page=2'],
    ['thread-31.html#pid501', 'showthread.php?tid=31'],
    ['forumdisplay.php?fid=2', 'forumdisplay.php?fid=2'],
    ['forum-2.html', 'forumdisplay.php?fid=2'],
    ['forum-2-page-3.html', 'forumdisplay.php?fid=2&page=3'],
    ['member.php?action=profile&uid=7', 'member.php?action=profile&uid=7'],
    ['user-7.html', 'member.php?action=profile&uid=7'],
    ['Thread-papers-wanted', 'Thread-papers-wanted'],
    ['Thread-papers-wanted?page=2', 'Thread-papers-wanted?page=2'],
    ['Thread-papers-wanted?page=1', 'Thread-papers-wanted'],
    ['Forum-trading?page=4', 'Forum-trading?page=4'],
    ['User-dealer', 'User-dealer'],
    ['index.php', ''],
    ['', ''],
  ])('asks for %s as %s', (path, canonical) => {
    const request = mybb.nextRequest({ url: ROOT + path, accessCode: null }, []);

    expect(request?.url).toBe(ROOT + canonical);
  });

  it.each([
    'showthread.php?tid=31&pid=501#pid501',
    'showthread.php?tid=31&action=lastpost',
    'showthread.php?mode=threaded&tid=31',
    'thread-31-post-501.html#pid501',
    'thread-31-lastpost.html',
    'post-501.html',
    'forumdisplay.php?fid=2&sortby=subject&order=asc&datecut=9999&prefix=0',
    'member.php?action=login',
    'printthread.php?tid=31',
    'showthread.php?tid=0',
    'Thread-papers-wanted?pid=501#pid501',
    'Thread-papers-wanted?action=lastpost',
    'search.php?action=finduser&uid=7',
  ])('takes %s for no page of its own', (path) => {
    expect(ADDRESSES.placeOf(new URL(ROOT + path))).toBeNull();
  });

  it('asks once', () => {
    const target = { url: `${ROOT}showthread.php?tid=31`, accessCode: null };

    expect(mybb.nextRequest(target, [{} as never])).toBeNull();
  });
});
