import type { Extraction, Page } from '../../../core/page.ts';
import { type HostedRules, readingOfHosted } from '../../disks/hosted-page.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare } from '../../disks/share-listing.ts';
import { NOTHING } from '../../found.ts';
import { isFolderAddress } from './address.ts';
import { entriesIn } from './schema.ts';

const RULES: HostedRules = {
  words: [
    ['the file you have requested does not exist', 'removed'],
    ['您请求的文件不存在', 'removed'],
    ['请求的文件不存在', 'removed'],
    ["in the owner's trash", 'removed'],
    ['在所有者的回收站中', 'removed'],
    ['violation of our terms of service', 'removed'],
    ['违反了我们的服务条款', 'removed'],
    ['违反了《服务条款》', 'removed'],
    ["can't view or download this file at this time", 'HOST_RATE_LIMITED'],
    ['您目前无法查看或下载此文件', 'HOST_RATE_LIMITED'],
    ['unusual traffic', 'WALL_CAPTCHA'],
    ['异常流量', 'WALL_CAPTCHA'],
    ['you need access', 'private'],
    ['request access', 'private'],
    ['您需要访问权限', 'private'],
    ['需要获得访问权限', 'private'],
    ['page not found', 'removed'],
    ['找不到网页', 'removed'],
  ],
  leads: [
    [/^https:\/\/(?:www\.)?google\.[a-z.]{2,6}\/sorry\//u, 'WALL_CAPTCHA'],
    [/^https:\/\/accounts\.google\.com\//u, 'private'],
  ],
  brand:
    /\s[-–]\s(?:Google\s?(?:Drive|Docs|Sheets|Slides|Forms|云端硬盘|雲端硬碟|文档|表格|幻灯片|表单)).{0,40}$/u,
  ownTitle:
    /^(?:Google\b.{0,40}|Meet Google Drive.{0,80}|Sign in.{0,40}|登录.{0,40}|Error.{0,60}|Page Not Found)$/iu,
  mark: /Google/u,
  isFolder: ({ request, finalUrl }) => isFolderAddress(finalUrl) || isFolderAddress(request.url),
};

/** What the page of a file, a folder or a document shows to who is not logged in. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const reading = readingOfHosted(first, RULES);
  const entries = reading.state.state === 'alive' ? entriesIn(first.text) : [];
  const listed = entries.map((entry) => sharedFileOf(entry, '', page.url));
  const files = listed.length > 0 ? listed : reading.files;
  const isEmptyFolder =
    RULES.isFolder(first) && reading.state.state === 'alive' && files.length === 0;
  return { ...extractionOfShare(page, { ...reading, files }), needsBrowser: isEmptyFolder };
}
