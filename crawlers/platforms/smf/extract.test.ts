import { describe, expect, it } from 'vitest';
import { ADDRESSES } from './address.ts';
import { smf } from './index.ts';

const ROOT = 'https://smf.example.org/community/';

describe('SMF', () => {
  it.each([
    ['index.php?topic=31.0', 'index.php?topic=31.0'],
    ['index.php?topic=31', 'index.php?topic=31.0'],
    ['index.php?topic=31.20', 'index.php?topic=31.20'],
    ['index.php?PHPSESSID=0123456789abcdef0123456789abcdef&topic=31.20', 'index.php?topic=31.20'],
    ['index.php?topic=31.20;PHPSESSID=0123456789abcdef0123456789abcdef', 'index.php?topic=31.20'],
    ['index.php/topic,31.20.html', 'index.php?topic=31.20'],
    [
      'index.php/topic,31.20.html?PHPSESSID=0123456789abcdef0123456789abcdef',
      'index.php?topic=31.20',
    ],
    ['index.php/board,2.40.html', 'index.php?board=2.40'],
    ['index.php?board=2.0', 'index.php?board=2.0'],
    ['index.php?board=2', 'index.php?board=2.0'],
    ['?topic=31.0', 'index.php?topic=31.0'],
    ['index.php?action=profile;u=7', 'index.php?action=profile;u=7'],
    ['index.php', 'index.php'],
    ['', 'index.php'],
    ['index.php?PHPSESSID=0123456789abcdef0123456789abcdef', 'index.php'],
  ])('asks for %s as %s', (path, canonical) => {
    const request = smf.nextRequest({ url: ROOT + path, accessCode: null }, []);

    expect(request?.url).toBe(ROOT + canonical);
  });

  it.each([
    'index.php?topic=31.msg77#msg77',
    'index.php?topic=31.new#new',
    'index.php/topic,31.msg77.html',
    'index.php?msg=77',
    'index.php?topic=31.0;prev_next=next#new',
    'index.php?topic=31.0;all',
    'index.php?topic=31.0;wap2',
    'index.php?action=printpage;topic=31.0',
    'index.php?action=post;topic=31.0;last_msg=5',
    'index.php?action=dlattach;topic=31.0;attach=3;image',
    'index.php?board=2.0;sort=subject',
    'index.php?action=profile;area=showposts;u=7',
    'index.php?action=profile;u=7;area=statistics',
    'index.php?action=.xml;type=rss2;board=2',
    'index.php?action=login',
    'index.php?topic=0.0',
  ])('takes %s for no page of its own', (path) => {
    expect(ADDRESSES.placeOf(new URL(ROOT + path))).toBeNull();
  });

  it('asks once', () => {
    const target = { url: `${ROOT}index.php?topic=31.0`, accessCode: null };

    expect(smf.nextRequest(target, [{} as never])).toBeNull();
  });
});
