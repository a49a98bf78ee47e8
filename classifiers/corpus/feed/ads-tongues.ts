import type { Family } from '../grammar.ts';

/** Offers in Taiwan's and Hong Kong's words, and in English. */
export const FEED_TONGUE_ADS: readonly Family[] = [
  {
    id: 'ad-feed-hongkong',
    templates: [
      '收戶口，{amount}蚊一個',
      '真身份證，有得揀',
      '假沙紙，{f-look-t}',
      '代做大學文憑、成績表，{f-press-t}，{f-reach-t}',
      '內地身份證連銀行卡電話卡一套，{amount}港紙，旺角交收，{contact}',
      '收太空卡實名登記，每張{small}蚊，有幾多要幾多，{f-reach-t}',
      '開唔到戶？有人哋個名嘅虛銀戶口，連電話號碼，{f-look-t}',
      '搵人幫手做人臉認證，一次{small}蚊，要帶身份證，用嚟開人哋嘅戶口，{contact}',
      '急讓一本護照，相可以換，{f-press-t}，{f-reach-t}',
      '執到張身份證，後生女，想要嘅{f-reach-t}',
      '醫生紙、在職證明、糧單，乜都整到，{amount}蚊起，{f-look-t}',
      '駕駛執照唔使考，{f-press-t}，{contact} #駕照 #香港',
      '高價徵：個人帳戶、公司戶、雙證件影本，當日領現，全台可約，{f-reach-t}',
      '各國護照、居留證、身分證仿製，{f-press-t}，先看成品再付尾款，{f-look-t}\n#護照 #身分證 #證件',
      '#人頭 #門號 #帳戶 {f-name} 收售皆可，資料含正反面與自拍，{contact}',
    ],
  },
  {
    id: 'ad-feed-english-feed',
    templates: [
      'real IDs, link in bio',
      'chinese IDs in stock',
      'fake degree, 3 days',
      'buying bank accounts',
      'verified accs, {price_en}',
      'I buy lost ID cards, {price_en} each, {contact_en}',
      'pass any face check, {price_en}, {contact_en}',
      'Fresh selfies with ID, {n} sets today, {price_en} per set, {contact_en} {tag_en}',
      'Expired student visa? residence card in any name, {claim_doc_en}, {contact_en} {tag_en}',
      'one more {id_en} left: female, 24, {claim_en}. first come. {contact_en}',
      'Replying to @{people_en}: yes I still have {id_en}, {price_en}, {ship_en}, message {contact_en}',
      'POV: you failed the year but the diploma still arrives. {school_en}, seal and transcript, {price_en}. link in bio',
      '{f-en}. {f-en}. {id_en} for sale. {f-en}. {tag_en} {tag_en} {contact_en}',
      'Students in (Canada|Australia|Ireland): leaving for good? sell me your bank card, sim and passport copy, {price_en}, {contact_en}',
      'We make {doc_en}, {doc_en} and {doc_en}. {claim_doc_en}. {pay_en}. Samples pinned. {contact_en}\n{tag_en} {tag_en} {tag_en}',
      'company account with director documents, chip card and token, {price_en}, {contact_en} #对公户',
    ],
  },
];
