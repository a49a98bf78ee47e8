import type { Language } from './language.ts';

type Name = readonly [zh: string, en: string];

/** What each observation of the classifier means. One that is not here is shown by its id. */
const SIGNALS: Readonly<Record<string, Name>> = {
  'arrest-news.report': ['案件报道', 'report of an arrest'],
  'collector.trade': ['收藏品交易', 'trade among collectors'],
  'collector.game': ['游戏卡牌', 'cards of a game'],
  'contact.invitation': ['邀人联系', 'asks to be contacted'],
  'contact.qq': ['留有 QQ', 'gives a QQ number'],
  'contact.wechat': ['留有微信', 'gives a WeChat id'],
  'contact.telegram': ['留有 Telegram', 'gives a Telegram name'],
  'contact.whatsapp': ['留有 WhatsApp', 'gives a WhatsApp number'],
  'contact.mail': ['留有邮箱', 'gives an e-mail address'],
  'contact.phone': ['留有电话', 'gives a phone number'],
  'delivery.terms': ['交付条件', 'terms of delivery'],
  'delivery.courier': ['快递交付', 'sent by courier'],
  'delivery.hand': ['当面交付', 'handed over in person'],
  'device.machine': ['证卡设备', 'a machine, not a card'],
  'evasion.disguised-term': ['变体词', 'a disguised term'],
  'evasion.invisible': ['夹带不可见字符', 'invisible characters between'],
  'evasion.wide': ['全角字符', 'full-width characters'],
  'evasion.circled': ['圈内字符', 'circled characters'],
  'evasion.inserted': ['词中插入符号', 'signs put into a word'],
  'evasion.spaced': ['词中插入空格', 'a word spaced out'],
  'evasion.picture': ['以表情代字', 'pictures in place of words'],
  'goods.id-card': ['居民身份证', 'identity card'],
  'goods.second-generation': ['二代证', 'second-generation card'],
  'goods.id-set': ['成套证件', 'a set of papers'],
  'goods.account': ['实名账户', 'account in another’s name'],
  'goods.corporate-account': ['对公账户', 'corporate account'],
  'goods.passport': ['护照', 'passport'],
  'goods.licence': ['驾驶证', 'driving licence'],
  'goods.certificate': ['证书', 'certificate'],
  'goods.hukou': ['户口', 'household register'],
  'goods.sim-card': ['手机卡', 'SIM card'],
  'goods.bank-card': ['银行卡', 'bank card'],
  'goods.document': ['证件', 'a document'],
  'goods.slang': ['行业黑话', 'slang of the trade'],
  'legal.advice': ['法律咨询', 'legal advice'],
  'lost-found.notice': ['失物招领', 'lost or found'],
  'ordinary-use.errand': ['日常办事', 'an ordinary errand'],
  'ordinary-use.household': ['家庭事务', 'household matter'],
  'ordinary-use.refusal': ['拒绝买卖', 'refuses to trade'],
  'origin.fake': ['伪造', 'forged'],
  'origin.found': ['捡到的证件', 'found cards'],
  'origin.genuine': ['真证', 'genuine cards'],
  'payment.terms': ['付款条件', 'terms of payment'],
  'payment.escrow': ['担保交易', 'escrow'],
  'payment.coin': ['虚拟币付款', 'paid in crypto'],
  'payment.wallet': ['钱包付款', 'paid by wallet'],
  'preview.samples': ['看样品', 'shows samples'],
  'preview.disk': ['网盘看样', 'samples on a share'],
  'procedure.office': ['窗口办理', 'done at an office'],
  'quality.claim': ['质量保证', 'promises of quality'],
  'question.help': ['求助提问', 'a question for help'],
  'reply.protest': ['反对或举报', 'a protest'],
  'reply.bump': ['顶帖', 'a bump'],
  'sale.offer': ['出售', 'offers for sale'],
  'sale.buy': ['收购', 'offers to buy'],
  'schoolwork.fiction': ['虚构作品', 'fiction'],
  'schoolwork.study': ['学习研究', 'study or research'],
  'schoolwork.software': ['软件开发', 'software'],
  'selection.choice': ['可挑选', 'a choice of cards'],
  'selection.province': ['按省份挑选', 'chosen by province'],
  'selection.sex': ['按性别挑选', 'chosen by sex'],
  'selection.age': ['按年龄挑选', 'chosen by age'],
  'selection.validity': ['按有效期挑选', 'chosen by validity'],
  'studio.photo': ['证件照拍摄', 'passport photos'],
  'warning.advice': ['防骗提醒', 'a warning'],
  'warning.quotation': ['引用他人广告', 'quotes an advertisement'],
  'wholesale.agents': ['招代理', 'looks for agents'],
  'wholesale.batch': ['批量', 'in bulk'],
  writing: ['用字写法', 'the way it is written'],
  constant: ['基准', 'base line'],
};

/** Of a name that nobody here has given so much is shown. */
const LONGEST_ID = 60;

/** An observation in words; of an analyst's rule its own name. */
export function signalName(id: string, language: Language): string {
  const known = Object.hasOwn(SIGNALS, id) ? SIGNALS[id] : undefined;
  if (known !== undefined) {
    return language === 'zh' ? known[0] : known[1];
  }
  return id.slice(0, LONGEST_ID);
}
