import type { Extraction, Page } from '../../../core/page.ts';
import { type HostedRules, readingOfHosted } from '../../disks/hosted-page.ts';
import { extractionOfShare } from '../../disks/share-listing.ts';
import { NOTHING } from '../../found.ts';
import { parseAddress } from '../../html/address.ts';

const RULES: HostedRules = {
  words: [
    ['this item was deleted', 'removed'],
    ['this file was deleted', 'removed'],
    ['this folder was deleted', 'removed'],
    ['moved or deleted', 'removed'],
    ['no longer available', 'removed'],
    ["can't find the page you're looking for", 'removed'],
    ['can’t find the page you’re looking for', 'removed'],
    ['restricted content', 'removed'],
    ['此项目已删除', 'removed'],
    ['已被移动或删除', 'removed'],
    ['找不到您要查找的页面', 'removed'],
    ['link has expired', 'expired'],
    ['链接已过期', 'expired'],
    ['generating too much traffic', 'HOST_RATE_LIMITED'],
    ['this link is password protected', 'needs-code'],
    ['enter the password for this link', 'needs-code'],
    ['受密码保护', 'needs-code'],
    ["you don't have access", 'private'],
    ['request access', 'private'],
    ['您没有访问权限', 'private'],
  ],
  leads: [
    [/^https:\/\/www\.dropbox\.com\/sm\/password/u, 'needs-code'],
    [/^https:\/\/www\.dropbox\.com\/login/u, 'private'],
  ],
  brand: /^Dropbox - | - (?:Dropbox|Simplify your life|简化您的生活|让生活更轻松)$/gu,
  ownTitle: /^(?:Dropbox.{0,60}|404|Error.{0,40}|Link not found|Link expired|Login|登录)$/iu,
  mark: /dropbox/iu,
  isFolder: ({ request }) => /^\/(?:scl\/fo|sh)\//u.test(parseAddress(request.url)?.pathname ?? ''),
};

/** What the page of a file or folder shows: its name and its preview; of a folder, what a browser has filled in. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const reading = readingOfHosted(first, RULES);
  const isEmptyFolder =
    reading.state.state === 'alive' && RULES.isFolder(first) && reading.files.length === 0;
  return { ...extractionOfShare(page, reading), needsBrowser: isEmptyFolder };
}
