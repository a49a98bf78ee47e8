import type { Family } from '../grammar.ts';

/** Sellers who write in traditional characters and in English. */
export const TONGUE_ADS: readonly Family[] = [
  {
    id: 'ad-trade-trad-collector',
    templates: [
      '收{id_hk}，遺失的也收',
      '撿到別人證件別急著交，{small}00跟你收，{tw_place}面交，{contact}',
      '缺錢的朋友，{id_hk}借我登記三天，給你{price}，免還款',
      '撞球間、網咖、夜店撿來的證件都收，男女不拘，照片清楚加{small}0，{t_boast_hk}，{contact}',
      '徵負責人掛名，只要雙證件和印章，月領{price}，不用上班',
      '老人家不用的{id_hk}、存摺、印章，一組{price}，有多少收多少，{contact}',
      '賣自己的證件，急，{price}',
      '高價求購{country}旅客遺失的護照與{id_hk}',
    ],
  },
  {
    id: 'ad-trade-trad-maker',
    templates: [
      '客製{id_hk}，照片自備',
      '未成年進夜店用的證件，生日幫你改，{price}，{tw_place}可取，{contact}',
      '仿真證件，雷射膜、浮水印齊全，{t_boast_hk}，做好先看影片，{contact}',
      '駕照、畢業證書、{id_hk}，三天出件，貨到付款',
      '印刷廠夜班接單，證件一張{price}，兩張送防磁套{t_wink}',
      '不是樣本，不印「道具」兩個字，要能過機的再加{small}00，懂的私訊{contact}',
      '換頭照改年齡，{id_hk}重製，舊卡不用寄',
    ],
  },
  {
    id: 'ad-trade-trad-broker',
    templates: [
      '售：雙證件照＋自拍影片，一組{small}0',
      '代過交易所實名，真人證件不重複，{contact}',
      '人頭門號，已實名，{small}00一張，十張以上打折',
      '帳戶、證件、簿子、提款卡，收購日結，本人不用露面，{tw_place}有人接，{contact}',
      '證件資料一手，{amount}組，先測五組再談，{t_boast_hk}，{contact}',
      '蝦皮、臉書、LINE實名帳號出售，綁的是別人的證件，換綁教到會，{price}',
      '公告：舊群被檢舉，收證賣證的客人請改加{contact}，上次訂{id_hk}的{n}位不會漏',
    ],
  },
  {
    id: 'ad-trade-english-fence',
    templates: [
      'lost IDs bought, cash',
      'CN ID, stripe ok, {price_en}',
      'got {n} ID cards from a night club cloakroom, girls mostly, {price_en} each',
      'I work at a hotel desk. Guest ID scans, fresh every week, {price_en} per hundred, {contact_en}',
      'who needs a second name? plastic one with a face like yours, {price_en}, {contact_en}',
      'Found cards, not reported, {province_en} and {province_en}. First come, no refund. {contact_en}',
      'Chinese students: sell us the ID you are leaving behind, plus the bank card, {price_en} before your flight',
    ],
  },
  {
    id: 'ad-trade-english-forger',
    templates: [
      'we print IDs, your photo',
      'any name, any birthday, ID card in {n} days, {price_en}',
      'ID that beeps on the hotel reader, cheap ones only look good, {contact_en}',
      'The website says “novelty”. You and I know what it is for. Chinese ID {price_en}, passport on request, {contact_en}',
      'Resellers: cards cost you {small} USD, sell at what you like. No samples, video only. {contact_en}',
      'rent our verified accounts, real person’s ID behind, selfie any time',
      'Beware of copies of my channel selling fake ID cards with my photos, the only real one is {telegram_en}, making cards since {year}',
    ],
  },
];
