import type { Family } from '../grammar.ts';

/** Offers of cards, accounts and names in traditional characters and in English. */
export const CREW_OVERSEAS_ADS: readonly Family[] = [
  {
    id: 'ad-crew-overseas-cards',
    templates: [
      '收大陸身份證正本，男女不拘，{price}一張，照片清晰未掛失，寄順豐到付，{telegram}',
      '內地二代證實體卡現貨，開戶、過關、住酒店都得，{price}一張，即日面交，{contact}',
      '身分證影本加手持，一份{small}U',
      '外送員、代駕帳號用的身分證，長相可挑，{price}，被停權的朋友來聊，{wechat}',
      '急用錢？身分證正本押我這，立刻拿{amount}，七天不贖就歸我，不問工作不問信用，{contact}',
      '撿到的證件統統收，身分證{amount}，護照另議，健保卡不要，當場付現。{telegram}',
      '偽造身分證、駕照、居留證，附防偽雷射膜，拿到門市刷得過，{price}起，三天交件，傳照片報價，{contact}',
      '賣人頭資料：正反面、手持、視訊配合，註冊交易所一次過，{small}U一份，量大另計',
      '証件出租，一日{amount}蚊',
      '求購香港身份證相片連住址證明，開虛擬銀行用，每份{amount}蚊，長期收，{telegram}',
      '本人陸配，有內地親戚的身份證可以出，五張，都沒開過卡，一張{price}，{wechat}',
      '高仿身份證，晶片可讀',
    ],
  },
  {
    id: 'ad-crew-overseas-accounts',
    templates: [
      '收購閒置帳戶，銀行不拘，簿子加提款卡加網銀密碼一套{price}，配合驗車一天另給{small}00，三天一結，{telegram}',
      '徵公司登記負責人，只要雙證件跟本人簽名，設立後每月{amount}，公司營運與你無關，介紹朋友有獎金，{contact}',
      '門號卡、預付卡，用別人名字辦好的，{small}張起，{telegram}',
      '香港公司連銀行戶口轉讓，董事係大陸人，身份證護照齊，可以配合視像，{price}，{contact}',
      '內地微信、支付寶實名號出租，按日{amount}，掃臉我哋處理',
      '租你個轉數快收錢，一日{amount}蚊，{telegram}',
      '車手、簿主、收證員長期徵，日領，南北都有，{telegram}',
      '交易所帳號代認證，台港澳陸身分都有，{small}U一個，被鎖包換，{telegram}',
      '出售已實名叫車、外送平台帳號，刷臉由原主遠端配合，{price}一個月，{wechat}',
    ],
  },
  {
    id: 'ad-crew-overseas-english-cards',
    templates: [
      'Original Chinese ID cards in stock, bought from the owners, not reported lost, choose by age and face. {price_en} a piece, five or more cheaper. {contact_en}',
      'We buy your old ID card even after you got a new one. {price_en}, cash, no questions, {contact_en}',
      'lost ID cards wanted, cash',
      'Riders banned from the app? Get an ID card of somebody who looks like you, plus a ready account. {price_en}. {contact_en}',
      'Fake Chinese ID with working chip for account opening, your photo, any name, three days, {price_en}, samples on request, {telegram_en}',
      'front + back + selfie, CN/HK/TW, {price_en}',
      'ID card + SIM in the same name, codes forwarded, good for wallets and exchanges, {price_en} per set, {telegram_en}',
      'Students in China: sell us your ID, report it lost next week, get a new one for 40 yuan. You earn {price_en}. {contact_en}',
      'Driver licence, business licence, ID card, all made to order for platform sign-up, {price_en} each, {contact_en}',
    ],
  },
  {
    id: 'ad-crew-overseas-english-accounts',
    templates: [
      'Mule accounts wanted: CN, HK, SG. You give card + online banking + ID scan, we pay {price_en} weekly. {telegram_en}',
      'Chinese company with bank account for sale, legal person included (she signs anything), chops, USB key and ID, {price_en}, {contact_en}',
      'rent me your alipay, {price_en} daily',
      'Face verification service for any Chinese app, real people, not masks, {price_en} each pass, pay after success, {telegram_en}',
      'bulk verified accounts: okx, bybit, wechat pay. KYC by real people whose ID we hold. {price_en}. {telegram_en}',
      'Recruiters needed in factory towns: bring people with ID cards to open accounts, commission {price_en} per head, {telegram_en}',
      'SIMs already registered, not in your name, {price_en} for 20, {telegram_en}',
    ],
  },
  {
    id: 'ad-crew-sheets-brokers',
    templates: [
      '【招商】本公司（工作室）常年承接实名类业务：\n一、{own-id}收购，{amount}起\n二、{own-app}实名认证，{small}0一个\n三、法人挂靠，{price}\n四、{own-bank}开卡带队，{own-cut}\n各地合作，{contact}',
      '想赚钱又没本钱的看这条：你只要认识人。每带来一个愿意把身份证和{own-card}交出来的，你拿{amount}，他拿{price}，当天当面。带满十个送手机，带满三十个做区域代理。{contact}',
      '本群规矩：上家报需求，下家报货。今天缺：{own-id}女{n}张，{own-bank}带盾{n}套，{own-firm}两户，法人{n}名。押金走群主，{own-payout}，跑单踢。新人先私{own-name}，{contact}',
      '诚找打印店、快递站、手机店、中介门店合作，你们手里客户{own-data}多，放着没用，给我一份{small}元，打包按G算，月月结，绝不外传店名，{contact}',
      '{own-name}工作室出以下身份：\n送餐用 {price}\n开车用 {price}\n开播用 {price}\n玩游戏过防沉迷 {small}0\n都是真身份证，人像自己挑，{own-face}代过另算{small}，{contact}',
      '没满十八又想打工的弟弟妹妹，哥这边有大你几岁的真身份证，长得像就行，进厂送餐都查不出来。押金{small}0，租一个月{amount}，买断{price}，{own-city}本地，加{contact}别打电话',
      '急！明天{own-bank}开户缺三个人，要没开过这家行的，带{own-id}原件，二十五岁以上，面相老实会说话。早上八点{own-city}东站集合，开成一张{price}，开不成也给{small}0饭钱，卡归我们，{phone}',
      '公司壳连人一起出：法人是我亲戚，五十来岁，农村户口，{own-id}在我手上，让签字就签字。执照、公章、{own-bank}公户、U盾、手机号都齐，一口价{price}，要看账户限额的来，{contact}',
      '关于价格统一说明：自己卖证{amount}，带{own-sim}加{small}0，带{own-card}加{amount}，愿意{own-face}再加{small}0，愿意当法人翻倍。都不愿意的出照片也行，{own-data}一套{small}元。联系{contact}',
      '出租本人全套身份配合：26岁，{own-city}，{own-id}在有效期，名下无卡无贷无公司。可开{own-card}、可注册{own-coin}、可当法人、可拍视频。不去{own-town}，不见面过夜，一次{price}，{contact}',
    ],
  },
];
