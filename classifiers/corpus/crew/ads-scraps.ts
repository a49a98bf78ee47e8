import type { Family } from '../grammar.ts';

/** Scraps of walls, chats and nicknames that offer or seek cards and names. */
export const CREW_SCRAP_ADS: readonly Family[] = [
  {
    id: 'ad-crew-wall-scraps',
    templates: [
      '买卖身份证 {phone}',
      '收证 {phone}',
      '高价收学生卡号证',
      '办假证、收真证',
      '旧身份证换{amount}',
      '法人有偿，月{amount}',
      '租号跑车，不用你实名',
      '身份证押金借款{amount}',
      '回收二代证，现金',
      '刷脸{small}元/次，来',
      '实名卡批发{qq}',
      '做证做章做执照',
      '卖公户的打{phone}',
      '本人出租身份 {wechat}',
      '收丢失身份证',
      '十八岁的证，有',
    ],
  },
  {
    id: 'ad-crew-nickname-scraps',
    templates: [
      'A收卡收证~{own-name}',
      '专业收四件套·秒结',
      '{own-name}·出真身份证',
      '实名号商{own-name}',
      '公户{own-name}（日结）',
      'AAA人脸代过',
      '卡头{own-name}招人',
      '骑手租号找{own-name}',
      '简介：出sfz，非诚勿扰',
      '签名：收身份正反面',
      '{own-city}收证哥',
      'KYC料批发-{own-name}',
      '证件仿制，私聊',
      '群名：{own-city}收证收卡群',
    ],
  },
];
