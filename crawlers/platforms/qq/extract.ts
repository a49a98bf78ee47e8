import type { Extraction, Page } from '../../../core/page.ts';
import { type AskedPage, extractInvitation } from '../../invitations/extract-invitation.ts';
import {
  CHINESE_ENDS,
  endOf,
  type PageTexts,
  readByTexts,
} from '../../invitations/read-by-texts.ts';
import type { InvitationReading } from '../../invitations/reading.ts';
import { type GroupFacts, groupFactsOf } from './group-facts.ts';

const TEXTS: PageTexts = {
  generic:
    /^(?:(?:腾讯|手机)?QQ(?:群|频道)?|(?:一键|点击|申请)?(?:加入|加)(?:QQ)?(?:群|群聊|频道)?|(?:QQ)?群(?:聊|组|名片|资料)?|腾讯频道|加载中.*|loading.*|tencent.*)$/iu,
  ends: CHINESE_ENDS,
  names: [
    /加入(?:QQ)?(?:群|群聊|频道)\s?[【「“"]([^】」”"\n]{1,60})[】」”"]/u,
    /群(?:名|名称|昵称)\s?[:：]\s?([^\n]{1,60})/u,
  ],
};

/**
 * What QQ shows of a group to anyone. A dead key mostly leads to the same page as a living one: only a page that names the
 * group proves it alive, only one that says so an end.
 */
export function extract(page: Page): Extraction {
  return extractInvitation(page, judge);
}

function judge(asked: AskedPage): InvitationReading {
  const facts = groupFactsOf(asked);
  const shown = readByTexts(asked, TEXTS);
  const isOpen = shown.state === 'unknown' && shown.title === null;
  const read = isOpen ? withScript(shown, facts) : shown;
  return {
    ...read,
    title: read.title ?? (facts.number === null ? null : `QQ群 ${facts.number}`),
    description: descriptionOf(read, facts),
    owner: facts.sharer === null ? null : `QQ ${facts.sharer}`,
    members: read.members ?? facts.members,
  };
}

/** What a page that shows nothing says in its script: an end, or the group's name. */
function withScript(shown: InvitationReading, { trouble, name }: GroupFacts): InvitationReading {
  const end = trouble === null ? null : endOf(trouble, CHINESE_ENDS);
  if (end !== null) {
    return { ...shown, ...end };
  }
  return name === null
    ? shown
    : { ...shown, title: name, state: 'alive', proof: 'the page names the group' };
}

/** What the page says of the group, and its number, so that it is found as a handle. */
function descriptionOf(
  { title, description }: InvitationReading,
  { number }: GroupFacts,
): string | null {
  const line = number === null || title === null ? null : `QQ群：${number}`;
  const lines = [description, line].filter((one) => one !== null);
  return lines.length === 0 ? null : lines.join('\n');
}
