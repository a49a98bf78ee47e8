import { PROVINCES } from '../../core/province.ts';
import type { Dimension } from '../../core/repositories/periods.ts';
import type { Wording } from '../words/wording.ts';

export const DIMENSION_LABELS: Readonly<Record<Dimension, Wording>> = {
  surface: { zh: '场所', en: 'Surface' },
  provider: { zh: '服务商（网址主机）', en: 'Provider (host of the address)' },
  region: { zh: '地区（号码所属与所售省份）', en: 'Region (of numbers shown and cards offered)' },
  price: { zh: '要价（最低价，人民币元）', en: 'Price asked (lowest, yuan)' },
  goods: { zh: '货品', en: 'Goods' },
};

const NONE: Readonly<Record<Dimension, Wording>> = {
  surface: { zh: '未知', en: 'unknown' },
  provider: { zh: '未知', en: 'unknown' },
  region: { zh: '未提及', en: 'not told' },
  price: { zh: '未标价', en: 'no price' },
  goods: { zh: '未识别', en: 'not told apart' },
};

const LABELS: Partial<Readonly<Record<Dimension, Readonly<Record<string, Wording>>>>> = {
  surface: {
    forum: { zh: '论坛与社区', en: 'Forums' },
    'cloud-disk': { zh: '网盘分享', en: 'Cloud-disk shares' },
    'group-invitation': { zh: '群组邀请', en: 'Group invitations' },
  },
  price: {
    'below-100': { zh: '不足 100', en: 'below 100' },
    '100-299': { zh: '100–299', en: '100–299' },
    '300-499': { zh: '300–499', en: '300–499' },
    '500-999': { zh: '500–999', en: '500–999' },
    '1000-1999': { zh: '1000–1999', en: '1,000–1,999' },
    'from-2000': { zh: '2000 以上', en: '2,000 and more' },
    other: { zh: '其他币种', en: 'other currencies' },
  },
  goods: {
    'id-card': { zh: '身份证', en: 'Identity cards' },
    'second-generation': { zh: '二代证', en: 'Second-generation cards' },
    'id-set': { zh: '成套证件', en: 'Sets (card, bank card, phone card)' },
    account: { zh: '实名账号', en: 'Accounts in real names' },
    'corporate-account': { zh: '对公账户', en: 'Corporate accounts' },
    passport: { zh: '护照', en: 'Passports' },
    licence: { zh: '驾驶证、行驶证', en: 'Licences' },
    certificate: { zh: '证书', en: 'Certificates' },
    hukou: { zh: '户口簿', en: 'Household registers' },
    'sim-card': { zh: '电话卡', en: 'Phone cards' },
    'bank-card': { zh: '银行卡', en: 'Bank cards' },
    document: { zh: '其他证件', en: 'Other documents' },
    slang: { zh: '暗语', en: 'Slang for cards' },
  },
};

const REGIONS: ReadonlyMap<string, Wording> = new Map(
  PROVINCES.map(({ code, zh, en }) => [code, { zh, en }]),
);

/** What a value of a dimension is called; a value that is not known stands for itself. */
export function valueLabel(dimension: Dimension, value: string): Wording {
  if (value === 'none') {
    return NONE[dimension];
  }
  const known = dimension === 'region' ? REGIONS.get(value) : LABELS[dimension]?.[value];
  return known ?? { zh: value, en: value };
}
