import type { Family } from '../grammar.ts';

/** Ordinary life, Chinese. */
export const HARBOUR_DAYS_MORE: readonly Family[] = [
  {
    id: 'easy-harbour-ask-zh',
    templates: [
      '請問{harbour-hkarea}邊度有得補鞋？',
      '{harbour-twcity}有推薦的牙醫嗎，怕痛',
      '白襯衫領口發黃怎麼洗',
      '電腦藍屏 0x0000007E 有人遇過嗎',
      '小朋友半夜發燒三十九度要送急診嗎',
      '隱形眼鏡掉進水槽可以用嗎（不行吧）',
      '日本自由行五天四夜{harbour-twprice}夠不夠',
      'iPad 要買{harbour-small}0 GB 嗎，學生做筆記',
      '貓不喝水，買了噴泉機，牠在裡面洗腳',
      '油漆味散不掉，放柚子皮有用嗎',
      '行李箱鎖忘記密碼，從000試到多少了我',
      '新手爸爸求助：安撫奶嘴掉地上三秒',
      '有人知道這首歌嗎，啦啦啦～後面是啦',
      '除濕機推薦？梅雨季衣服都有味道',
      '股票零股怎麼買，存金融股好嗎',
      '粵語「論盡」國語點講？',
    ],
  },
];
