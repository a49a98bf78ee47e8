import { choose, type Filling } from './grammar.ts';

/** Numbers and names that belong to nobody: QQ 9999…, phones 141…, ids from made-up syllables. */
function digits(count: number, random: () => number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}

function between(least: number, most: number, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function name(random: () => number): string {
  const syllables = ['ka', 'lo', 'mi', 'ten', 'zu', 'ra', 'bo', 'shi', 'an', 'do', 'fe', 'gu', 'ny', 'xi', 'wen', 'ha'];
  return Array.from({ length: between(2, 4, random) }, () => choose(syllables, random)).join('');
}

function id(random: () => number): string {
  return `${name(random)}${choose(['_', '', '-', 'x'], random)}${digits(between(2, 5, random), random)}`;
}

function qqNumber(random: () => number): string {
  return `9999${digits(between(3, 7, random), random)}`;
}

function phoneNumber(random: () => number): string {
  return `141${digits(8, random)}`;
}

function grouped(number: string, random: () => number): string {
  const separator = choose(['', '', '', ' ', '-', '.'], random) ?? '';
  return separator === '' ? number : number.replaceAll(/(\d{3,4})(?=\d{3})/gu, `$1${separator}`);
}

/** A way to be reached, as sellers and honest people write it. */
export const CONTACT_SLOTS: Readonly<Record<string, Filling>> = {
  qq: (random) => {
    const label = choose(['QQ', 'QQ:', 'QQ：', 'Q', 'Q：', '扣扣', '扣扣：', '扣', '企鹅：', '企鹅号', 'qq号', '加Q', '🐧', '球球', 'Q Q '], random);
    return `${label}${grouped(qqNumber(random), random)}`;
  },
  wechat: (random) => {
    const label = choose(['微信', '微信：', '微信号', 'VX', 'vx:', 'V信', '加V', '薇信', '威信', '卫星', '加薇', '微', 'wx：', '➕V ', 'wechat ', 'w❤x '], random);
    return `${label}${id(random)}`;
  },
  telegram: (random) => {
    const label = choose(['电报', '电报：@', '飞机@', '纸飞机 @', 'TG:', 'tg@', 'Telegram @', 'telegram: ', '✈️@', '✈ @', 't.me/', 'https://t.me/'], random);
    return `${label}${name(random)}${choose(['_', ''], random)}${digits(2, random)}`;
  },
  phone: (random) => `${choose(['电话', '电话：', '手机', '☎', '📞', '致电', 'tel:', ''], random)}${grouped(phoneNumber(random), random)}`,
  whatsapp: (random) => `${choose(['WhatsApp', 'WhatsApp: ', 'wa ', '瓦次', 'wa.me/'], random)}+86${phoneNumber(random)}`,
  email: (random) => `${choose(['邮箱', '邮箱：', 'email ', 'Email: ', '发邮件'], random)}${name(random)}${digits(2, random)}${choose(['@', '#', ' at '], random)}example.com`,
  group: (random) => `${choose(['QQ群', 'Q群：', '交流群', '群号', '群：'], random)}${qqNumber(random)}`,
  disk: (random) => `https://${choose(['pan.baidu.com', 'pan.quark.cn', 'www.123pan.com', 'drive.uc.cn'], random)}/s/1${name(random)}${digits(4, random)}`,
  code: (random) => `${choose(['提取码', '提取码：', '密码', '访问码'], random)}${name(random).slice(0, 2)}${digits(2, random)}`,
  contact: ['{qq}', '{qq}', '{wechat}', '{wechat}', '{telegram}', '{telegram}', '{phone}', '{whatsapp}', '{email}', '{qq} {wechat}', '{telegram} 备用{qq}'],
  contact_en: ['{telegram_en}', '{telegram_en}', '{whatsapp_en}', '{email_en}', '{wechat_en}', '{wechat_en}', '{qq_en}'],
  qq_en: (random) => `${choose(['QQ: ', 'QQ ', 'Q.Q '], random)}${qqNumber(random)}`,
  telegram_en: (random) => `${choose(['telegram @', 'Telegram: @', 'TG @', 't.me/', 'tele @'], random)}${name(random)}${digits(2, random)}`,
  whatsapp_en: (random) => `${choose(['whatsapp +1', 'WhatsApp: +44', 'wa +86'], random)}${digits(10, random)}`,
  email_en: (random) => `${choose(['email ', 'mail: ', ''], random)}${name(random)}${digits(2, random)}@example.com`,
  wechat_en: (random) => `${choose(['wechat ', 'WeChat: ', 'WeChat ', 'weixin '], random)}${id(random)}`,
  amount: (random) => String(between(3, 40, random) * (choose([10, 50, 100], random) ?? 10)),
  small: (random) => String(between(1, 12, random) * 5),
  n: (random) => String(between(2, 30, random)),
  year: (random) => String(between(2012, 2026, random)),
  price: ['{amount}元', '{amount}块', '￥{amount}', '¥{amount}', '{amount}', '{amount}RMB', 'RMB{amount}', '{small}0U', '{small}0 USDT', '(三|四|五|六|八)百', '(一|两)千'],
  price_en: ['{amount} yuan', '{amount} RMB', '{amount} yuan', '${amount}', '{amount} USD', '{small}0 usdt', '{amount} dollars', '${amount} each'],
};
