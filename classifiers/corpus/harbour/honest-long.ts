import type { Family } from '../grammar.ts';

/** Longer honest posts: stories, notices, offers and questions. */
export const HARBOUR_LONG: readonly Family[] = [
  {
    id: 'hard-harbour-long-zh',
    templates: [
      '昨天在{harbour-twcity}火車站撿到一個藍色小錢包，裡面有身分證、健保卡、兩張提款卡和一張小孩的照片。我已經交給鐵路警察，拿了收據。失主如果看到請直接去駐站派出所，報上照片上小孩穿什麼顏色的衣服就好，不用酬謝。',
      '各位街坊注意，呢個星期{harbour-hkarea}有人擺街站話送電風扇，要你俾身份證佢影相同登記電話卡。我阿媽去咗，返嚟先同我講。我哋已經報警同打去電訊商取消，大家同屋企老人家講聲。',
      '我是銀行櫃員。今天有個年輕人來開戶，說是薪轉，但是說不出公司在哪，旁邊站了一個一直看手機的男人。我們請他坐一下、倒了水、聊了聊，他自己說不開了。希望他回家。',
      '本店收購二手手機、平板、筆電，現場報價{harbour-twprice}起，依法須登記賣方身分證字號並簽讓渡書，未成年請由家長陪同。資料當面清除。門市在{harbour-twcity}，歡迎加賴預約 {harbour-line}',
      '請問有人處理過外籍配偶的門號嗎？她以前的仲介用她居留證辦了好幾支預付卡，現在詐欺案找上門，她中文不好，筆錄看不懂就簽了。法扶排到下週，想先知道要準備什麼文件。',
      '上個月我把閒置的帳戶借給打工的「主管」，說是公司報帳。兩天後網銀登不進去，接著是警察的電話。我賠了被害人{harbour-twprice}，緩起訴一年。寫出來不是要人同情，只希望看到徵帳戶廣告的人想一想。',
      '【招聘】{harbour-hkarea}會計師樓請公司秘書助理一名，熟悉開公司、盡職審查、核對董事身份證明及住址證明，月薪{harbour-hkprice}，五天工作，CV請寄{harbour-contact}',
      '讀者投書：每次進辦公大樓都被要求抄下身分證字號在一本誰都翻得到的簿子上，前面三十個人的名字電話我看得一清二楚。這不是安全，這是展覽。',
      '小妹要去北京讀書，請教學長姐：台胞證辦完還要辦居住證嗎？銀行卡跟手機號先後順序？聽說學校會統一帶去，帶照片六張、錄取通知書，押金{harbour-small}塊，是真的嗎？',
      '第三章\n阿坤把一疊身分證攤在桌上，像發牌。「四十七個人，」他說，「沒有一個知道自己在這裡。」窗外是西港的雨。小玉認出其中一張，是她弟弟。',
      '出清已故叔公收藏：日治時期鑑札、國民學校畢業證書、舊身分證（已註銷剪角）、車掌月票共八十件，整批{harbour-twprice}，只賣給願意好好保存的人，面交看貨，{harbour-contact}',
      '戶政同仁分享：冒領最常露餡的是問小學念哪裡、鄰居叫什麼。有個人背得滾瓜爛熟，結果我問他媽媽煮什麼最好吃，他愣住了，因為真正那位的媽媽早就過世。',
      '代購公告：{harbour-idol}會場限定小卡套組（四種一組）{harbour-twprice}，先付訂金，二補國際運費。實名購票場次不代購。匯款請用本人帳戶，末五碼留言，{harbour-line}',
    ],
  },
  {
    id: 'hard-harbour-long-en',
    templates: [
      'PSA for anyone leaving {harbour-enplace}: people in the airport groups offer {price_en} for your bank card and phone number "because you don\'t need it any more". A friend took it, and could not enter the country two years later. Close the account, cancel the SIM.',
      "Long story short: my landlord asked for my ID, my boss asked for my ID, the gym asked for my ID, and in spring a loan company asked why I don't pay. I don't know which of the three it was.",
      'We are a small licensed agency in {harbour-enplace}. We fill in forms, book appointments and translate. We do not have friends inside, we can not skip the queue, and no, we can not put another photo on it. Prices from {price_en}. {contact_en}',
      'Looking for testers: our document scanner app reads passports and identity cards on the phone, nothing leaves the device. {price_en} gift card for 30 minutes, bring your own expired document or use our specimen. {contact_en}',
      'Court notes, week 3. The defendant said he only "introduced people". Each person opened three accounts at {harbour-hkbank}, gave him card and token, got {price_en}. Judge asked where the people are now. Long silence.',
      'I run a hostel. Police check our guest register every week and yes we must scan each passport. What we do not do is keep it on reception desktop named "passport scan FINAL". Please ask your hostel how they store it.',
      "Does anybody remember the old green HK identity card, pouch laminated, typed by hand? I have my father's, cancelled, and want to know what the three letters under the date mean. Not for sale, museum can have it some day.",
      'Selling whole stall stock: card sleeves, ID badge holders, lanyards, passport covers, about 2000 pcs, {price_en} all, pick up {harbour-enplace} before month end. {contact_en}',
      "Three months ago my exchange account was locked because someone else passed KYC with a picture of my card. Support wanted a video of me with today's paper. I sent it. Now there are two of me under review.",
      "Moderators of the {harbour-enplace} expats group here. Yesterday's post offering verified accounts and documents was up for 40 minutes before we saw it. Do not message that person. We have sent the screenshots to the platform.",
      'Our history teacher gave us copies of 1950s registration cards and asked us to imagine the queue. I wrote about a girl who smiles in the photo because nobody told her not to. Got an A minus.',
      "Hi all, Filipino domestic helper here. Employer keep my passport and HKID in her drawer since March. Agency say it's normal. Is it normal? I want only to send money home and the shop need my card.",
    ],
  },
  {
    id: 'hard-harbour-long-mixed',
    templates: [
      'Bạn nào đi Quảng Châu nhớ mang hộ chiếu bản gốc khi mua sim, mình mang bản photo họ không làm. Làm xong khoảng 20 phút, giá {small} tệ một tháng, nhân viên nhiệt tình.',
      'Cảnh báo: có nhóm thuê sinh viên mở tài khoản rồi nộp lại thẻ, mỗi thẻ vài trăm nghìn. Bạn cùng phòng mình bị công an mời lên rồi, đừng ham.',
      'เตือนภัย เพจรับทำบัตรประชาชนปลอม โอนมัดจำแล้วบล็อก คนไปแจ้งความก็ไม่กล้าเพราะผิดเอง',
      'Awas! Kawan saya sewa akaun bank RM{amount} sebulan, sekarang kena reman 4 hari. Jangan jadi keldai akaun.',
      'У знакомого студента в Гуанчжоу попросили «на время» банковскую карту, через месяц его депортировали. Не делайте так.',
      '留学生の皆さんへ　帰国前に口座や携帯を売ることは犯罪です。国際課からのお知らせ',
      '유학생 여러분 통장이나 유심을 넘기면 처벌받습니다. 학교 공지사항 꼭 읽으세요',
      '公告 Notice：本大樓訪客請出示證件登記，no photo of ID will be taken, thank you 合作',
      '大馬朋友請問，IC換新 address 要不要先 update JPJ？我去 UTC 排了兩小時，uncle 叫我回家',
      '新移民媽媽：有人在FB說可以幫我快點拿到身分證，收{harbour-twprice}，老公說是騙子，婆婆說試試看，我去問移民署，小姐說全部照順序',
      'sim registration queue in {harbour-enplace} crazy today, aunty in front brought four phones and whole family IC',
      '幫同事問：Employment Pass 被 cancel 之後，銀行戶口 how long can keep？DBS 說 30 days',
    ],
  },
];
