import type { Extraction, Page } from '../../../core/page.ts';
import { extractInvitation } from '../../invitations/extract-invitation.ts';
import { type PageTexts, readByTexts } from '../../invitations/read-by-texts.ts';

const TEXTS: PageTexts = {
  generic:
    /^(?:LINE(?: ?(?:OpenChat|オープンチャット|社群))?(?: ?[|｜-].*)?|.{0,30}\bLINE\b.{0,6}(?:group|グループ|群組)|OpenChat|オープンチャット|社群|加入.{0,2}群組|error|エラー)$/iu,
  ends: [
    {
      text: /(?:link|invitation|invite|url)[^.\n]{0,40}\bexpired\b|有効期限が切れ|期限切れ|已(?:過|过)期|หมดอายุ/iu,
      state: 'expired',
    },
    {
      text: /(?:link|invitation|invite|url)[^.\n]{0,40}\b(?:invalid|not valid|no longer (?:valid|available))\b|invalid (?:link|invitation|url)|無効な|無効です|(?:連結|網址|邀請)[^。\n]{0,10}(?:無效|失效)|(?:openchat|chat) (?:has been|was) deleted|削除されました|已(?:被)?刪除/iu,
      state: 'removed',
    },
  ],
  names: [],
};

/** What LINE shows without its app: name, description, picture and members of an OpenChat room; of a group nothing. */
export function extract(page: Page): Extraction {
  return extractInvitation(page, (asked) => readByTexts(asked, TEXTS));
}
