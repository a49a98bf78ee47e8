import type { Policy } from '../../core/notice.ts';
import type { Wording } from './wording.ts';

/** What each policy names, as a noun phrase that follows "this advertisement is about". */
export const POLICY_WORDINGS: Readonly<Record<Policy, Wording>> = {
  'sale-of-stolen-id': {
    zh: '出售他人真实居民身份证件',
    en: 'sale of genuine resident identity cards that belong to other people',
  },
  'sale-of-fake-id': {
    zh: '出售伪造、变造的居民身份证件',
    en: 'sale of forged or altered resident identity cards',
  },
  'purchase-of-id': {
    zh: '收购居民身份证件',
    en: 'buying up of resident identity cards',
  },
  'sale-of-personal-data': {
    zh: '出售公民个人信息',
    en: "sale of people's personal data",
  },
  'sale-of-accounts': {
    zh: '出售实名账户、账号或电话卡',
    en: "sale of accounts or phone cards registered in other people's names",
  },
};
