import type { FailureCode } from '../../../core/failure.ts';

/** Words of Discuz!'s messages (`lang_message.php`), in the order in which they are asked. */
const MEANINGS: readonly (readonly [RegExp, FailureCode | null])[] = [
  // Removed, in review or never there: nothing to read, and no wall either.
  [/不存在|已(?:经)?被?删除|已被移|审核|没有找到|not exist|deleted/iu, null],
  [/验证码|人机验证|安全验证|滑动验证|captcha/iu, 'WALL_CAPTCHA'],
  [/登录|登陆|没有权限|无权|特定用户|不能访问|游客|用户组|阅读权限|密码|log ?in/iu, 'WALL_LOGIN'],
  [/频繁|稍后再试|流量限制/u, 'HOST_RATE_LIMITED'],
];

/** The wall that a page without content stands for; null where its message tells of none. */
export function wallOf(status: number, message: string, html: string): FailureCode | null {
  for (const [words, code] of MEANINGS) {
    if (words.test(message)) {
      return code;
    }
  }
  if (status === 401) {
    return 'WALL_LOGIN';
  }
  if (status === 403) {
    return 'PAGE_FORBIDDEN';
  }
  return status === 429 ? 'HOST_RATE_LIMITED' : challengeOf(message, html);
}

/** Pages before the forum: its own reload check (`attackevasive`), a board's own password, and a captcha that stands alone. */
function challengeOf(message: string, html: string): FailureCode | null {
  if (message !== '') {
    return null;
  }
  const head = html.slice(0, 20_000);
  if (/<title>[^<]{0,40}(?:页面重载开启|安全检查|Just a moment)/iu.test(head)) {
    return 'WALL_CHALLENGE';
  }
  if (/&(?:amp;)?action=pwverify/u.test(html)) {
    return 'WALL_LOGIN';
  }
  return head.includes('name="seccodeverify"') ? 'WALL_CAPTCHA' : null;
}
