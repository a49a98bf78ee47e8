import type { Page, Platform } from '../core/page.ts';
import { disk115 } from './platforms/115/index.ts';
import { disk123 } from './platforms/123/index.ts';
import { alist } from './platforms/alist/index.ts';
import { aliyun } from './platforms/aliyun/index.ts';
import { baidu } from './platforms/baidu/index.ts';
import { cmcc } from './platforms/cmcc/index.ts';
import { dingtalk } from './platforms/dingtalk/index.ts';
import { discord } from './platforms/discord/index.ts';
import { discourse } from './platforms/discourse/index.ts';
import { discuz } from './platforms/discuz/index.ts';
import { dropbox } from './platforms/dropbox/index.ts';
import { feishu } from './platforms/feishu/index.ts';
import { fileList } from './platforms/file-list/index.ts';
import { flarum } from './platforms/flarum/index.ts';
import { generic } from './platforms/generic/index.ts';
import { googleDrive } from './platforms/google-drive/index.ts';
import { kodbox } from './platforms/kodbox/index.ts';
import { lanzou } from './platforms/lanzou/index.ts';
import { line } from './platforms/line/index.ts';
import { liveCode } from './platforms/live-code/index.ts';
import { mega } from './platforms/mega/index.ts';
import { mybb } from './platforms/mybb/index.ts';
import { nextcloud } from './platforms/nextcloud/index.ts';
import { nodebb } from './platforms/nodebb/index.ts';
import { onedrive } from './platforms/onedrive/index.ts';
import { phpbb } from './platforms/phpbb/index.ts';
import { pushed } from './platforms/pushed/index.ts';
import { qq } from './platforms/qq/index.ts';
import { quark } from './platforms/quark/index.ts';
import { signal } from './platforms/signal/index.ts';
import { smf } from './platforms/smf/index.ts';
import { telegram } from './platforms/telegram/index.ts';
import { tianyi } from './platforms/tianyi/index.ts';
import { tieba } from './platforms/tieba/index.ts';
import { uc } from './platforms/uc/index.ts';
import { vbulletin } from './platforms/vbulletin/index.ts';
import { wechat } from './platforms/wechat/index.ts';
import { weiyun } from './platforms/weiyun/index.ts';
import { whatsapp } from './platforms/whatsapp/index.ts';
import { xenforo } from './platforms/xenforo/index.ts';
import { xiuno } from './platforms/xiuno/index.ts';
import { xmpp } from './platforms/xmpp/index.ts';
import { xunlei } from './platforms/xunlei/index.ts';

/** Every platform that can be read. One line each; the contract test compares them with the folders. */
export const platforms: readonly Platform[] = [
  disk115,
  disk123,
  alist,
  aliyun,
  baidu,
  cmcc,
  dingtalk,
  discord,
  discourse,
  discuz,
  dropbox,
  feishu,
  fileList,
  flarum,
  generic,
  googleDrive,
  kodbox,
  lanzou,
  line,
  liveCode,
  mega,
  mybb,
  nextcloud,
  nodebb,
  onedrive,
  phpbb,
  pushed,
  qq,
  quark,
  signal,
  smf,
  telegram,
  tianyi,
  tieba,
  uc,
  vbulletin,
  wechat,
  weiyun,
  whatsapp,
  xenforo,
  xiuno,
  xmpp,
  xunlei,
];

/** From this likelihood on a page is taken for a platform's. */
const LIKELY = 0.5;

/**
 * The platform whose page this most likely is, or null where none is likely. The one for unknown engines is asked last, and only
 * where no other is likely.
 */
export function detectPlatform(page: Page): Platform | null {
  let best: Platform | null = null;
  let bestLikelihood = 0;
  for (const platform of platforms) {
    const likelihood = platform === generic ? 0 : platform.detect(page);
    if (likelihood >= LIKELY && likelihood > bestLikelihood) {
      best = platform;
      bestLikelihood = likelihood;
    }
  }
  return best ?? (generic.detect(page) >= LIKELY ? generic : null);
}

/** The platform of an id, or null. */
export function platformById(id: string): Platform | null {
  return platforms.find((platform) => platform.id === id) ?? null;
}

export { readWechatCard } from './invitations/wechat-card.ts';
export { codesAlone } from './links/codes-alone.ts';
export { linkAt, linksInListings, linksInPicture, linksInText } from './links/links-in-listings.ts';
export { textOfLines } from './ocr/text-of-lines.ts';
export { createTextReader, type TextReader } from './ocr/text-reader.ts';
export { answerOf } from './page-of.ts';
export { decodeQrCodes } from './qr/decode-qr-codes.ts';
export { extractImage } from './qr/extract-image.ts';
