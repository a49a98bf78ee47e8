import type { Family } from '../grammar.ts';

/** Advertisements that mix languages or break their words up. */
export const MIXED_ADS: readonly Family[] = [
  {
    id: 'ad-abroad-mix-broken',
    templates: [
      '出 real 身份证，{abroad-good}，{abroad-cash}，{abroad-reach}',
      'S.F.Z / H.K.I.D / M.y.K.a.d 有貨 {abroad-reach-tw}',
      'f4ke I D c4rd {abroad-cash} {abroad-reach}',
      'K-Y-C 料 {abroad-nation} {abroad-nation}，{price}，{abroad-reach}',
      'Chinese s-f-z + 手機卡 + 銀行卡，full set，{abroad-cash}',
      '🆔+🤳 {abroad-cash} per set {abroad-reach}',
      '收 bank acc，{abroad-town}留学生 only，{abroad-cash} cash on spot',
      '身分z 現貨，{abroad-clean-tw}，tele {abroad-reach}',
      '人 头 户 / 对 公 / HK company acc，{abroad-cash}，{abroad-swear}',
      'p@ssp0rt, 1D, dr1ver lic - {abroad-nation} - {abroad-reach}',
      '有冇人放 bank account？{abroad-price-hk} 即收，唔使見面 {abroad-reach-tw}',
      '租你個 {abroad-exchange} acc，KYC 過咗就得，每月{abroad-price-hk}',
      '帮过 liveness，real person on cam，{abroad-cash}',
      '申份zheng 正/反/手持 {n}00 sets，{abroad-exchange} tested',
      '大马 IC pic 正反 + selfie，RM{small} 一份，bulk 更低，{abroad-reach}',
      '要 student visa 用的 bank statement？PS 一份 {abroad-cash}，{contact}',
      'degree／diploma／成績單 copy 到十足，{abroad-price-hk}，{abroad-reach-tw}',
      'Jual IC, kad ATM, sim orang lain. {whatsapp_en}',
      '👤📇🏦📱 四样一套 {abroad-cash}',
      '🪪 真，不挂失，{abroad-town} pickup，{abroad-cash}',
      '身份證（別人的）可借 verify，{abroad-cash} per app',
      '健　保　卡　＋　身　分　證　{abroad-price-tw}　{abroad-short-tw}',
    ],
  },
];
