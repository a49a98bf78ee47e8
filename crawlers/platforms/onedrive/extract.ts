import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { type HostedRules, readingOfHosted } from '../../disks/hosted-page.ts';
import { isShell } from '../../disks/rendered-page.ts';
import { extractionOfShare } from '../../disks/share-listing.ts';
import { NOTHING } from '../../found.ts';

const RULES: HostedRules = {
  words: [
    ['might not exist or is no longer available', 'removed'],
    ['may not exist or is no longer available', 'removed'],
    ['this link has been removed', 'removed'],
    ['this link was removed', 'removed'],
    ['this item was deleted', 'removed'],
    ['404 file not found', 'removed'],
    ['此项可能不存在或不再可用', 'removed'],
    ['此项目可能不存在或不再可用', 'removed'],
    ['此链接已被删除', 'removed'],
    ['此链接已删除', 'removed'],
    ['link has expired', 'expired'],
    ['此链接已过期', 'expired'],
    ['链接已过期', 'expired'],
    ['enter password', 'needs-code'],
    ['enter the password', 'needs-code'],
    ['输入密码', 'needs-code'],
    ['need permission to access', 'private'],
    ['only works for the direct recipients', 'private'],
    ['request access', 'private'],
    ['你需要权限才能访问', 'private'],
    ['请求访问权限', 'private'],
  ],
  leads: [
    [/^https:\/\/login\.(?:live|microsoftonline)\.com\//u, 'private'],
    [/\/_layouts\/15\/guestaccess\.aspx\b/u, 'needs-code'],
    [/\/_layouts\/15\/AccessDenied\.aspx\b/iu, 'private'],
  ],
  brand: /\s[-–|]\s(?:Microsoft\s)?OneDrive(?: for Business)?$/u,
  ownTitle:
    /^(?:(?:Microsoft\s)?OneDrive.{0,40}|SharePoint.{0,40}|Error.{0,40}|错误.{0,40}|Sign in.{0,40}|登录.{0,40}|Verify.{0,40}|Redirecting.{0,40})$/iu,
  mark: /onedrive|sharepoint/iu,
  isFolder,
};

/** What the page of a file or folder shows; most are shells that a script fills. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const reading = readingOfHosted(first, RULES);
  const isEmptyFolder =
    reading.state.state === 'alive' && isFolder(first) && reading.files.length === 0;
  return {
    ...extractionOfShare(page, reading),
    needsBrowser: isEmptyFolder || isShell(first, reading.state),
  };
}

/** `1drv.ms/f/…`, `/:f:/…`; an address of `onedrive.live.com` does not say. */
function isFolder({ request }: PageAnswer): boolean {
  return /^https?:\/\/(?:1drv\.ms\/f\/|[\w.-]+\/:f:\/)/u.test(request.url);
}
