import { describe, expect, it } from 'vitest';
import { isMemberAddress } from './member-address.ts';

describe('members’ pages', () => {
  it.each([
    'https://f.example/home.php?mod=space&uid=9',
    'https://f.example/bbs/home.php?username=x&mod=space',
    'https://f.example/space-uid-9.html',
    'https://f.example/memberlist.php?mode=viewprofile&u=9',
    'https://f.example/member.php?action=profile&uid=9',
    'https://f.example/index.php?action=profile;u=9',
    'https://f.example/members/name.9/',
    'https://f.example/profile/9-name/',
    'https://f.example/user/name',
    'https://f.example/u/name',
    'https://f.example/?user-9.htm',
  ])('are known by their address: %s', (address) => {
    expect(isMemberAddress(address)).toBe(true);
  });

  it.each([
    'https://f.example/forum.php?mod=viewthread&tid=9',
    'https://f.example/forum.php?mod=forumdisplay&fid=9',
    'https://f.example/viewtopic.php?t=9',
    'https://f.example/threads/members-only.9/',
    'https://f.example/?thread-9.htm',
    'https://f.example/',
  ])('are not what others are: %s', (address) => {
    expect(isMemberAddress(address)).toBe(false);
  });
});
