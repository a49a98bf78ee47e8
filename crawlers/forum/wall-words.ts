import type { FailureCode } from '../../core/failure.ts';

/** Words of messages that stand in place of content, Chinese and English, in the order in which they are asked. */
const MEANINGS: readonly (readonly [RegExp, FailureCode | null])[] = [
  // Removed, in review or never there: nothing to read, and no wall either.
  [
    /不存在|已(?:经)?被?删除|已被移|审核|没有找到|似乎已丢失|missing or off limits|(?:no|invalid) \w{1,20} specified|not exist|doesn't exist|deleted|removed|not (?:be )?found|no (?:topics|posts|threads)\b/iu,
    null,
  ],
  [/验证码|人机验证|安全验证|滑动验证|captcha|are you (?:a )?human|not a robot/iu, 'WALL_CAPTCHA'],
  [
    /登录|登陆|没有权限|无权|不能访问|游客|会员(?:只读|可读写)|用户组|阅读权限|密码|log ?in|sign in|log(?:ged)? ?in|permission|not authori[sz]ed|members only|private|password|register/iu,
    'WALL_LOGIN',
  ],
  [/频繁|稍后再试|流量限制|too many|flood|slow down|rate limit/iu, 'HOST_RATE_LIMITED'],
];

/** The wall that a page without content stands for; null where it tells of none. */
export function wallOfMessage(status: number, message: string): FailureCode | null {
  const shown = message.slice(0, 2_000);
  for (const [words, code] of MEANINGS) {
    if (words.test(shown)) {
      return code;
    }
  }
  if (status === 401) {
    return 'WALL_LOGIN';
  }
  if (status === 403) {
    return 'PAGE_FORBIDDEN';
  }
  return status === 429 ? 'HOST_RATE_LIMITED' : null;
}
