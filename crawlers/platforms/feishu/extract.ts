import type { Extraction, Page } from '../../../core/page.ts';
import { extractInvitation } from '../../invitations/extract-invitation.ts';
import { CHINESE_ENDS, type PageTexts, readByTexts } from '../../invitations/read-by-texts.ts';

const TEXTS: PageTexts = {
  generic:
    /^(?:(?:飞书|Feishu|Lark)(?: ?[-–|｜].*)?|加入群(?:组|聊)?|邀请你加入群(?:组|聊)?|下载飞书.*|打开飞书.*)$/iu,
  ends: [
    ...CHINESE_ENDS,
    { text: /(?:link|invitation|qr code)[^.\n]{0,40}\bexpired\b/iu, state: 'expired' },
    {
      text: /(?:link|invitation|qr code)[^.\n]{0,40}\b(?:invalid|no longer valid)\b|group (?:has been|was) (?:disbanded|deleted)/iu,
      state: 'removed',
    },
    // The group takes only those of its company.
    {
      text: /仅(?:限)?(?:企业|组织|团队)?内部(?:成员)?(?:可|才能)?(?:加入|访问)|not (?:allowed|open) to external/iu,
      state: 'private',
    },
  ],
  names: [
    /邀请你?加入(?:飞书)?群(?:组|聊)?\s?[“"「【]([^”"」】\n]{1,60})[”"」】]/u,
    /invited? you to join (?:the group )?[“"]([^”"\n]{1,60})[”"]/iu,
  ],
};

/** What Feishu and Lark show of a group before login: its name at best. */
export function extract(page: Page): Extraction {
  return extractInvitation(page, (asked) => readByTexts(asked, TEXTS));
}
