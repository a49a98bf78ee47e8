/** Numbers and whatever Latin letters hang on them: prices, ids, numbers of accounts. Bounded, as all here: cost is linear. */
const NUMBERS = String.raw`(?<![a-z\d])[a-z]{0,24}\d[a-z\d]*|[一二两三四五六七八九十几]{0,4}[百千万]+`;

/** What money is called, and what an account or a number is announced by: copies of one advertisement name others. */
const NAMES = [
  String.raw`\b(?:rmb|cny|usdt?|yuan|kuai|dollars?|bucks|[ur])\b|[元块圆]钱?`,
  String.raw`\b(?:qq?|[vw]x?|wei|wechat|weixin|tg|tele?|telegram|t\s?，?\s?me|whats\s?app|w[as]|e?mail|tel|phone|line)\b`,
  '企鹅号?|扣扣|球球|秋秋|[微威薇徽]信号?|v信|卫星号?|绿泡泡|纸?飞机|电报|瓦次|邮[箱件]|电话|手机号?|致电',
  String.raw`备用|同号|[加扣企微薇威徽v]{1,2}(?=\s|$)`,
].join('|');

const NO_WORDING = new RegExp(`${NUMBERS}|${NAMES}`, 'gu');
const NO_LETTERS = /[^\p{L}]+/gu;

/** The letters of a text that copies of it have in common, of its plain form: without numbers and what they are called. */
export function wordingOf(plain: string): string {
  return plain.replaceAll(NO_WORDING, ' ').replaceAll(NO_LETTERS, '');
}
