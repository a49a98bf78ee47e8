import type { FailureCode } from '../../../core/failure.ts';

/** One way by which a page shows that it is a wall. Every condition that is named must hold. */
export interface WallFact {
  /** Also the name of its fixture. */
  readonly id: string;
  readonly code: Extract<FailureCode, `WALL_${string}`>;
  /** Statuses it comes with; any where absent. */
  readonly statuses?: readonly number[];
  /** A header and the start of its value. */
  readonly header?: readonly [name: string, start: string];
  /** Marks in the page, lower case: one of them is there. Looked for in its first part only. */
  readonly anyOf?: readonly string[];
  /** Further marks, one of which is there too. */
  readonly andAnyOf?: readonly string[];
  /** The page shows little else: at most this many characters of text outside of scripts and tags. */
  readonly shows?: number;
}

/** A page with a form for the like shows content beside it; a wall shows a sentence or two. */
const LITTLE = 600;

/**
 * Walls that are not of one platform. Marks are those that the products' own pages carry, as their documentation or the pages
 * themselves show them; a page that merely loads such a script beside content is none.
 */
export const WALL_FACTS: readonly WallFact[] = [
  // developers.cloudflare.com, "Detect a Challenge Page response".
  { id: 'cloudflare-mitigated', code: 'WALL_CHALLENGE', header: ['cf-mitigated', 'challenge'] },
  {
    id: 'cloudflare-interstitial',
    code: 'WALL_CHALLENGE',
    anyOf: ['_cf_chl_opt', 'cf-browser-verification', '/cdn-cgi/challenge-platform/h/'],
    shows: LITTLE,
  },
  // docs.aws.amazon.com, WAF: "x-amzn-waf-action" is challenge or captcha.
  { id: 'aws-challenge', code: 'WALL_CHALLENGE', header: ['x-amzn-waf-action', 'challenge'] },
  { id: 'aws-captcha', code: 'WALL_CAPTCHA', header: ['x-amzn-waf-action', 'captcha'] },
  // Alibaba Cloud Anti-DDoS and WAF: a cookie computed by script.
  { id: 'aliyun-cookie', code: 'WALL_CHALLENGE', anyOf: ['acw_sc__v2'], shows: LITTLE },
  {
    id: 'aliyun-slider',
    code: 'WALL_CAPTCHA',
    anyOf: ['_____tmd_____/punish', 'aliyun_waf_'],
    shows: LITTLE,
  },
  // Knownsec's accelerator answers 521 with a cookie computed by script.
  { id: 'jiasule', code: 'WALL_CHALLENGE', anyOf: ['__jsl_clearance'], shows: LITTLE },
  {
    id: 'yunsuo',
    code: 'WALL_CHALLENGE',
    anyOf: ['security_session_verify', 'yunsuoautojump'],
    shows: LITTLE,
  },
  { id: 'ddos-guard', code: 'WALL_CHALLENGE', anyOf: ['/.well-known/ddos-guard/'], shows: LITTLE },
  { id: 'sucuri', code: 'WALL_CHALLENGE', anyOf: ['sucuri_cloudproxy_js'], shows: LITTLE },
  { id: 'imperva', code: 'WALL_CHALLENGE', anyOf: ['_incapsula_resource'], shows: LITTLE },
  { id: 'datadome', code: 'WALL_CAPTCHA', anyOf: ['captcha-delivery.com'], shows: LITTLE },
  { id: 'perimeterx', code: 'WALL_CAPTCHA', anyOf: ['px-captcha'], shows: LITTLE },
  {
    id: 'baidu',
    code: 'WALL_CAPTCHA',
    anyOf: ['<title>百度安全验证', 'wappass.baidu.com/static/captcha'],
    shows: LITTLE,
  },
  { id: 'tencent', code: 'WALL_CAPTCHA', anyOf: ['t-sec-waf', 'waf_captcha'], shows: LITTLE },
  {
    id: 'captcha-widget',
    code: 'WALL_CAPTCHA',
    anyOf: ['class="g-recaptcha"', 'class="h-captcha"', 'class="cf-turnstile"', 'class="geetest_'],
    shows: LITTLE,
  },
  {
    id: 'captcha-words',
    code: 'WALL_CAPTCHA',
    anyOf: [
      '请输入验证码以继续',
      '请完成安全验证',
      '请完成验证',
      '请完成下方验证',
      '<title>安全验证</title>',
      '<title>访问验证</title>',
      '请拖动滑块',
      '点击按钮进行验证',
      '访问过于频繁',
      '系统检测到您的网络',
      'verify you are human',
      'verify that you are not a robot',
      'unusual traffic from your computer',
    ],
    shows: 300,
  },
  {
    id: 'javascript-cookie',
    code: 'WALL_CHALLENGE',
    anyOf: ['document.cookie="', "document.cookie='", 'document.cookie = "', "document.cookie = '"],
    shows: 40,
  },
  {
    id: 'login-words',
    code: 'WALL_LOGIN',
    anyOf: [
      '您需要先登录才能继续本操作',
      '您需要登录后才能浏览',
      '您需要登录后才可以访问',
      '抱歉，您尚未登录',
      '请先登录后再访问',
      '请登录后查看',
      'you must be logged in to view',
      'you need to be logged in to view',
      'you need to log in to view',
      'please log in to continue',
    ],
    shows: 300,
  },
  {
    // The asking and the way in or out together: advertisements of cards speak of being under age too.
    id: 'age-words',
    code: 'WALL_AGE_GATE',
    anyOf: [
      '我已满18',
      '我已满 18',
      '我已年满18',
      '我已年满 18',
      '我已满十八',
      '我已年满十八',
      '我已滿18',
      '我已年滿18',
      '未满18岁请',
      '未满18周岁请',
      '未满十八岁请',
      '未滿18歲請',
      'you must be 18',
      'you must be at least 18',
      'you must be over 18',
      'must be 18 years',
      'i am 18 or older',
      'i am over 18',
      "i'm over 18",
      'are you over 18',
      'are you 18 or older',
      'verify your age',
      'confirm your age',
    ],
    andAnyOf: ['离开', '離開', '退出', '进入', '進入', 'enter', 'leave', 'exit', 'continue'],
    shows: 300,
  },
];
