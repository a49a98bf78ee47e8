import type { Family } from '../grammar.ts';

/** Lawful services and second-hand trade. */
export const HARBOUR_TRADE_MORE: readonly Family[] = [
  {
    id: 'hard-harbour-novelty',
    templates: [
      '惡搞駕照卡 貓咪專用 {harbour-twprice}',
      '寵物身分證客製，放毛孩照片跟名字，背面飼主電話，純紀念無法律效力',
      '「單身狗證」「戀愛執照」禮品小店，交換禮物首選，一張{harbour-twprice}',
      'Novelty pet ID cards. It says NOVELTY in big red letters because it is. {price_en}',
      '霍格華茲畢業證書，燙金，可寫你的名字，{harbour-twprice}，給哈迷小朋友',
      '劇組道具：民國時期身份證、糧票、通行證，均印「道具」字樣，只租不賣',
      '幼稚園職業體驗用小小駕照，五十張{harbour-twprice}，附貼紙',
      'We print escape-room props: fake newspapers, prop passports of countries that do not exist. {contact_en}',
      '結婚小物：夫妻「結婚許可證」立牌，客製姓名日期',
      '九龍城寨居民證 文創紀念卡 {harbour-hkprice} 唔係真架吓',
      'Made-up kingdom of my D&D group now has citizen ID cards, printed at {harbour-enplace} copy shop, so proud',
      '寶寶出生證紀念卡，腳印款，打八折',
      'cosplay 道具 間諜家家酒 伊甸學園學生證 一張{harbour-small}',
      '畢業祝福證書「社畜博士」，可客製，A4含框{harbour-twprice}',
      '毛孩護照 蓋章打卡景點 每本{harbour-small}0',
      '道具美金、道具證件出租，須附拍攝計畫及公司章',
    ],
  },
  {
    id: 'hard-harbour-collect',
    templates: [
      '收老證件：日據戶籍、戰後良民證',
      '出1949年香港舊身份證一張，已逝祖父輩舊物，藏品，{harbour-hkprice}',
      '五十年代馬來亞登記證，紙質，緊急狀態時期，有心人來',
      '民國學生證、畢業證書一批，收藏展覽用，{harbour-twprice}',
      'Collector looking for pre-1960 HK identity cards, expired ration cards, tram tickets. {contact_en}',
      '滿洲國護照，品相八成，附鑑定，拍賣底價{harbour-twprice}',
      '舊版身份證剪咗角留念，唔賣，只係曬下',
      '英屬香港護照 BDTC 藍皮 過期四十年，藏友交流',
      '清末功牌、路引、良民證，懂的私，贗品退款',
      'Old Soviet documents, trudovaya knizhka and union cards, flea market find, {price_en} each',
      '這張民國三十六年的國民身分證，手寫的，職業欄寫「無」，很有味道',
      '美術館徵集僑民證件：過番字、入口准證、舊大字，展完歸還',
      'Straits Settlements cert of admission 1930s — is {price_en} fair?',
      '老糧票布票副食本 文革時期證件 整冊出 {harbour-wechat}',
      '電話卡（插卡式那種）收藏 五百張 {harbour-twprice}',
      '明信片、首日封、海關單、老船員證，週日在光華跳蚤市場',
    ],
  },
];
