import { type Element, isTag, isText } from 'domhandler';
import type { Box } from './box.ts';
import { lookOf } from './look.ts';
import { isQuote } from './quote.ts';
import type { PageRecord } from './record.ts';
import { repeatedIn } from './repeated.ts';
import { hasPicture, shortLine } from './short-line.ts';
import type { Survey } from './survey.ts';

/** Words of the template inside records. */
export interface Chrome {
  is(element: Element): boolean;
}

/** No words of a template: all of it was written. */
export const NO_CHROME: Chrome = { is: () => false };

/** Letters that a tool has at most. */
const MAX_TOOL_LETTERS = 60;

const TOOL =
  /^(?:[\s|·•/»(),[\]\d.:：]*(?:reply|replies|quote|multi-?quote|report|report post|edit|delete|remove|share|like|likes|unlike|dislike|thanks?|vote|upvote|downvote|up|down|permalink|link|copy link|flag|follow|save|bookmark|award|give award|embed|print|pm|top|back to top|show|hide|more|show more|read more|click to expand|expand|collapse|code|select all|copy|edited|add a comment|comment|comments|continue this thread|load more comments|回复|引用|举报|编辑|删除|分享|收藏|点赞|赞|踩|顶|支持|反对|评分|道具|使用道具|只看该作者|只看楼主|倒序浏览|正序浏览|显示全部楼层|电梯直达|复制链接|复制代码|下载附件|点评|返回顶部|发消息|加好友|查看全部|展开|收起|点击展开，?查看完整图片|打赏|楼主|沙发|板凳|地板|antworten|zitieren|melden|répondre|citer|signaler|responder|citar|rispondi|cita)){1,12}[\s|·•/»(),[\]\d.:：]*$/iu;

const NOTE =
  /^[\s([*]{0,4}(?:本帖最后由.{0,60}编辑|最后(?:由.{0,40})?编辑|编辑于|此帖.{0,20}编辑|(?:this (?:post|message) (?:was|has been) )?(?:last )?(?:edited|modified)(?:\s?[:：]| by | on | at |\s?$| \d|.{0,20} ago)|zuletzt (?:bearbeitet|geändert)|modifié en dernier|您需要.{0,6}登录|you (?:must|need to) (?:be )?(?:log|sign)(?:ged)? ?in|you do not have (?:the required )?permission|(?:\d+|one|two) (?:people|persons?|users?|members?) (?:like|reacted|found)|(?:上传的)?附件(?:列表)?[:：]?$|attached (?:files|images|thumbnails):?$|attachments?:?$|(?:查看|浏览|下载)次数|\S.{0,80}\.\w{2,5}\s?\([\d.,]+\s?[KMG]i?B\b.{0,60}$)/iu;

/** What stands before a quote: `somebody wrote:`. */
const ATTRIBUTION =
  /(?:说|写道|发表于.{0,30}|wrote|said|schrieb|écrit|escribió|ha scritto)\s?[:：]?$/iu;

/** Finds the template's words: tools and notes by their meaning, anything short that most records repeat. */
export function chromeOf(
  records: readonly PageRecord[],
  { boxes }: Survey,
  bodies: readonly (Box | null)[],
  title: string,
): Chrome {
  const repeated = repeatedIn(records, boxes, bodies);
  const known = new Map<Element, boolean>();
  return {
    is(element) {
      const before = known.get(element);
      if (before !== undefined) {
        return before;
      }
      const is = repeated.has(element) || isTitle(element, title) || isTemplates(element);
      known.set(element, is);
      return is;
    },
  };
}

/** Whether an element repeats the thread's title over a post. */
function isTitle(element: Element, title: string): boolean {
  const isCalled =
    /^h[1-6]$/u.test(element.name) ||
    /title|subject|topic/iu.test((element.attribs['class'] ?? '').slice(0, 200));
  const line = isCalled
    ? (shortLine(element) ?? '').replace(/^(?:re|aw|回复|答复)\s?[:：]\s*/iu, '')
    : '';
  return line.length > 1 && title.includes(line);
}

const TOOL_TAGS = new Set([
  'font',
  'legend',
  'b',
  'strong',
  'section',
  'fieldset',
  'blockquote',
  'table',
  'tr',
  'button',
  'nav',
  'a',
  'li',
  'ul',
  'div',
  'span',
  'p',
  'td',
  'i',
  'em',
  'small',
  'aside',
  'footer',
  'label',
  'input',
  'summary',
  'dl',
  'dt',
  'dd',
]);

/** Elements that are the template's whatever they say. */
function isTool({ name, attribs }: Element): boolean {
  const role = attribs['role'];
  return (
    name === 'button' || name === 'nav' || name === 'label' || role === 'toolbar' || role === 'menu'
  );
}

function isTemplates(element: Element): boolean {
  if (isTool(element)) {
    return true;
  }
  return TOOL_TAGS.has(element.name) && (isApart(element) || isNoted(element));
}

/** Signatures and lists of files. */
function isApart(element: Element): boolean {
  const look = lookOf(element);
  return (
    look.isSignature ||
    look.classes.some((name) => PAGES.test(name)) ||
    isUnderRule(element) ||
    (look.isAttachment && !hasPicture(element))
  );
}

/** Links to further pages. */
const PAGES = /^(?:pages?|pager|pagination|page-?(?:list|nav|links?)|pg)$/iu;

/** Short elements that say what templates say. */
function isNoted(element: Element): boolean {
  const line = shortLine(element) ?? '';
  if (isNoise(element.name, line) || (NOTE.test(line) && !hasPicture(element))) {
    return true;
  }
  return line !== '' && line.length <= MAX_TOOL_LETTERS && isToolLine(element, line);
}

function isToolLine(element: Element, line: string): boolean {
  return (
    (element.name !== 'p' && TOOL.test(line)) || (ATTRIBUTION.test(line) && isBeforeQuote(element))
  );
}

/** Random marks that forums strew into texts against copying: words of one or two letters, many of them no letters at all. */
function isNoise(name: string, line: string): boolean {
  if ((name !== 'font' && name !== 'span') || !/^[\u0021-\u007e ]{8,}$/u.test(line)) {
    return false;
  }
  const words = line.split(' ');
  const short = words.filter((word) => word.length <= 3).length;
  const strange = words.filter((word) => /[^A-Za-z0-9]/u.test(word)).length;
  return words.length >= 4 && short >= words.length * 0.8 && strange >= words.length * 0.3;
}

function isBeforeQuote(element: Element): boolean {
  let next = element.next;
  while (next !== null && isText(next) && next.data.trim() === '') {
    next = next.next;
  }
  return next !== null && isTag(next) && isQuote(next);
}

/** Whether an element begins with the drawn line under which old templates set signatures. */
function isUnderRule({ name, children }: Element): boolean {
  const first = children.find((child) => !isText(child) || child.data.trim() !== '');
  return (
    (name === 'div' || name === 'p' || name === 'span') &&
    first !== undefined &&
    isText(first) &&
    /^\s*_{8,}\s*$/u.test(first.data)
  );
}
