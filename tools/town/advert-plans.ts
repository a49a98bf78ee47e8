import type { AdvertPlan, LurePlan } from './advert-threads.ts';

/**
 * The advertising threads of the town, apart from its campaigns. The number in the third shows the shape of an identity
 * number; its check digit is wrong on purpose, and it must be masked wherever it goes.
 */
export const ADVERT_PLANS: readonly AdvertPlan[] = [
  { fid: 2, kind: 'stolen', disguise: 0, special: true, moderation: 'returns' },
  { fid: 3, kind: 'fake', disguise: 0, special: true, moderation: 'stays' },
  {
    fid: 2,
    kind: 'stolen',
    disguise: 0,
    special: true,
    tail: '\n样品号码：320102198805120013，姓名打码，对得上系统。',
  },
  { fid: 2, kind: 'fake', disguise: 0, special: true, scripted: true },
  { fid: 6, kind: 'buy', disguise: 0, special: true },
  { fid: 4, kind: 'stolen', disguise: 2, special: true },
  { fid: 2, kind: 'stolen', disguise: 1, special: true, link: 'share:prices' },
  { fid: 8, kind: 'englishSell', disguise: 0, special: true, link: 'share:english' },
  { fid: 2, kind: 'stolen', disguise: 0, link: 'share:stock' },
  { fid: 2, kind: 'set', disguise: 0, link: 'share:sets' },
  { fid: 2, kind: 'fake', disguise: 0, picture: 'ad_poster_12' },
  { fid: 3, kind: 'buy', disguise: 0 },
  { fid: 2, kind: 'related', disguise: 0 },
  { fid: 7, kind: 'stolen', disguise: 0, link: 'share:hidden' },
  { fid: 6, kind: 'related', disguise: 0 },
  { fid: 2, kind: 'stolen', disguise: 1, picture: 'ad_card_00' },
  { fid: 2, kind: 'fake', disguise: 1, link: 'invite:main' },
  { fid: 4, kind: 'buy', disguise: 1 },
  { fid: 3, kind: 'fake', disguise: 1 },
  { fid: 2, kind: 'set', disguise: 1 },
  { fid: 5, kind: 'buy', disguise: 1 },
  { fid: 2, kind: 'related', disguise: 1 },
  { fid: 2, kind: 'stolen', disguise: 2, link: 'share:expired' },
  { fid: 3, kind: 'fake', disguise: 2 },
  { fid: 2, kind: 'set', disguise: 2, link: 'invite:expired' },
  { fid: 6, kind: 'buy', disguise: 2 },
  { fid: 2, kind: 'fake', disguise: 2, picture: 'ad_poster_08' },
  { fid: 2, kind: 'related', disguise: 2 },
  { fid: 2, kind: 'stolen', disguise: 3 },
  { fid: 4, kind: 'fake', disguise: 3, link: 'share:cancelled' },
  { fid: 2, kind: 'buy', disguise: 3 },
  { fid: 3, kind: 'stolen', disguise: 3 },
  { fid: 2, kind: 'set', disguise: 3, picture: 'ad_card_04' },
  { fid: 2, kind: 'fake', disguise: 3, link: 'invite:revoked' },
  { fid: 8, kind: 'englishSell', disguise: 0 },
  { fid: 8, kind: 'englishBuy', disguise: 0 },
  { fid: 8, kind: 'englishSell', disguise: 1 },
  { fid: 2, kind: 'englishSell', disguise: 1 },
  { fid: 8, kind: 'englishSell', disguise: 2 },
  { fid: 8, kind: 'englishBuy', disguise: 2 },
  { fid: 8, kind: 'englishSell', disguise: 3 },
  { fid: 8, kind: 'englishSell', disguise: 0, link: 'invite:english' },
  { fid: 2, kind: 'englishSell', disguise: 2 },
];

/** Posts that say little; the offer is where they lead. */
export const LURE_PLANS: readonly LurePlan[] = [
  {
    fid: 2,
    title: '料子看图',
    text: '料子看图，老地方扫码进群',
    picture: 'qr_group',
    leadsTo: 'invite:qr',
  },
  {
    fid: 2,
    title: '懂的自己看',
    text: '不多说，懂的进',
    link: 'share:lure',
    leadsTo: 'share:lure',
  },
  { fid: 4, title: '今天新到', text: '今天新到，图里扫', picture: 'qr_disk', leadsTo: 'share:qr' },
  {
    fid: 2,
    title: '老客户看这里',
    text: '号换了，老客户看这里',
    link: 'share:lure2',
    leadsTo: 'share:lure2',
  },
  {
    fid: 3,
    title: '有需要的来',
    text: '有需要的来，暗号照旧',
    picture: 'qr_goods',
    leadsTo: 'invite:goods',
  },
  {
    fid: 8,
    title: 'You know what this is',
    text: 'You know what this is. Scan.',
    picture: 'qr_english',
    leadsTo: 'invite:english',
  },
];

/** The same offer posted again and again, with other spacing or another price. */
export const CAMPAIGNS: readonly {
  readonly disguise: 0 | 1 | 2;
  readonly fid: number;
  readonly title: string;
  readonly text: string;
  readonly price: number;
  readonly times: number;
}[] = [
  {
    disguise: 0,
    fid: 2,
    title: '身份证现货 男女都有',
    text: '身份证原件现货，男女都有，带磁无案底，{price}元一张，支付宝微信都可以，快递到付。QQ：{handle}',
    price: 480,
    times: 3,
  },
  {
    disguise: 2,
    fid: 2,
    title: '身*份*证 全国可发',
    text: '出身*份*证，干净能刷，没挂失，{price}一张，三张起送卡套。企鹅：{handle}，非诚勿扰',
    price: 360,
    times: 4,
  },
  {
    disguise: 1,
    fid: 3,
    title: 'sfz两天出，不用跑窗口',
    text: 'sfz加急两天出，照片资料发我就行，{price}元，过机不报警。扣扣{handle}',
    price: 550,
    times: 2,
  },
];

/** Advertisements on the board that a visitor cannot enter. */
export const WALLED_PLANS: readonly AdvertPlan[] = [
  { fid: 9, kind: 'stolen', disguise: 0, special: true },
  { fid: 9, kind: 'fake', disguise: 0 },
  { fid: 9, kind: 'buy', disguise: 1 },
  { fid: 9, kind: 'set', disguise: 2 },
  { fid: 9, kind: 'stolen', disguise: 3 },
];
