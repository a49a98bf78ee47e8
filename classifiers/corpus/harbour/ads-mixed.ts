import type { Family } from '../grammar.ts';

/** Offers that mix the tongues of Malaysia and Singapore with Chinese and English. */
export const HARBOUR_MIXED_ADS: readonly Family[] = [
  {
    id: 'ad-harbour-mixed',
    templates: [
      '收 IC 收 bank acc RM{amount} 一個 PM',
      '新加坡 Singpass + 銀行 acc 出租，lah 快錢，{contact_en}',
      '馬來西亞大馬卡（身分證）代辦，已有號碼的那種，RM{amount}00',
      '要不要做 runner？拿你的卡去 withdraw，每趟 RM{amount}，身份證 keep 在公司',
      'KL 檳城 JB 收提款卡，華人優先，當天 cash',
      '賣 MM2H、PR、IC 黑市價，可以先 check',
      'Need 大陸身份證 front+back, ppl in 柬埔寨 園區 use, fast pay U',
      '狗推資料配套：身份證+手機卡+微信號，園區直送，西港、妙瓦底都到',
      'alibaba seller acc w/ 營業執照 + 法人刷臉, {price_en}, long term',
      '出cn🆔正反，HK🆔正反，TW🆔正反，量大do discount',
      '想要外國朋友的 passport scan 的，我這邊留學中介流出來一批 {harbour-telegram}',
      '收留學生閒置 bank account，美國 Chase BOA，歐洲 N26，回國前賣給我，$ {amount}',
      '開戶拿錢！澳洲打工度假快走的，CBA 帳戶+卡+澳洲門號，一套 AUD{amount}',
      'grab/foodpanda 帳號出租，黑工也能跑，本人會配合刷臉，一週 RM{amount}',
    ],
  },
];
