import type { Family } from '../grammar.ts';

/** Lawful services, second-hand trade and jobs in threads. */
export const THREAD_HONEST_SERVICES_MORE: readonly Family[] = [
  {
    id: 'hard-thread-travel',
    templates: [
      '忘带身份证到了高铁站，在12306上开了电子临时证明，顺利上车，记录一下',
      '回回坐飞机都找不到证，机场公安柜台现场开临时证明，免费',
      '港澳通行证自助机五分钟签注，八十块变十五了',
      '景区门票实名，刷身份证进，老人六十以上免费',
      '带宝宝坐飞机，户口本就行，没办身份证也可以',
      '西藏边境管理区要边防证，户籍地派出所免费办，别信网上{small}代办',
      '酒店前台说电子证件不认，我打了12345，三分钟就认了',
      '证掉在飞机座椅缝里，航空公司寄回来的，感动',
      '自驾去{thread-city}，检查站挨个查身份证，堵了两小时',
      '跟团押护照，导游说是规定，回来我查了根本没有',
      '邮轮上证件统一保管，下船还，正常操作，不用怕',
      '一个人、一张卡、一个包，说走就走，{thread-city}我来了',
    ],
  },
];
