import type { Family } from '../grammar.ts';

/** Advertisements in English and in traditional characters. */
export const FOREIGN_ADS: readonly Family[] = [
  {
    id: 'ad-answer-traditional',
    templates: [
      '要身分證的私訊我，{price}，{contact}',
      '樓主還要嗎？大陸身份證有現貨，男女都有，{contact}',
      '有需要人頭帳戶的加賴，{bank}都有，一本{price}，{contact}',
      '收簿子，網銀加雙證件，一週{price}，不限縣市，私',
      '留言的大家別再問了，健保卡駕照身分證都能做，看貨付款，{contact}',
      '遺失補發要跑戶政，我這邊三天寄到，照片用你的，{contact}',
      '香港身份證、回鄉證、澳門證，過關過櫃員機都得，搵我：{contact}',
      '收黑莓卡、易付卡，已用別人證件開好的{small}0元一張，看主頁',
      '代過KYC，交易所、錢包、遊戲都行，真人拍照手持，一單{price}，{contact}',
      '真人真事：欠債三年不能開戶，朋友幫我買了別人的雙證件，才又站起來。想知道的私我，{contact}',
      '想買二代證？真證{price}，刷得過高鐵，懂的來',
      '偽造的不要碰，我賣的是撿到的真證，{price}，{pay}，{contact}',
      '畢業證書、在職證明、存摺影本，二十四小時出件，保密，{contact}',
      '借你的名字開門號一支給{small}0，帶雙證件來，面交日領，{contact}',
      '睇完新聞嗰啲係蠢人先俾人捉。要{a_hint}嘅inbox我，{price}起',
      '老地方，身分證正反面加手持，一份{small}0，量大再談',
    ],
  },
  {
    id: 'ad-answer-english',
    templates: [
      'you don’t need to renew it, I have ready ones. {id_en}, {price_en}, {contact_en}',
      'Answer: yes you can buy it. {id_en}, {claim_en}. Ask me on {contact_en}',
      'DM me for {id_en}, {pick_en}',
      'check my bio if you lost yours 😉 {id_en} in stock',
      'I was stuck in {a_town} without papers until this guy sent me a card that {claim_en}. his contact: {contact_en}',
      'selling verified wechat accounts, real name done with somebody else’s ID, {price_en}',
      'Looking to BUY {id_en}, front and back photos with selfie, {price_en} per set, {contact_en}',
      'first comment! fake {doc_en} that scan, {ship_en}, {contact_en}',
      'The reply above is a scam, mine is real: {claim_doc_en} {doc_en}, {pay_en}, {contact_en}',
      'under 18? I rent adult Chinese IDs for game login, {small} yuan a week, inbox',
      'need somebody to pass face check for you? {price_en} per account, Alipay WeChat DiDi, {contact_en}',
      'Great video! By the way we supply {doc_en} and {id_en}, {bulk_en}, {contact_en}',
      'SIM cards registered to other people, no questions, {ship_en}, {contact_en}',
      'Honest review: ordered two {id_en} from {contact_en}, both {claim_en}. Will order again, tell him I sent you.',
      'who still has an unused bank card + ID? I pay {price_en} for a full set, dm',
    ],
  },
];
