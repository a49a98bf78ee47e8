/** What bundles tell in English, by how it begins; what has no translation stays as it is. */
const TERMS: readonly (readonly [begins: string, zh: string])[] = [
  [
    'Bodies are stored decoded',
    '应答正文以解码后的形式保存：内容编码与传输编码由浏览器去除，描述编码的报头另以 x-orig-* 之名保留。',
  ],
  [
    'window.open was replaced',
    '页面运行前替换了 window.open（与拦截弹窗相同），页面要求打开的网址另行列出。',
  ],
  [
    'Service workers and shared workers were not let in',
    '未允许页面使用 Service Worker 与共享 Worker。',
  ],
  [
    'TLS facts and certificates come from',
    '加密连接的信息与证书，由程序在页面打开后立即经同一代理连接同一主机取得。',
  ],
  [
    'Identity numbers are masked in titles',
    '标题、文本及本记录中的身份号码已遮盖；服务器应答与页面代码为未遮盖的原件。',
  ],
  [
    'Listings were outlined one after the other',
    '各条信息在保存页面代码与整页截图之后逐条加框，加框仅见于各自的帖文截图。',
  ],
  [
    'The page was asked for with cookies',
    '请求时使用了操作人自己的登录会话；记录中 Cookie、Authorization 与 Set-Cookie 的值已遮盖。',
  ],
  [
    'Answers under `collected` were given',
    '列于 collected 的应答为程序采集页面时所得，时间见各条；请求报头为程序自行添加的部分。',
  ],
  [
    'Answers under `withheld` are recorded',
    '列于 withheld 的应答过长，已在限度内完整记录，但未交给页面。',
  ],
  ['public page, no login', '公开网页，未登录'],
  ['page seen in the operator', '使用操作人自己的登录会话'],
  ['no time left', '时间已用尽'],
  ['no answer in time', '未在限时内完成'],
  ['still busy', '仍有请求'],
  ['quiet', '无请求'],
  ['done', '完成'],
  ['navigation', '打开网址'],
  ['commit', '收到应答'],
  ['load event', '载入完成事件'],
  ['load', '载入页面'],
  ['network', '网络状态'],
  ['frame document', '保存框架代码'],
  ['document', '保存页面代码与文本'],
  ['picture of the page', '整页截图'],
  ['picture of', '帖文截图'],
  ['consent banner', '处理同意横幅（只拒绝或关闭）'],
  ['pressed the button', '已按下拒绝或关闭按钮'],
  ['page as one file', '保存单文件网页'],
  ['left out above', '内容过大，未保存'],
  ['system clock, compared with the Date headers', '系统时钟，与各服务器应答的 Date 报头比对'],
  ['the page shows suspect texts', '页面载有可疑信息'],
  ['made higher', '窗口已增至页面高度'],
  ['window as high as the page', '窗口调整至页面高度'],
  ['window', '窗口'],
  ['scroll', '滚动页面'],
];

/** A term of a bundle in Chinese, or as it is. */
export function termZh(text: string): string {
  return TERMS.find(([begins]) => text.startsWith(begins))?.[1] ?? text;
}
