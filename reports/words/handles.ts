import { HANDLE_KINDS, type HandleKind } from '../../core/handle.ts';
import type { Wording } from './wording.ts';

/** What each kind of handle is called. */
const WORDINGS: Readonly<Record<HandleKind, Wording>> = {
  qq: { zh: 'QQ', en: 'QQ' },
  'qq-group': { zh: 'QQ群', en: 'QQ group' },
  wechat: { zh: '微信', en: 'WeChat' },
  phone: { zh: '电话', en: 'phone' },
  telegram: { zh: 'Telegram', en: 'Telegram' },
  email: { zh: '电子邮箱', en: 'e-mail' },
  alipay: { zh: '支付宝', en: 'Alipay' },
  'bank-card': { zh: '银行卡', en: 'bank card' },
  usdt: { zh: 'USDT', en: 'USDT' },
  whatsapp: { zh: 'WhatsApp', en: 'WhatsApp' },
  line: { zh: 'LINE', en: 'LINE' },
  weibo: { zh: '微博', en: 'Weibo' },
  share: { zh: '网盘分享', en: 'cloud-disk share' },
  invitation: { zh: '群邀请', en: 'group invitation' },
  url: { zh: '网址', en: 'URL' },
};

/** What a kind of handle is called; a kind that is not known stands for itself. */
export function handleWording(kind: string): Wording {
  const known = HANDLE_KINDS.find((candidate) => candidate === kind);
  return known === undefined ? { zh: kind, en: kind } : WORDINGS[known];
}
