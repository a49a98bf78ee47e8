import type { FailureCode } from '../../../core/failure.ts';

/** Words of pages that stand in place of content, in the order in which they are asked. */
const MEANINGS: readonly (readonly [RegExp, FailureCode | null])[] = [
  [
    /just a moment\.\.\.|checking your browser|attention required|安全检查|正在检查您的浏览器|浏览器安全检测|ddos protection|verifying you are human/iu,
    'WALL_CHALLENGE',
  ],
  // Removed, in review or never there: nothing to read, and no wall either.
  [
    /(?:主题|帖子|页面|内容|版块|话题|信息).{0,12}(?:不存在|已(?:经)?被?删除|被移除|正在审核|没有找到|找不到)|抱歉.{0,20}(?:不存在|删除)|(?:topic|thread|page|post|forum|discussion|content).{0,40}(?:does not exist|do(?:es)?n['’]t exist|not (?:be )?found|could not be found|(?:has been |was )?(?:deleted|removed))|\b404\b/iu,
    null,
  ],
  [
    /(?:请|需要|必须).{0,12}(?:输入|填写|完成).{0,6}(?:验证码|验证)|人机验证|安全验证|滑动验证|拖动滑块|captcha|are you (?:a )?(?:human|robot)|prove you are human|i['’]m not a robot/iu,
    'WALL_CAPTCHA',
  ],
  [
    /(?:请|需要|必须|尚未|您还没有|未).{0,6}(?:登录|登陆)(?!失败)|先(?:登录|登陆|注册)|(?:登录|登陆)后(?:才|方|可)|没有权限|无权(?:限|访问|查看|浏览)|特定用户|游客.{0,12}(?:不能|无法|禁止)|阅读权限|会员可(?:读写|见|访问)|仅限?会员|用户组.{0,20}(?:无法|不能|没有)|(?:must|need to|have to|required? to|please|not) (?:be )?(?:log(?:ged)? ?in|sign(?:ed)? ?in|register(?:ed)?)|log ?in (?:to|or|is required)|sign ?in (?:to|or) |not authori[sz]ed|do(?:es)? not have permission|permission denied|members only|insufficient privileges/iu,
    'WALL_LOGIN',
  ],
  [
    /(?:访问|操作|请求|刷新).{0,8}(?:频繁|过快|太快)|稍后再试|流量限制|too many requests|rate limit|slow down/iu,
    'HOST_RATE_LIMITED',
  ],
];

/** Lines that are asked, and letters that one which tells of a wall has at most. */
const MAX_LINES = 400;
const MAX_LETTERS = 300;

/** Letters beyond which a page says more than why it says nothing. */
const MAX_PAGE_LETTERS = 2_500;

const BY_STATUS: Readonly<Record<number, FailureCode>> = {
  401: 'WALL_LOGIN',
  403: 'PAGE_FORBIDDEN',
  429: 'HOST_RATE_LIMITED',
};

const LOGIN_TITLE = /登录|登陆|log ?in|sign ?in|anmelden|connexion|iniciar sesión|accedi/iu;

/** What a form below posts says to guests: no wall before what is read. */
const TO_WRITE = /回帖|回复|发帖|发表|评论|to (?:reply|post|comment|vote|answer)/iu;

/** The wall that a page without content stands for, `gone` where it says so, null where none of its lines tells of either. */
export function wallOf(
  status: number,
  title: string,
  lines: readonly string[],
  hasPassword: boolean,
): FailureCode | 'gone' | null {
  if (status === 404 || status === 410) {
    return 'gone';
  }
  const isShort = lines.reduce((sum, { length }) => sum + length, 0) <= MAX_PAGE_LETTERS;
  const said = [title, ...(isShort ? lines.slice(0, MAX_LINES) : [])].filter(
    (line) => line.length <= MAX_LETTERS && !TO_WRITE.test(line),
  );
  for (const [meaning, code] of MEANINGS) {
    if (said.some((line) => meaning.test(line))) {
      return code ?? 'gone';
    }
  }
  return BY_STATUS[status] ?? (hasPassword && LOGIN_TITLE.test(title) ? 'WALL_LOGIN' : null);
}
