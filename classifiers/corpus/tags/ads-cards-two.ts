import type { Family } from '../grammar.ts';

/** Sellers and buyers of cards, as rows of hashtags. */
export const TAGS_CARDS_TWO_ADS: readonly Family[] = [
  {
    id: 'ad-tags-faces',
    templates: [
      '人脸代过、真人刷脸，{tags-cex}微信支付宝银行App都接，一单{price}，不过不收，{tags-claims} {telegram} #过人脸 #KYC {tags-noise}',
      '招真人模特拍KYC：拿着自己的证点头眨眼念数字，一次{price}，一天最多{small}个平台，{tags-town}线下或者在家 {contact} #兼职 #日结 {tags-c}',
      '{tags-drow} #人脸 #解人脸 #过实名 号主找不到了？证件照片给我，三分钟视频给你做好，{tags-cex} {tags-cex} 都过过，{price} {telegram}',
      '收人脸！一张脸{price}，不用卡不用钱，坐那儿眨眼就行，学生宝妈优先，介绍人提{small}0 {tags-city} #刷脸兼职 {contact} {tags-city} {tags-c}',
      '我们有{n}0个真人每天坐班，接银行开户视频面签、交易所二级认证、直播平台实名，{tags-claims} {telegram} {tags-crow}',
      '过rénliǎn 过shímíng 二验三验加急，夜里也有人，量单{price}，散单{price}，先过后付 {telegram} {tags-noise} {tags-c} {tags-d}',
      'Face verification service, real people China Vietnam Laos, any exchange any bank app, {price_en}/pass, refund if fail {telegram} #facecheck {tags-noise}',
      '{tags-claims} 动态视频+静态料一起出，按你的平台要求重新拍，衣服背景都可以换，{price}，{tags-claims} {telegram} #KYC {tags-c}',
      '带队老板来：我这边有{n}个人在{tags-land}，可以当面办卡刷脸开户签字，按人头{price} {telegram} {tags-crow}',
      '你出证他出脸我出技术，{tags-bank}远程开户不用去柜台，一套下来{price}，{tags-c} {tags-c} {tags-noise} {contact}\n{tags-drow}',
    ],
  },
];
