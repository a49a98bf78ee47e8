import type { Slots } from '../grammar.ts';

/** Words of people abroad, and of those who write English and traditional Chinese, that templates are filled with. */
export const ABROAD_SLOTS: Slots = {
  'abroad-line': [
    'LINE：(ka|mo|ti)(zu|ra|ben){n}x', '賴 (ka|lo|mi)(ten|zu){n}', 'Line ID (wen|ha|do)(ny|gu)_{n}', '賴：@(bo|shi|fe)(ra|mi){n}', '加賴 (an|xi)(do|ha){n}',
    'LINE (zu|ka)(lo|wen)-{n}', '賴ID：(gu|ten)(mi|bo){n}z', 'line id: (ny|fe)(ka|an){n}', '+賴 (shi|ra)(lo|do){n}', 'Line：@(mi|ha)(zu|xi){n}',
  ],
  'abroad-reach': [
    '{telegram_en}', '{telegram_en}', '{telegram_en}', '{whatsapp_en}', '{email_en}', 'DM me', 'dm {telegram_en}', 'hmu {telegram_en}',
    'signal: (ka|lo|mi)(zu|ra).{n}', 'session in bio', 'inbox only', 'contact {telegram_en}', 'PM for details', '{wechat_en}',
  ],
  'abroad-reach-tw': [
    '{abroad-line}', '{abroad-line}', '{abroad-line}', '{telegram_en}', '{telegram_en}', '{whatsapp_en}', '飛機 @(lo|ka|xi)(shi|mi){n}', '私訊小盒子', '意者私訊',
    '站內信', '密我', '{wechat_en}',
  ],
  'abroad-price-tw': [
    'NT{amount}0', '{amount}0元', '{amount}0台幣', '{small}0U', '{small}00元', 'NT${amount}0', '{small}00塊', '(三|五|八)千', '一萬(二|五|八)',
  ],
  'abroad-price-hk': [
    'HK${amount}', '{amount}蚊', 'HKD {amount}', '{small}0 USDT', 'RM{amount}', '{amount}港紙', '{small}0蚊', '{small}00蚊',
  ],
  'abroad-cash': [
    '${amount}', '€{amount}', '£{amount}', '{small}0 USDT', '{amount} USD', '{price_en}', 'S${amount}', 'A${amount}', 'RM{amount}', '{small}0u',
  ],
  'abroad-nation': [
    'US', 'UK', 'Canadian', 'Chinese', 'Polish', 'Taiwanese', 'HK', 'Malaysian', 'German', 'Portuguese', 'Filipino', 'Australian', 'Turkish', 'Romanian',
  ],
  'abroad-exchange': [
    'Binance', 'OKX', 'Bybit', 'Coinbase', 'KuCoin', 'Kraken', 'Wise', 'Revolut', 'PayPal', 'Stripe', 'Bitget', 'Gate', 'Payoneer', 'Crypto.com',
  ],
  'abroad-cnid': [
    'Chinese ID card', 'Chinese ID', 'China national ID', 'PRC resident ID', 'HKID', 'Hong Kong ID', 'Taiwan ID card', 'China 2nd gen ID', 'CN id card',
    'mainland ID card', 'shenfenzheng', '身份证',
  ],
  'abroad-good': [
    'chip reads', 'real chip', 'UV ok', 'passes KYC', 'passes liveness', 'hologram perfect', 'not reported', 'fresh', 'scans at hotels',
    'readers accept it', 'clean, never used', '10 years validity', 'your photo', 'selfie included',
  ],
  'abroad-safe': [
    'escrow ok', 'escrow accepted', 'no upfront', 'half now half after', 'BTC XMR USDT', 'crypto only', 'video proof before pay', 'vouches in channel',
    '100+ vouches', 'replacement if dead', 'no time wasters', 'serious buyers only',
  ],
  'abroad-parcel': [
    'ships worldwide', 'discreet mail', 'stealth shipping', 'DHL 3-5 days', 'ready in {n} days', 'instant delivery', 'files by mail in {n} min', 'tracked',
    'ship from HK', 'ship from Shenzhen',
  ],
  'abroad-paper': [
    'passport', "driver's license", 'residence permit', 'birth certificate', 'marriage certificate', 'green card', 'visa sticker', 'utility bill',
    'bank statement', 'work permit', 'social security card', 'police clearance', 'student ID',
  ],
  'abroad-city-en': [
    'Toronto', 'London', 'Sydney', 'Manchester', 'Shanghai', 'Taipei', 'Kuala Lumpur', 'Melbourne', 'Vancouver', 'Berlin', 'Shenzhen', 'Chengdu', 'Dublin',
    'Penang',
  ],
  'abroad-uni': [
    'UBC', 'my uni', 'the business school', 'UofT', 'campus', 'Monash', 'the language center', 'our faculty', 'the exchange programme', 'Manchester',
    'Fudan', 'NTU',
  ],
  'abroad-spot': [
    'on the metro', 'in a Didi', 'on the tram', 'at the night market', 'in the library', 'at the airport', 'outside the bar', 'at Costco', 'on bus 12',
    'at the hostel', 'in the gym locker', 'near the embassy',
  ],
  'abroad-folk': [
    'my roommate', 'my wife', 'my boss', 'my landlord', 'a colleague', 'my brother in law', 'a friend', 'some dude', 'my mum', 'the HR lady', 'our intern',
    'my ex',
  ],
  'abroad-hey': [
    'Hey all, ', 'Hi everyone, ', 'guys ', 'Hello, ', 'yo ', 'Quick question: ', 'So ', 'ok so ', 'Sorry if asked before, ', 'lol ', 'Morning, ',
    'Random but ',
  ],
  'abroad-tail': [
    ' thanks', ' lol', ' 😂', ' 🙏', ' any help appreciated', '...', ' tia', ' cheers', ' smh', '!!', ' pls', ' just saying',
  ],
  'abroad-card-tw': [
    '身分證', '身份證', '身分證正本', '國民身分證', '台灣身分證', '雙證件', '身分證＋健保卡', '健保卡', '🆔', '中國身份證', '大陸身份證', '居留證',
  ],
  'abroad-doc-tw': [
    '護照', '駕照', '健保卡', '畢業證書', '存摺', '居留證', '戶口名簿', '印鑑證明', '良民證', '在職證明', '行照', '學生證',
  ],
  'abroad-bank-tw': [
    '郵局', '國泰', '玉山', '中信', '台新', '富邦', '一銀', '土銀', '合庫', '永豐', '農會', '數位帳戶',
  ],
  'abroad-clean-tw': [
    '非警示', '沒掛失', '本人配合', '可驗', '乾淨', '卡簿齊全', '網銀約定好', '正本', '晶片可讀', '可過實名', '可過KYC', '新辦的',
  ],
  'abroad-safe-tw': [
    '可面交', '先驗後付', '不收訂金', '長期配合', '現領現金', '日結', '保密', '絕不黑吃黑', '可走第三方', '誠信', '車馬費另計', '非誠勿擾',
  ],
  'abroad-town-tw': [
    '板橋', '中壢', '台中', '高雄', '台南', '旺角', '深水埗', '觀塘', '吉隆坡', '新山', '檳城', '西門', '新莊', '屯門',
  ],
  'abroad-kin-tw': [
    '我媽', '室友', '我弟', '阿嬤', '同學', '主管', '學妹', '前男友', '我老公', '阿公', '隔壁同事', '房東',
  ],
  'abroad-office-tw': [
    '戶政', '戶政事務所', '派出所', '健保署', '入境處', '監理站', '移民署', 'JPN', '銀行櫃檯', '區公所', '校安中心', '電信門市',
  ],
  'abroad-board-tw': [
    'PTT', 'Dcard', 'LIHKG', '連登', '脆', 'FB社團', 'IG限動', '巴哈', 'Threads', '爆料公社', 'LINE群', 'Carousell',
  ],
  'abroad-tail-tw': [
    'QQ', 'XD', '嗎', '欸', '😭', '🙏', '～', '謝謝', '拜託了', '唉', '！', '...',
  ],
  'abroad-hi-tw': [
    '請問', '想問一下', '各位大大 ', '大家好，', '如題，', '有人知道', '求解 ', '巴打絲打 ', '版友們', '手機排版請見諒，', '不好意思', '有卦嗎 ',
  ],
  'abroad-town': [
    '温哥华', '多伦多', '墨尔本', '悉尼', '伦敦', '曼城', '洛杉矶', '法拉盛', '东京', '大阪', '首尔', '新加坡', '曼谷', '迪拜', '马尼拉', '金边',
  ],
  'abroad-group-cn': [
    '华人群', '留学生群', '微信群', '电报群', '小红书', '华人论坛', '校友群', '租房群', '二手群', '老乡群', '币圈群', 'Discord',
  ],
  'abroad-kin-cn': [
    '室友', '学弟', '我妈', '房东', '老板', '同学', '老公', '国内的朋友', '表姐', '中介', '同事', '导师',
  ],
  'abroad-consul': [
    '领馆', '使馆', '大使馆', '移民局', 'DMV', '银行', '区役所', '警局', '中国签证中心', '税局', '公证处', '入管局',
  ],
  'abroad-doc-cn': [
    '护照', '驾照', '绿卡', '学生卡', '居留卡', '身份证', '户口本', '签证', 'SSN卡', '枫叶卡', '学位证', '旅行证',
  ],
  'abroad-swear': [
    '真的', '老客户都知道', '不墨迹', '秒回', '懂的进', '长期有效', '靠谱', '非诚勿扰', '手慢无', '可担保', '先看后付', '不成不收',
  ],
  'abroad-site': [
    'Telegram', 'Discord', 'Facebook Marketplace', 'Craigslist', 'X', 'Reddit', 'our server', 'the buy/sell group', 'this channel', 'Carousell', 'Gumtree',
    'Kijiji',
  ],
  'abroad-town-hk': [
    '旺角', '深水埗', '觀塘', '屯門', '荃灣', '元朗', '北角', '沙田', '將軍澳', '佐敦',
  ],
  'abroad-town-my': [
    '吉隆坡', '新山', '檳城', '怡保', '芙蓉', '馬六甲', '八打靈', '蒲種', '古晉', '亞庇',
  ],
  'abroad-short-tw': [
    '密', '私', '+1私', '來密', '留言', '見賴', 'TG', '飛機', '看簡介', '盒子',
  ],
};
