import type { Family } from '../grammar.ts';

/** Honest scraps and replies in traditional characters and in English. */
export const HONEST_TONGUES: readonly Family[] = [
  {
    id: 'hard-post-traditional-reply',
    templates: [
      '樓上別買，那是詐騙',
      '{po-id-t}要帶正本喔',
      '賣證件的又來了，檢舉',
      '雙證件影本記得寫「僅供租屋使用」',
      '收{shop}，{price}內，{contact}',
      '戶政週六早上有開嗎',
      '問卦：{po-id-t}照片可以修圖嗎？被退件三次',
      '人頭卡抓很兇欸，我同學被約談',
      '版友代領包裹要{po-id-t}，可以只給末三碼嗎',
      '張po埋晒身份證相上嚟，快啲打格啦大佬',
      '有冇人試過過關張{po-id-t}拍唔到？我行咗三條閘',
      '超商取貨要看證件，店員盯著我看了五秒，說本人比較好看，害羞',
      '先看影片再付款，這台冰箱真的會動，{price}，{contact}',
      '賣家說「不信可以看我{po-id-t}」，拜託，騙子最愛秀證件',
      '長期徵：二手漫畫、絕版卡帶，{contact}',
      '滿十八領到新駕照！舊的學生證要收藏',
      '這串已鎖，原因：證件交易',
      '遊戲綁錯門號，客服要雙證件，等了七個工作天，終於救回來',
    ],
  },
  {
    id: 'hard-post-english-reply',
    templates: [
      'reported, next',
      'do you need the original ID or is a copy fine?',
      'that handle again? {contact_en} took my deposit last year, stay away',
      'How much is a replacement card these days? They charged me {small} yuan.',
      'Sold. Thanks all.',
      'locked: trading in documents',
      'my ID photo looks like a hostage video',
      'Reader at the gate would not beep, queue behind me hated my guts',
      'Price drop: bicycle {price_en}, must go before Sunday, {contact_en}',
      'Never hand your ID to a recruiter. Copy only, and write on it what it is for.',
      'selling two tickets, real-name, so we go to the gate together, {price_en}',
      'he said pay after the video, I said show me the video to a police officer',
      'Is it normal that the hostel keeps my passport overnight?',
      'LF guild, adults only, no we do not check your ID lol',
      'bank froze my card because the ID on file expired, half a day gone',
      'wow a "real ID seller" in a knitting forum, times are hard',
    ],
  },
  {
    id: 'plain-post-scrap-tongues',
    templates: ['推', '笑死', '+1', 'same', 'lmao', '早安', '肚子餓', '樓主加油', 'nice one', '好攰', '落雨喇', 'see you tomorrow', '求食譜', 'what song is this', '已哭', 'happy friday'],
  },
];
