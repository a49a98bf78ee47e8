import type { Family } from '../grammar.ts';

/** Jobs, rentals, students, expats and travellers. */
export const HARBOUR_WORK_MORE: readonly Family[] = [
  {
    id: 'hard-harbour-travel',
    templates: [
      '落地簽一個人{harbour-twprice} 照片兩張',
      '泰國入境卡改線上填，護照號碼填錯可以重填',
      '護照效期不到六個月被擋登機，哭',
      '珠海過關用回鄉證e通道，星期日晚塞到嘔',
      'Vietnam e-visa typo in passport number, officer let me pay {small} usd to fix at counter',
      'Lost luggage with passport inside?? who packs a passport in luggage (me|my husband|my dad)',
      '日本租車要駕照日文譯本，監理站一百元當場拿',
      '台胞證卡式的別跟身分證放一起，消磁不會啦但是會拿錯',
      '海外刷卡被擋，銀行要我視訊核對證件，酒店wifi又爛',
      '機場撿到別人的登機證跟護照，廣播了三次，那人在吃拉麵',
      '兩岸小三通，金門廈門船票{harbour-twprice}，帶台胞證、身分證',
      '澳門過大橋，香港身份證已經可以，細路要回鄉證先去到珠海',
      'Border run day: 4 hours bus, 20 min stamp, 4 hours bus',
      "Any hostel in {harbour-enplace} that doesn't hold passports as key deposit?",
      'เที่ยวฮ่องกงใช้พาสปอร์ตอย่างเดียว ไม่ต้องขอวีซ่า',
      '免簽入境大陸的新國家名單又多了，不用再寄護照',
      '旅行社說團簽只要護照影本，正本不用交，可信嗎',
    ],
  },
];
