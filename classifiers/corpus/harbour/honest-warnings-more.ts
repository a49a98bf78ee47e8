import type { Family } from '../grammar.ts';

/** Warnings, news, courts, police and banks. */
export const HARBOUR_WARNINGS_MORE: readonly Family[] = [
  {
    id: 'hard-harbour-mock',
    templates: [
      '又嚟收戶口 你老味',
      '樓上賣證的，165已經截圖，謝謝合作👮',
      '「實名卡{harbour-hkprice}一張」，差佬而家一個月請你食免費飯，抵呀',
      '笑死 賣身分證還用自己臉書本名',
      '大家快檢舉這個收簿子的帳號，我檢舉三次FB說不違反社群守則',
      'lol "verified accounts no scam" posted by account made yesterday',
      'bro selling chinese id on a cooking group wrong group bro',
      '人頭一本八千？你的前科只值八千喔',
      'admin please ban the KYC spam, third one today',
      '代辦身分證？我直接去戶政，兩百塊，也不用先匯訂金給你啦',
      '高薪租帳戶那位，我阿嬤想知道你媽知不知道你在幹嘛',
      '賣畢業證的在研究所版發文，膽子很大',
      'sure i will send my passport to @random2000 for ten dollar, what can go wrong',
      '每次見到「不影響信用」四隻字我就想笑',
      '那個貼假證廣告的我去問了一下價，他回我「你是警察嗎」，哈哈哈我說我是戶政的',
      'KYC兼職吖？塊面一世得一塊，賣咗就冇㗎啦',
    ],
  },
];
