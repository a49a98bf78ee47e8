import type { Family } from '../grammar.ts';

/** Other crime and other spam, which is another matter. */
export const HARBOUR_CRIME_MORE: readonly Family[] = [
  {
    id: 'hard-harbour-story',
    templates: [
      '他把身分證推過桌面，說：這不是我',
      '小說連載：她花三萬塊買了一個死人的名字，在{harbour-twcity}開了一間早餐店。',
      '師傅低頭刻印，燈下那張證件的臉漸漸有了形狀。「你要叫什麼名字？」「隨便，活著就好。」',
      'In my novel the forger lives above a dumpling shop in {harbour-hkarea} and only makes papers for people running from husbands.',
      '那部港產片好正，梁朝偉去廟街搵人做假護照嗰場，燈光一流',
      '劇評：《模仿犯》裡人頭戶阿明那集，編劇做足功課',
      '聽阿公講偷渡來港上岸要「抵壘」，攞到身份證嗰日請全條街飲汽水',
      'script: EXT. PIER - NIGHT. "You have the papers?" "I have A paper. Singular. It\'s a parking ticket."',
      '國文作文：一張身分證的旅行，我住在主人的皮夾裡，旁邊是一張小學畢業照……',
      'board game night, I drew the forger role, everybody bought fake visas from me and still I lost',
      '爸爸年輕時在越南船上，用一只金戒指換了一張別人的難民證，改姓改到今天。',
      '遊戲劇情卡關：要拿假通行證給守衛，NPC「紙匠」在哪張地圖？',
      'Papers, Please 好玩到爆，我放過了那個護照過期的阿嬤，被扣五塊',
      '豆瓣看到書評，講民國良民證與身份登記制度史，想買繁體版',
      "She sold her own name for passage, and for forty years answered to somebody's dead sister.",
      '夢到我在機場，護照打開裡面是便當菜單',
    ],
  },
  {
    id: 'hard-harbour-discuss',
    templates: [
      '實名制到底有冇用 出邊照樣有人賣卡',
      '台灣人頭帳戶氾濫，銀行不該只會為難老人家',
      '為什麼詐團可以輕易辦到門號，外配移工名義一個人三十支，NCC在睡？',
      "Unpopular: phone registration laws just created a market in other people's names.",
      '大陸打擊兩卡之後辦張電話卡像審犯人，但騙子還是有卡用',
      '數據：去年警示帳戶十二萬個，學生佔兩成',
      'Privacy people: would you accept digital ID wallet if the shop learns only "over 18"?',
      '晶片身分證停擺五年，資安疑慮比偽造問題大',
      '研究人員臥底三個月觀察證件黑市群組，報告昨天公開，讀完背脊發涼',
      'podcast 推薦：前車手談怎麼被招募，怎麼出來',
      '為何保安要求登記身份證號碼？私隱專員指引寫明可以出示其他方式',
      'ID scans leak because everyone collects them and nobody deletes them.',
      '民調：七成受訪者曾被要求提供身分證影本而不知用途',
      '記者問：一張身分證黑市多少錢？警方拒絕透露免得變廣告',
      '東南亞園區問題與護照扣留，講座週六下午兩點，免費入場',
      '匿名與實名之間，PTT跟Dcard的氣氛差好多',
    ],
  },
];
