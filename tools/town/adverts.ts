/** What an advertisement offers, and how its texts are made. */
export interface Advert {
  /** The first title goes with the first body, and so on. */
  readonly paired?: boolean;
  readonly label: 'ad_sell' | 'ad_buy' | 'ad_related';
  readonly titles: readonly string[];
  readonly bodies: readonly string[];
}

/**
 * Templates of advertisements. `{card}` and `{set}` are words of the trade, `{QQ}`, `{WX}`, `{TEL}` and `{TG}` handles with
 * their labels, each disguised as the advertisement is; `{each:A-B:S}` is a price for a card, `{whole:A-B:S}` one for a set.
 * The goods and prices follow the published case: cards taken in at 40 to 80 yuan and sold at 200 to 800.
 */
export const ADVERTS: Readonly<Record<string, Advert>> = {
  stolen: {
    label: 'ad_sell',
    titles: [
      '出{card}原件，现货',
      '长期出{card}，(男女都有|各年龄段)',
      '{card}现货，(带磁|有磁)可查',
      '有需要{card}的进来',
      '(处理|清)一批{card}',
    ],
    bodies: [
      '手里有一批{card}原件，男女都有，{n:1975-1985}到{n:1996-2003}年的，带磁能刷，无案底，干净。{each:260-780:20}元一张，(三张起优惠|量大面谈)。支付宝微信都行，顺丰到付验货。{QQ}',
      '不是复印件不是PS，实打实的{card}，机器能读，(没挂失|查过没前科)。单张{each:200-560:20}，可以挑照片挑地区，{city*}周边多。{WX}',
      '出{card}，(相似度自己比|按照片挑像的)，住店上网都试过。价格{each:300-800:50}一张，先看货后付款，快递三天到。联系{TEL}，晚上在。',
      '库存{n:30-160:10}张{card}，都是这两个月新到的，磁条芯片全好，公安系统里查得到人。散拿{each:380-800:20}元，十张以上{cny:200-300:20}。{QQ}，只走快递。',
      '换工作用不上了？不，是我这儿的{card}多到用不完。按身高长相给你配，{each:300-700:50}元，支付宝转账，发顺丰。{WX}(备注来意|不闲聊)',
      '河西那边收来的{card}一袋子，懂行的自己挑，{each:220-480:20}一张，磨损的半价。{TEL}打不通就发短信。',
      '{card}真卡，无污点，{each:240-680:40}元，同地区同性别的可以配。付款走(支付宝|微信)，不刀。有意的{TG}发图。',
    ],
  },
  fake: {
    label: 'ad_sell',
    titles: [
      '专业制作{card}，(可验|过机)',
      '办{card}找我，{n:2-5}天出',
      '定做{card}，自己提供照片资料',
      '代办{card}，不成功不收费',
      '{card}高仿一比一',
    ],
    bodies: [
      '承接{card}定做，提供照片和资料即可，一比一仿真，(带芯片|防伪层齐全)，肉眼分不出。{each:300-800:20}元一张，加急另算，先出小样再付款。{QQ}',
      '十年老店，{card}、驾驶证都能做，名字地址随便填，年龄想改多大改多大。{card}一张{each:280-760:20}，两张{whole:500-1300:100}，快递保密包装。{WX}',
      '丢了{card}不想跑窗口的找我，不用本人到场，{n:2-4}天拿到手，{each:350-780:10}元，货到付款。{TEL}(微信同号|短信也行)。',
      '黑户、逃单、征信花了都能重新开始：{card}新身份一套信息，{each:480-800:20}元，资料我这边配。{QQ}',
      '工厂招工要{card}年龄卡得紧？改小{n:3-9}岁没问题，卡片手感跟真的一样，{each:260-520:20}元。{WX}，(当天打样|次日发货)。',
      '出图：{card}正反面电子版，改字改照片，过平台审核，{each:40-80:10}元一份，秒出。实体卡另谈。{TG}',
      '制作{card}，过机不报警，(网吧宾馆|租房入职)都能用。收费{each:260-660:20}元，定金五十，尾款见货。看样品{TG}',
    ],
  },
  buy: {
    label: 'ad_buy',
    titles: [
      '收{card}，现金结',
      '高价回收闲置{card}',
      '长期收{card}，(不问来路|有多少要多少)',
      '学生党、打工的看过来，{card}换零花钱',
    ],
    bodies: [
      '大量收{card}原件，捡的、不用的都要，{each:40-80:5}元一张，(没挂失的|有磁的)再加点。{place}附近当面结，外地寄来验完打款。{QQ}',
      '收本人自愿卖的{card}，带一张手持照，{each:60-80:10}一张，当天结账，(介绍朋友有提成|一次五张以上加价)。{WX}',
      '环卫、公交、网吧的朋友注意了，拾到的{card}别交了，我这{each:40-70:10}元一张收，过期的也要看。{TEL}',
    ],
  },
  set: {
    label: 'ad_sell',
    titles: ['{set}出，含{card}原件', '全新{set}现货', '{card}加卡加U盾，{set}'],
    bodies: [
      '{set}：{card}原件、银行卡、手机卡、U盾齐全，全部实名同一人，(包用一个月|售后换新)。{whole:1200-2800:100}元一套，{QQ}，中介担保也行。',
      '一手{set}，{card}+卡+盾+手机号，一类户，没涉案记录。{whole:1500-3000:100}一套，单出{card}{each:300-600:50}。{TG}',
    ],
  },
  related: {
    label: 'ad_related',
    paired: true,
    titles: ['对公{set}现货', '实名{carrier}卡，已激活', '毕业证、驾驶证定做'],
    bodies: [
      '对公{set}，公司注册满{n:3-9}个月，流水干净，{whole:2000-3600:200}元一套。{QQ}，诚意再来。',
      '实名{carrier}手机卡，已激活，随便注册，{cny:60-160:10}元一张，十张起。{WX}',
      '驾驶证、毕业证、从业资格证，电子档{cny:80-200:20}，实物{cny:300-800:100}，(可过扫码|可上网查一个月)。{TG}',
    ],
  },
  englishSell: {
    label: 'ad_sell',
    titles: [
      'Genuine Chinese {idcard}s in stock',
      'Need a Chinese {idcard}? Fast',
      'CN {idcard} for registration, any name',
      'Real {idcard}s, men and women',
    ],
    bodies: [
      'Selling genuine second generation Chinese {idcard}s, magnetic chip works, clean, no record. {each:300-800:50} yuan each, pick by photo and age. Pay by Alipay or WeChat, courier to {enCity}. {TG}',
      'Custom made Chinese {idcard}, your photo, any name and address, passes the reader. {each:400-800:50} RMB, {n:3-6} days, cash on delivery. {WX}',
      'Foreigners: no more trouble with SIM and hotels. Get a clean Chinese {idcard} of somebody who looks like you. {each:350-750:50} yuan per card, three for {whole:900-1800:100}. {QQ}',
    ],
  },
  englishBuy: {
    label: 'ad_buy',
    titles: ['Buying used {idcard}s, cash', 'We pay for any Chinese {idcard}'],
    bodies: [
      'We buy any Chinese {idcard}, found or unused, {each:40-80:10} yuan per card, paid the same day near {enPlace}. Ask your students. {WX}',
    ],
  },
  reply: {
    label: 'ad_sell',
    titles: ['-'],
    bodies: [
      '别排队了，{card}我这现成的，{each:240-600:20}一张，(带磁无案底|干净能刷)，{QQ}',
      '楼主加我，{card}两天搞定不用本人去，{each:300-700:20}元。{WX}',
      '顶一下，顺便出{card}，{each:260-560:20}，{TG}',
    ],
  },
  englishReply: {
    label: 'ad_sell',
    titles: ['-'],
    bodies: [
      'No need to queue, I have clean Chinese {idcard}s, {each:300-700:50} yuan each, {TG}',
      'Skip the office. {idcard} in three days, {each:350-650:50} RMB, {WX}',
    ],
  },
  signature: {
    label: 'ad_sell',
    titles: ['-'],
    bodies: [
      '【出{card}】现货带磁 {each:300-600:50}元/张 {QQ}',
      '办{card}找我，一张{each:280-500:20}，{WX}',
    ],
  },
};

/** What is said under advertisements. */
export const REPLIES_TO_ADS: readonly string[] = [
  '举报了',
  '版主快删',
  '骗子吧',
  '这犯法的吧',
  '警察叔叔就是他',
  '真有人敢发',
  '已截图报警',
  '别信，(定金一交就拉黑|我同学被骗过)',
  '(多少钱|怎么联系)',
  '加你了，通过下',
  '能看样品吗',
  '楼主胆子不小',
  '卖身份证，五年起步',
  '路过，顺手点了举报',
  '这号昨天刚封过一个',
  '要是我的丢了也在你那儿，呵呵',
  '{city*}能发货？',
  '呵呵，钓鱼的吧',
  '这种帖怎么还在',
  '已转给{station*}',
  '买的人也别觉得没事，同样违法',
  '顶上去让网警看见',
];

export const REPLIES_TO_ADS_ENGLISH: readonly string[] = [
  'Reported.',
  'This is illegal, you know that?',
  'Mods please',
  'Scam, they take the deposit and vanish',
  'Stay away from this',
  'Price for two?',
  'Is this a joke?',
  'Screenshot sent to the police',
];
