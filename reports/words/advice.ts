import { FAILURES, type FailureCode } from '../../core/failure.ts';
import type { Wording } from './wording.ts';

/** What a failure means for the person who reads of it, and what to do. Walls are never climbed, only reported. */
const ADVICE: Partial<Readonly<Record<FailureCode, Wording>>> = {
  HOST_UNREACHABLE: {
    zh: '服务器连不上。下次扫描会重试；若持续如此，请在浏览器中确认网站是否仍在。',
    en: 'The server could not be reached. The next sweep tries again; if it stays so, check in a browser that the site still exists.',
  },
  HOST_TIMEOUT: {
    zh: '服务器没有及时答复。下次扫描会重试；若持续如此，请降低该来源的频率。',
    en: 'The server did not answer in time. The next sweep tries again; if it stays so, lower the pace of this source.',
  },
  HOST_RATE_LIMITED: {
    zh: '网站要求减速，该来源已暂停。请降低声明中的 pace，再行扫描。',
    en: 'The site asked for fewer requests and the source is paused. Lower "pace" in its declaration before the next sweep.',
  },
  HOST_ERROR: {
    zh: '网站自身出错。下次扫描会重试，无需处理。',
    en: 'The site itself failed. The next sweep tries again; nothing to do.',
  },
  DNS_NOT_FOUND: {
    zh: '域名不存在。请核对声明中的网址，网站可能已迁移或关闭。',
    en: 'The name does not exist. Check the addresses in the declaration; the site may have moved or closed.',
  },
  TLS_INVALID: {
    zh: '网站证书无效，未读取内容。请核对网址，并留意是否有人冒充该网站。',
    en: 'The certificate of the site is not valid, so nothing was read. Check the address, and whether somebody impersonates the site.',
  },
  PAGE_REMOVED: {
    zh: '页面已不在。若是已确认案件的网址，即为已下架。',
    en: 'The page is gone. If it belongs to a confirmed case, it has been taken down.',
  },
  PAGE_FORBIDDEN: {
    zh: '网站拒绝公开访问。请向网站运营者取得许可，或联系其举报渠道。',
    en: 'The site refuses public access. Ask its operator for permission, or use its reporting channel.',
  },
  WALL_LOGIN: {
    zh: '页面要求登录。本工具只看公开页面，不登录；请向运营者调取。',
    en: 'The page asks for a login. Only public pages are read and nobody logs in; ask the operator for the content.',
  },
  WALL_CAPTCHA: {
    zh: '页面要求验证码。本工具不破解验证码，该来源已暂停；请人工查看，或与运营者约定访问方式。',
    en: 'The page asks for a CAPTCHA, which is never solved. The source is paused: look by hand, or agree on access with the operator.',
  },
  WALL_CHALLENGE: {
    zh: '网站的防护页面挡住了访问，该来源已暂停。请与运营者约定访问方式。',
    en: 'A protection page of the site is in the way. The source is paused: agree on access with the operator.',
  },
  WALL_AGE_GATE: {
    zh: '页面要求声明已成年。本工具不代人作声明；请人工查看，或向运营者调取。',
    en: 'The page asks its reader to declare to be of age, which no machine does for a person. Look by hand, or ask the operator for the content.',
  },
  ROBOTS_DISALLOWED: {
    zh: '网站的 robots.txt 不允许访问。如有法律依据，请写入声明的 legalBasis 与 robotsBasis。',
    en: 'The robots.txt of the site forbids it. If there is a legal basis, put it into "legalBasis" and "robotsBasis" of the declaration.',
  },
  ADDRESS_REFUSED: {
    zh: '网址指向内网，已拒绝访问。若确属该来源，请在 allowHosts 中列明。',
    en: 'The address leads into a private network and was refused. If it truly belongs to the source, list it in "allowHosts".',
  },
  BUDGET_SPENT: {
    zh: '该来源的额度已用完，其余页面下次再看。需要时请调高 budget。',
    en: 'The budget of the source is spent; the rest is read next time. Raise "budget" if needed.',
  },
  SOURCE_PAUSED: {
    zh: '该网站多次要求验证、登录或限速，已暂停访问，暂停时间逐次加长。请与运营者约定访问方式或放慢 pace，然后运行 npx cardsweep source resume。',
    en: 'The host asked for a CAPTCHA, a login or a rest too often, so it is left alone for a while, longer each time. Agree on access with its operator or slow down "pace", then run npx cardsweep source resume.',
  },
  EXTRACT_FAILED: {
    zh: '页面读不懂，原始内容已保存。网站可能改版，请检查对应的平台适配。',
    en: 'The page could not be understood; what the server sent is kept. The site may have changed: check the adapter of its platform.',
  },
  IMAGE_UNREADABLE: {
    zh: '图片无法读取，其余内容照常处理。',
    en: 'A picture could not be read; everything else was dealt with.',
  },
  BROWSER_MISSING: {
    zh: '没有可用的浏览器，未能截图。请运行 npx cardsweep doctor。',
    en: 'There is no browser, so no screenshot was taken. Run npx cardsweep doctor.',
  },
  DISK_FULL: {
    zh: '磁盘已满。请腾出空间后重新扫描。',
    en: 'The disk is full. Make room and sweep again.',
  },
};

/** What is said of every other failure, by its class. */
const BY_CLASS: Readonly<Record<(typeof FAILURES)[FailureCode], Wording>> = {
  transient: {
    zh: '暂时性故障，下次扫描会重试。',
    en: 'A passing failure; the next sweep tries again.',
  },
  gone: { zh: '内容已不在。', en: 'It is not there any more.' },
  blocked: {
    zh: '不允许访问，未读取。',
    en: 'It may not be looked at, so it was not.',
  },
  hostile: {
    zh: '服务器的答复不正常，已停止读取。请勿在普通浏览器中打开该网址。',
    en: 'The server sent what no honest server sends, and reading was stopped. Do not open the address in an ordinary browser.',
  },
  invalid: {
    zh: '输入有误。请核对来源声明。',
    en: 'The input is wrong. Check the declaration of the source.',
  },
  unavailable: {
    zh: '所需服务不可用。请运行 npx cardsweep doctor。',
    en: 'A service that is needed is not there. Run npx cardsweep doctor.',
  },
  bug: {
    zh: '程序自身出错，请附上此代码报告问题。',
    en: 'A fault of the program. Please report it with this code.',
  },
};

/** What a failure means and what to do about it. */
export function adviceFor(code: FailureCode): Wording {
  return ADVICE[code] ?? BY_CLASS[FAILURES[code]];
}
