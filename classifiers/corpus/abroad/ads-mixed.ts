import type { Family } from '../grammar.ts';

/** Advertisements that mix languages or break their words up. */
export const MIXED_ADS: readonly Family[] = [
  {
    id: 'ad-abroad-mix-broken',
    templates: [
      '出 real 身份证，{abroad-good}，{abroad-cash}，{abroad-reach}',
      'S.F.Z / H.K.I.D / M.y.K.a.d 有貨 {abroad-reach-tw}',
      'f4ke I D c4rd {abroad-cash} {abroad-reach}',
      'K-Y-C 料 {abroad-nation} {abroad-nation}，{price}，{abroad-reach}',
      'Chinese s-f-z + 手機卡 + 銀行卡，full set，{abroad-cash}',
      '🆔+🤳 {abroad-cash} per set {abroad-reach}',
      '收 bank acc，{abroad-town}留学生 only，{abroad-cash} cash on spot',
      '身分z 現貨，{abroad-clean-tw}，tele {abroad-reach}',
      '人 头 户 / 对 公 / HK company acc，{abroad-cash}，{abroad-swear}',
      'p@ssp0rt, 1D, dr1ver lic - {abroad-nation} - {abroad-reach}',
      '有冇人放 bank account？{abroad-price-hk} 即收，唔使見面 {abroad-reach-tw}',
      '租你個 {abroad-exchange} acc，KYC 過咗就得，每月{abroad-price-hk}',
      '帮过 liveness，real person on cam，{abroad-cash}',
      '申份zheng 正/反/手持 {n}00 sets，{abroad-exchange} tested',
      '大马 IC pic 正反 + selfie，RM{small} 一份，bulk 更低，{abroad-reach}',
      '要 student visa 用的 bank statement？PS 一份 {abroad-cash}，{contact}',
      'degree／diploma／成績單 copy 到十足，{abroad-price-hk}，{abroad-reach-tw}',
      'Jual IC, kad ATM, sim orang lain. {whatsapp_en}',
      '👤📇🏦📱 四样一套 {abroad-cash}',
      '🪪 真，不挂失，{abroad-town} pickup，{abroad-cash}',
      '身份證（別人的）可借 verify，{abroad-cash} per app',
      '健　保　卡　＋　身　分　證　{abroad-price-tw}　{abroad-short-tw}',
    ],
  },
  {
    id: 'ad-abroad-mix-menus',
    templates: [
      '📌 MENU (updated|new) 📌\n1. {abroad-cnid}, physical, {abroad-cash}\n2. {abroad-nation} {abroad-paper}, {abroad-cash}\n3. {abroad-exchange} account KYC done, {abroad-cash}\n4. selfie sets, ask\nRules: {abroad-safe}, {abroad-safe}. No free samples.\n{abroad-reach}',
      'Hello dear customers. We are a team of professionals with many years of experience in producing {abroad-paper}s, {abroad-paper}s and ID cards of {abroad-nation}, {abroad-nation} and many more. Our documents are printed on the same paper and pass all scans. {abroad-parcel}. Write us: {email_en}',
      '【價目表】\n身分證正本 {abroad-price-tw}\n身分證＋健保卡 {abroad-price-tw}\n{abroad-bank-tw}帳戶卡簿網銀 {abroad-price-tw}\n門號（他人名）{abroad-price-tw}\n{abroad-safe-tw}，{abroad-safe-tw}\n{abroad-reach-tw}',
      '因朋友出國，留下{abroad-bank-tw}、{abroad-bank-tw}兩本簿子跟提款卡，網銀已約定，{abroad-clean-tw}。想要的開價，{abroad-town-tw}可當面驗，不接受先用後付。{abroad-reach-tw}',
      '各位巴絲，長期高價收以下戶口：\n滙豐／恒生／中銀 {abroad-price-hk}\n虛擬銀行 {abroad-price-hk}\n{abroad-exchange} KYC {abroad-price-hk}\n交齊卡、密碼、身份證相，即日過數。{abroad-reach-tw}',
      '【{abroad-town}】回国甩卖别乱扔：不用的银行卡、手机号、国内{id}都可以换钱，一套{price}，当面点清，{abroad-swear}，{contact}',
      '海外实名中心\n✅ 国内身份证（真人）{price}\n✅ {abroad-exchange}过脸 {price}\n✅ 微信支付宝号 {price}\n✅ {abroad-doc-cn}定做 {price}\n{telegram}',
      'To all students who finish this (month|term) in {abroad-city-en}: your debit card is worth {abroad-cash}, your {abroad-exchange} is worth {abroad-cash}, your SIM is worth {abroad-cash}. We meet in person, you hand over card, PIN, phone and a photo of your ID, we hand over cash. {abroad-reach}',
      "Vendor thread #{n}. What I have: scans and selfies from {abroad-nation} and {abroad-nation}, about {n}00 people, never sold before, each with (a video|two papers). {abroad-cash} per set, cheaper from 20. What I don't have: patience. {abroad-reach}",
      '想在外面打工没身份的兄弟姐妹：工卡、绿卡、SSN一套{price}，照片签名发来，{n}天做好，餐馆装修都查不出来。{abroad-town}可以面交，外州邮寄，{abroad-swear}。{contact}',
      'Looking to rent: bank accounts and {abroad-exchange} accounts of real people. You keep your job, we use the account at night 😎. Weekly pay {abroad-cash}. You send: card, login, ID both sides. {abroad-reach}',
      '掛科太多沒拿到學位？{abroad-uni}的畢業證書、成績單、封套、鋼印全部照正本做，連查詢頁面都有，家裡跟公司都看不出來。{abroad-price-tw}，{abroad-reach-tw}',
    ],
  },
];
