/**
 * Addresses of members' own pages, as forum engines shape them: Discuz! (`home.php?mod=space`, `space-uid-9.html`), phpBB
 * (`memberlist.php`), MyBB and vBulletin (`member.php`), SMF (`action=profile`), XenForo (`/members/`), Invision
 * (`/profile/`), NodeBB (`/user/`), Discourse and Flarum (`/u/`), Xiuno (`user-9.htm`).
 */
const MEMBER_PAGE =
  /\/home\.php\?(?:[^#]{0,200}&)?mod=space\b|\/space-(?:uid|username)-|\/(?:memberlist|member)\.php\b|[?;&/]action=profile\b|\/(?:members|profile|user|u)\/[^/]|[/?]user-\d/u;

/** Whether an address leads to the own page of a member of a forum. */
export function isMemberAddress(address: string): boolean {
  return MEMBER_PAGE.test(address.slice(0, 2_048));
}
