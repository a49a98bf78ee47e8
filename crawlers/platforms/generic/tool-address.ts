import { parseAddress } from '../../html/address.ts';

/** Addresses at which something is done, sorted, searched or asked for, and nothing is shown that is not elsewhere too. */
const TOOL =
  /(?:^|[/_.?&=-])(?:login|logout|signin|sign-in|signup|sign-up|register|registration|lostpassword|lost-password|reset|auth|oauth|captcha|reply|newreply|newthread|new-topic|newtopic|posting|compose|quote|report|abuse|flag|edit|delete|moderate|vote|like|react|rate|share|print|printable|printthread|pdf|rss|atom|feed|xml|search|find|advanced|markread|mark-read|markall|subscribe|subscription|watch|unwatch|follow|bookmark|favorite|favourite|download|attachment|calendar|memberlist|members|online|whos-?online|help|faq|rules|terms|privacy|contact|about|cookies|team|stats|sendmessage|pm|email|mailto|javascript)(?:$|[/_.?&=-])/iu;

/** Parameters that sort or filter what lies at the same address without them. */
const VIEW =
  /^(?:sort|order|orderby|sortby|sortfield|sortorder|dir|direction|filter|view|prefix|prefix_id|typeid|digest|dateline|daysprune|ordertype|authorid|action|do|goto|replyto|unread|last|lastpost|newpost|highlight|sk|sd|st)$/iu;

/** Words of a parameter that only tell a place apart: `mod=viewthread`, `action=show`. */
const SHOWS =
  /^(?:view\w{0,20}|show\w{0,20}|read|list|thread|topic|forum|display\w{0,20}|index|board)$/iu;

/** Whether an address is no page of its own. */
export function isTool(address: string): boolean {
  const url = parseAddress(address);
  if (url === null) {
    return true;
  }
  if (TOOL.test(url.pathname) || /%5B|\[/u.test(url.search)) {
    return true;
  }
  return [...url.searchParams].some(
    ([name, value]) =>
      (VIEW.test(name) && !SHOWS.test(value)) || TOOL.test(`=${value.slice(0, 60)}=`),
  );
}
