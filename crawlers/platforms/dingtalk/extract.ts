import type { Extraction, Page } from '../../../core/page.ts';
import { extractInvitation } from '../../invitations/extract-invitation.ts';
import { CHINESE_ENDS, type PageTexts, readByTexts } from '../../invitations/read-by-texts.ts';

const TEXTS: PageTexts = {
  generic:
    /^(?:钉钉|DingTalk|加入(?:钉钉)?群(?:聊)?|钉钉群(?:邀请)?|钉钉下载.*|打开钉钉.*|正在打开.*|启动钉钉.*)$/iu,
  ends: CHINESE_ENDS,
  names: [/邀请你?加入(?:钉钉)?群(?:聊)?\s?[“"「【]([^”"」】\n]{1,60})[”"」】]/u],
};

/** What DingTalk shows of a group in a browser: mostly a page that starts the app. */
export function extract(page: Page): Extraction {
  return extractInvitation(page, (asked) => readByTexts(asked, TEXTS));
}
