import type { Extraction, Page } from '../../../core/page.ts';
import { type AskedPage, extractInvitation } from '../../invitations/extract-invitation.ts';
import { CHINESE_ENDS, type PageTexts, readByTexts } from '../../invitations/read-by-texts.ts';
import type { InvitationReading } from '../../invitations/reading.ts';
import { readWechatCard } from '../../invitations/wechat-card.ts';

const TEXTS: PageTexts = {
  generic: /^(?:微信|企业微信|WeChat|WeCom|Weixin|加入群聊|群聊邀请|添加.{0,4}联系人)$/iu,
  // The code ends, not the group: a group whose code is past its week stands as before.
  ends: CHINESE_ENDS.map((end) => (end.state === 'removed' ? { ...end, state: 'expired' } : end)),
  names: [/(?:加入|进入)群聊\s?[“"「]([^”"」\n]{1,60})[”"」]/u],
};

/** Ways to one person: `u.wechat.com/…`, a company's customer links, service desks and cards. */
const PERSONAL = /^https:\/\/(?:u\.wechat\.com\/|work\.weixin\.qq\.com\/(?:ca|kfid|u)\/)/u;

/** What WeChat shows outside of its app: mostly a page that tells to open the app. */
export function extract(page: Page): Extraction {
  return extractInvitation(page, judge);
}

function judge(asked: AskedPage): InvitationReading {
  const { page, answer, shown } = asked;
  const read = readByTexts(asked, TEXTS);
  const card = readWechatCard(shown.text, {
    fetchedAt: answer.fetchedAt,
    timeZone: page.timeZone,
  });
  const title = read.title ?? card?.name ?? null;
  if (card?.validUntil && card.validUntil <= answer.fetchedAt) {
    const until = card.validUntil.toISOString();
    return { ...read, title, state: 'expired', proof: `the card was valid until ${until}` };
  }
  if (read.state === 'unknown' && read.title === null) {
    return title === null
      ? { ...read, proof: whatIsShown(page, read.proof) }
      : { ...read, title, state: 'alive', proof: 'the page invites to a group by its name' };
  }
  return read;
}

function whatIsShown(page: Page, proof: string): string {
  return PERSONAL.test(page.url)
    ? `${proof}: the code of a person, which only the app opens`
    : `${proof}: only the app shows it`;
}
