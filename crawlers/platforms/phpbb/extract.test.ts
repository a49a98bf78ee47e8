import { describe, expect, it } from 'vitest';
import { phpbb } from './index.ts';

describe('phpbb', () => {
  it.each([
    ['viewtopic.php?t=8', 'viewtopic.php?t=8&start=0'],
    [
      'viewtopic.php?f=2&t=8&start=20&sid=0958e5a0ddaeff8db6382cd2a4d5bf1f',
      'viewtopic.php?t=8&start=20',
    ],
    ['viewforum.php?f=2&sid=0958e5a0ddaeff8db6382cd2a4d5bf1f', 'viewforum.php?f=2'],
    ['index.php?sid=0958e5a0ddaeff8db6382cd2a4d5bf1f', ''],
    [
      'memberlist.php?mode=viewprofile&u=9&sid=0958e5a0ddaeff8db6382cd2a4d5bf1f',
      'memberlist.php?mode=viewprofile&u=9',
    ],
    ['viewtopic.php?p=33', 'viewtopic.php?p=33'],
  ])('asks once for %s under its one address', (asked, address) => {
    const target = { url: `http://forum.example/bbs/${asked}`, accessCode: null };

    const [request] = [phpbb.nextRequest(target, [])];

    expect(request?.url).toBe(`http://forum.example/bbs/${address}`);
  });
});
