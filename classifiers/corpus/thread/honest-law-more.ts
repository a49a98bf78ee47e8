import type { Family } from '../grammar.ts';

/** Law, loans, money, tradesmen's questions. */
export const THREAD_HONEST_LAW_MORE: readonly Family[] = [
  {
    id: 'hard-thread-english',
    templates: [
      'Lost my residence permit in {thread-city}, reported to PSB, new one in 15 days, bring passport and police slip',
      'How do foreigners pass 实名 on {thread-game}? Passport upload failed three times',
      "Someone DM'd me offering a “real Chinese ID”, reported and blocked",
      'KYC stuck, support asks for a selfie with passport, is it normal? {thread-bank} did it at the counter',
      'Selling my e-bike, {price_en}, plate and papers included, {contact_en}',
      'Found: ID card near Gate 3, name starts with Z, handed to security',
      'My landlord wants to keep my passport. No way, right?',
      'visa agent charged {price_en}, all legit, forms and appointment only, {contact_en}',
      'PSA: do not rent your bank card to anyone, friend is in detention for that',
      'Can I open an account without a Chinese ID card? Yes, passport + work permit + phone number',
      'VPN 12 months {price_en}, {contact_en}',
      'Document translation with stamp, driver license to Chinese, {price_en}, {contact_en}',
    ],
  },
  {
    id: 'hard-thread-parents',
    templates: [
      '宝妈们，幼儿园要孩子的身份证复印件，没办的抓紧，派出所周末加班',
      '出生证补办，去原来接生的医院，要双方身份证原件，二十个工作日',
      '地铁口送玩具要扫脸的，孩子差点就去了，大家教好自己家娃',
      '孩子偷用奶奶的手机刷脸充游戏，{amount}块，奶奶以为是在拍照',
      '老师，身份证照片发群里不安全，能不能统一收纸质的',
      '新生儿上户口跟妈姓，材料一样的，别听说要什么证明',
      '求推荐证件照，三岁坐不住那种，拍了四十张没一张睁眼的',
      '离婚了，孩子办护照要前夫同意吗？要监护人一方到场就行',
      '有人冒充班主任收资料费还要家长身份证，群主快踢',
      '学区材料造假的那家被查出来了，学籍取消，孩子最可怜',
      '给女儿改名，出生证不变，户口本加曾用名',
      '孩子证上的照片还是小学的，高考前换一张',
      '老公的居住证签注过期，积分清零，一家人吃饭都不说话',
    ],
  },
  {
    id: 'hard-thread-buy',
    templates: [
      '出一张网吧会员卡，余额{amount}，不想玩了，{qq}',
      '出{thread-game}初始号一批，未实名，官方允许自己绑，{small}一个',
      '收闲置健身卡游泳卡，{thread-city}，带本人过户，{contact}',
      '转让旺铺，营业执照可配合正常变更，{price}，{phone}',
      '公司转让，干净无债，去工商走变更，双方法人到场，{wechat}',
      '车位出租，凭行驶证登记，{amount}一月，{phone}',
      '二手书《居民身份证法释义》九成新，{small}',
      '代抢专家号的都是黄牛，本人身份证挂的号转不了',
      '靓号转让，营业厅过户，双方带证，{price}，{phone}',
      '出实体饭票和澡票，正反面有章，{small}十张',
      '年票共享？一人一证一脸，别想了',
      '出闲置卡贴机、读卡器、USB小风扇，打包{small}，{qq}',
      '演唱会强实名，买了票进不去，求退，黄牛说可以换证，我没敢',
    ],
  },
];
