/**
 * Words that templates of any make put into classes, ids and addresses. They only tip a balance that structure holds; none is
 * the name of an engine.
 */

/** Elements that hold one post. */
export const POST_HINT =
  /(?:^|[^a-z])(?:post|posts|reply|replies|comment|comments|message|messages|floor|answer|article|entry|response|discussion|topic|thread|msg|bbs|lou)(?:[^a-z]|$)|楼|帖/iu;

/** Elements that name an author. */
export const AUTHOR_HINT =
  /(?:^|[^a-z])(?:author|authi|username|user-?name|user|poster|nick|nickname|member|creator|byline|handle|screenname|name|profile|who)(?:[^a-z]|$)|作者|楼主/iu;

/** Addresses of people. */
export const PROFILE_ADDRESS =
  /[/?&;=._-](?:u|uid|user|users|userid|user_id|member|members|memberlist|profile|profiles|space|people|person|author|account|accounts|poster)(?:[/=?&;._-]|$)|^\/?[@~]|\/[@~]/iu;

/** Addresses that name a person, but lead to something done with one. */
export const NO_PROFILE =
  /search|login|logout|signin|sign-in|signup|sign-up|register|lostpw|password|message(?:s|_|\?|\/|=|$)|sendpm|=pm|compose|avatar|report|reply|quote|=follow|edit|newthread|action=(?!(?:profile|view))|authorid=|author_id=|usergroup|\bgid=|\/posts?\/|do=(?!profile)|mode=(?!viewprofile)|viewtopic|viewthread|#/iu;

/** Elements that hold what was written. */
export const BODY_HINT =
  /(?:^|[^a-z])(?:content|body|text|message|postbody|postcontent|entry|post_message|postmessage|cooked|markdown|prose|bbcode|msg|comment)(?:[^a-z]|$)|正文|内容/iu;

/** Elements of a record that hold anything but what was written. */
export const NO_BODY_HINT =
  /(?:^|[^a-z])(?:sig|sign|signature|foot|footer|tool|tools|toolbar|meta|userinfo|user-info|profile|avatar|author|postprofile|details|control|controls|action|actions|buttons?|rate|rating|like|likes|vote|votes|react|reactions?|share|nav|menu|head|header|title|subject|attach|attachments?|edited|edit|notice|stats?|tags?|badge|breadcrumbs?|related|byline)(?:[^a-z]|$)|签名/iu;

/** Signatures. */
export const SIGNATURE_HINT =
  /(?:^|[^a-z])(?:(?:post|user|msg|message|member)?_?sig(?:nature)?|sign)(?:[^a-z]|$)|签名/iu;

/** Words of others. */
export const QUOTE_HINT =
  /(?:^|[^a-z])(?:quote|quoted|quotes|blockquote|bbcodequote|quotebox|quote_body|cite)(?:[^a-z]|$)|引用/iu;

/** Words of style sheets that name a place in a layout, not what stands there. */
const LAYOUT =
  /\b(?:media|card|panel|modal|page|block|box|list|table|tab)-(?:body|content|title|header|footer|text)\b/gu;

/** Lists of files below a text. */
export const ATTACHMENT_HINT =
  /(?:^|[^a-z])attach(?:ments?|list|box|ed)?(?:[^a-z]|$)|attachmentlist|attachlist/iu;

/** Class, id and the like of an element as one line to look for hints in. */
export function plainHints(written: string): string {
  return written
    .slice(0, 300)
    .replaceAll(LAYOUT, ' ')
    .replaceAll(/([a-z])([A-Z])/gu, '$1-$2')
    .replaceAll(/(\d+)/gu, ' ');
}
