import { choose, type Slots } from '../grammar.ts';

function id(random: () => number): string {
  const syllables = ['mei', 'kit', 'yan', 'wah', 'lok', 'chi', 'fung', 'jun', 'hao', 'nam', 'bao', 'siu', 'tin', 'ping'];
  const number = String(Math.floor(random() * 900) + 10);
  return `${choose(syllables, random)}${choose(['', '.', '_'], random)}${choose(syllables, random)}${number}`;
}

/** Words of this place: its towns, banks, prices and ways to be reached. */
export const HARBOUR_SLOTS: Slots = {
  'harbour-line': (random) =>
    `${choose(['LINE：', 'Line ID ', '賴：', '加賴 ', 'LINE@', 'line '], random)}${id(random)}`,
  'harbour-signal': (random) =>
    `${choose(['Signal ', 'Threema ', 'Session ', 'Zalo ', 'IG：', 'Kakao ', 'Discord '], random)}${id(random)}`,
  'harbour-telegram': ['{telegram}', '{telegram}', '{telegram_en}', '{telegram_en}', '{telegram} 紙飛機', '私訊 {telegram_en}'],
  'harbour-wechat': ['{wechat}', '{wechat}', '{wechat_en}', '{wechat_en}', '微信 {wechat_en}', '{wechat} 備註來意'],
  'harbour-contact': [
    '{telegram_en}', '{telegram}', '{whatsapp_en}', '{whatsapp}', '{harbour-line}', '{harbour-line}', '{harbour-signal}',
    '{wechat_en}', '{email_en}', '{wechat}', 'PM',
  ],
  'harbour-n': ['2', '3', '4', '5', '6', '7', '8', '9', '11', '12', '14', '17', '20', '23', '30', '45'],
  'harbour-small': ['20', '30', '35', '40', '50', '60', '80', '100', '120', '150', '180', '200', '250'],
  'harbour-twprice': [
    '{amount}元', '{amount}', 'NT${amount}', '{amount}塊', '{amount}台幣', '(五|六|八)千', '(一|兩|三)萬', '(3|5|8|12)k', '{amount}NT', '$ {amount}',
  ],
  'harbour-hkprice': [
    '{amount}蚊', '${amount}', 'HK${amount}', '{amount}港紙', '{amount}元', '(三|五|八)千', '(一|兩)萬', '{amount} HKD', '(兩|三|五)舊水', '({amount}|{amount}蚊)',
  ],
  'harbour-usdt': ['{small}U', '{small} usdt', '{small}0u', '{amount}u', '{small}$', '${small}', '{small} USDT', '{small}0 USDT', '{small}刀', '{amount} USDT'],
  'harbour-twcity': ['台北', '新北', '桃園', '新竹', '台中', '彰化', '嘉義', '台南', '高雄', '屏東', '花蓮', '基隆', '板橋', '中壢', '宜蘭'],
  'harbour-hkarea': ['旺角', '深水埗', '觀塘', '荃灣', '屯門', '元朗', '銅鑼灣', '尖沙咀', '油麻地', '沙田', '大埔', '上水', '灣仔', '將軍澳', '葵芳'],
  'harbour-vncity': ['Hà Nội', 'Sài Gòn', 'Đà Nẵng', 'Hải Phòng', 'Bình Dương', 'Móng Cái', 'Lạng Sơn', 'Cần Thơ', 'Bắc Ninh', 'Huế'],
  'harbour-enplace': [
    'Hong Kong', 'Taipei', 'Kuala Lumpur', 'Singapore', 'Bangkok', 'Penang', 'Shenzhen', 'Guangzhou', 'Manila', 'Macau', 'Shanghai', 'Johor',
    'Phnom Penh', 'Chiang Mai', 'Seoul', 'Saigon',
  ],
  'harbour-bank': ['郵局', '國泰', '中信', '玉山', '台新', '富邦', '第一銀行', '合庫', '土銀', '永豐', '兆豐', '將來', 'LINE Bank', '華南'],
  'harbour-hkbank': ['匯豐', '恒生', '中銀', '渣打', '東亞', 'ZA', '眾安', 'Mox', '天星', 'livi', 'HSBC', 'BOC', '富融', '工銀亞洲'],
  'harbour-telco': ['中華', '遠傳', '台哥大', '台灣大', '遠傳電信', '中華電信', 'IF卡', '如意卡', '亞太', '台星'],
  'harbour-hktelco': ['CSL', '3HK', 'SmarTone', '中移動', '數碼通', '鴨聊佳', '1O1O', 'Lucky SIM', 'Club SIM', '中國聯通'],
  'harbour-wallet': ['支付寶', 'AlipayHK', 'PayMe', '街口', '全支付', 'GrabPay', 'Touch n Go', 'TNG', '八達通App', '微信支付', 'LINE Pay', 'GCash'],
  'harbour-exch': ['Binance', '幣安', 'OKX', 'Bybit', 'Kucoin', '歐易', 'MAX', 'Gate', 'Huobi', '火幣', 'Coinbase', 'Kraken', 'Bitget', 'MEXC'],
  'harbour-market': ['Shopee', '蝦皮', 'Lazada', 'TikTok Shop', 'Taobao', 'Amazon', 'Carousell', '淘寶', 'Temu', 'eBay', 'Etsy', '露天'],
  'harbour-game': ['原神', '傳說對決', 'LOL', '天堂M', 'PUBG', 'Genshin', '王者榮耀', 'Free Fire', '永劫無間', '崩鐵', '楓之谷', 'Valorant'],
  'harbour-idol': ['NewJeans', 'SEVENTEEN', 'MIRROR', 'BTS', 'IVE', 'Collar', 'aespa', 'NCT', '周杰倫', 'TWICE', 'Stray Kids', '五月天'],
  'harbour-alias': ['Lee', 'Kelvin', 'Jacky', 'Ah Fai', 'Tony W', 'Mr Chan', 'Sister Lin', 'Old Zhou', 'Nam', 'Mike', 'Winnie', 'Boss Khoo'],
};
