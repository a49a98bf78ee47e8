import type { Family } from '../grammar.ts';

/** Sellers by their place and tongue: groups, comments, notes, dialects, abroad. */
export const VOICE_ADS: readonly Family[] = [
  {
    id: 'ad-trade-comment-squatter',
    templates: [
      '楼主丢证啦？我有现成的',
      '找证、要证的看我头像，别人的{t_oblique}',
      '“证丢了明天要{t_use}咋办”——借你一张别人的，私',
      '同求的别刷了，{t_oblique}我有，主页有联系',
      '评论不让说，身份那个，想要的点赞',
      '路过留个🪪，谁需要别名的来问{t_wink}',
    ],
  },
  {
    id: 'ad-trade-group-crier',
    templates: [
      '群里缺证的扣1，原件',
      '早！今日余：{t_sex}{n}张 {t_sex}{n}张 {t_card}，报岁数',
      '@所有人 新到别人名下的{t_oblique}，{t_face}两张，{price}，看图私',
      '晚场甩尾，{t_card}{n}张{amount}一把，拿走关灯睡觉',
      '退群的回来吧{t_wink}换源了，这次的证都{t_stripe}，{t_valid}，价还少{small}',
      '群文件第三个是货单，{t_prov}打头，身份证按编号报给{t_name}',
      '禁言前说完：收证{small}，出证{price}，{contact}',
    ],
  },
  {
    id: 'ad-trade-note-writer',
    templates: [
      '笔记｜一个人去{t_city}，靠“{t_oblique}”住了一周（想知道哪来的看评论区{contact}）',
      '分享我的同款小卡🪪 不是自己的名字也能{t_use}，姐妹要链接私我',
      '避雷贴：别去{t_place}买证，被坑{price}；这家靠谱→{contact}，身份证都能刷',
      '自用好物：一张别人的证，三十天不用自己名字{t_wink}暗号“小卡”',
      '开箱📦 {t_prov}的{t_oblique}，{t_cond}，{t_face}，跟我七分像。店铺 {contact}',
    ],
  },
  {
    id: 'ad-trade-riddle',
    templates: [
      '缺“另一个名字”的找我',
      '卖名字，附赠一张带国徽的卡',
      '{t_age}{t_sex}一枚，“人”不来，“卡”来，{price}',
      '我这有很多人，都在卡上，挑一个当你',
      '国徽朝下，脸朝上，{price}起',
      '图里第{n}个抽屉，装的都是别人的十八位，要的说脸型',
      '身*证，份不写，真的，{contact}',
    ],
  },
  {
    id: 'ad-trade-sichuan',
    templates: [
      '要{t_card}的喊一声嘛，巴适得很',
      '卡卡儿，别个的，刷得起，{price}',
      '老子收来的证，莫得哪个晓得，{t_prov}的娃儿多，{contact}',
      '幺妹儿没得证进不到网吧嗦？来嘛，给你整一张{t_sex}的，{small}',
      '莫砍价，砍价莫来。证是真的，人在山头种海椒，挂失个铲铲',
    ],
  },
  {
    id: 'ad-trade-northeast',
    templates: [
      '嘎嘎真的{t_card}，{price}，唠',
      '大兄弟整张证不，磁杠杠的，别人名儿',
      '搁这嘎达卖证{n}年了，没听过谁说不好使，{contact}',
      '那啥，昨儿买{t_sex}证那老妹儿，满意给个好评呗，再来减{small}',
      '别磨叽，要啥岁数，啥地方的，报，身份证现货',
    ],
  },
  {
    id: 'ad-trade-cantonese',
    templates: [
      '有{t_card}放，真嘢，{price}',
      '靓仔要证冇？人哋嘅，照片似你，{contact}',
      '收证，{small}一张，有几多要几多，东莞面交',
      '呢批系{t_prov}嘅，{t_stripe}，唔挂失，信得过先嚟，{contact}',
      '做证唔使惊，二代卡连芯，即影即做',
    ],
  },
  {
    id: 'ad-trade-henan',
    templates: [
      '俺这证中不中，你一刷就知，身份证{price}',
      '恁要嘞{t_sex}证到货了，{t_age}，麻溜来拿',
      '收证嘞——家里不用嘞身份证，{small}一张，俺骑三轮上门，{contact}',
      '老乡的证便宜，外省的贵，都真嘞，{contact}',
    ],
  },
  {
    id: 'ad-trade-trad-agent',
    templates: [
      '收購大陸{id_hk}，正本，{price}',
      '代辦大陸身份證、回鄉證，{t_boast_hk}，LINE找我，{contact}',
      '出售真人身分證正本，男女都有，可寄{tw_place}，先付訂金{price}',
      '人頭戶、人頭卡，雙證件齊，{contact}，當日匯款',
      '想開大陸帳戶沒有證件？我們提供他人證件加手機卡，{price}一套，私訊',
      '台灣身分證、健保卡仿製，{small}00起，資料自填，{contact}',
      '香港身份證借用一日{amount}，已成年，刷閘無問題',
      '缺錢嗎？提供雙證件與存摺即可領{price}，審核快，{contact}',
      '徵：八達通實名、銀行戶口連ATM卡及身份證副本，每套{price}',
      '貨到付款，證件做好先拍影片，不滿意不收，{contact}',
      '偽出生紙、學位證書、{id_hk}，一條龍',
      '證件照傳來，{n}天出卡，水印光變都有',
    ],
  },
  {
    id: 'ad-trade-english-agent',
    templates: [
      'Selling Chinese ID cards, other people’s, {price_en}, {contact_en}',
      'real {province_en} IDs, not reported lost',
      'CN ID front back + selfie video, {price_en} per set, {contact_en}',
      'Need a card in another name for hotels? I have male and female, ages 20-40, choose the face, {ship_en}',
      'we buy your own ID card + bank card + SIM, {price_en} same day, {contact_en}',
      'KYC account pack, real Chinese person behind, will do face check again on request, {contact_en}',
      'New stock {month_en}: {n} cards, {province_en} mostly, stripe ok, min order 3. Old account banned, this is the only one: {contact_en}',
      'Student in UK? Keep it simple, novelty is for kids. Our cards scan. {contact_en}',
      'agents wanted abroad, resell Chinese ID sets, you set the price, we ship',
      'passport + ID + diploma bundle, made in {n} days, {pay_en}',
    ],
  },
  {
    id: 'ad-trade-abroad-agent',
    templates: [
      '海外代理，国内证件直邮，{contact}',
      '人在{country}，要国内{t_card}换绑、过实名，我有人，{price}',
      '园区这边批量要实名资料，正反手持，长期，{contact}',
      '回国没证？不，是不想用自己的。{country}华人圈老号，身份证做好寄你，{contact}',
      '东南亚收中国身份证原件，路费我出，{amount}一张，带本人更高',
      '马来这边要国内四件套做收款，量大，U结，{contact}',
      '换汇、代付、给证开户一套走，{t_card}本人不知道，{price}',
    ],
  },
  {
    id: 'ad-trade-price-list',
    templates: [
      '价目\n真卡{price}\n消磁{small}\n仿{small}0\n问编号',
      '【{t_name}证件】\n1、身份证原件 {t_stripe} {price}\n2、带卡四件 {price}\n3、手持资料 {small}\n4、代过脸 {small}\n{t_rule}',
      '库存表{n}月：\n{t_prov} {t_sex} {t_age} {t_face} {t_valid}\n{t_prov} {t_sex} {t_age} {t_face} {t_cond}\n{t_prov} {t_sex} {t_age} {t_stripe}\n身份证均原件，{price}，编号报客服{contact}',
      '编号{n}：{t_sex}，{t_age}，{t_prov}，{t_face}，证{t_cond}，{price}',
      '批{small}零{amount}，{t_card}，挑图{small}一张',
    ],
  },
  {
    id: 'ad-trade-apology',
    templates: [
      '发慢了各位，{t_excuse}，欠的证今晚补',
      '那批证磁掉了是我的锅，每人补一张，{t_prov}的随便挑，再订减{small}',
      '有人说我家身份证挂失过，同批只一张，已换，{t_rule}照旧，{contact}',
      '澄清：我没收定金跑路，号是被人举报没的，卖证{n}年，新号{contact}',
      '差评那位是同行，他仿的证过不了机，来我这买去验过两次',
    ],
  },
  {
    id: 'ad-trade-imitator-warning',
    templates: [
      '认准唯一号{contact}，其余卖证的全假',
      '有人盗我货图骗定金！真的会按你要求把证和今日报纸一起拍，{contact}',
      '骗子公示：{t_name}，收钱不发证。要{t_card}找正主，我不先收钱',
      '搜名字出来三个一样头像的，只有简介写“{t_rule}”那个是我，二代证照卖',
    ],
  },
  {
    id: 'ad-trade-moved',
    templates: [
      '搬家了，{t_card}新店{contact}',
      '旧群炸了，新群门票免费，卖证收证的进，{group}',
      '换马甲继续，老客报上次拿的证的省份对暗号，{contact}',
      '新号养了半个月，终于能发了：别人名下的证，原件，{price}，还是{t_name}',
      '频道备份：{telegram}，证件现货图每晚十点',
    ],
  },
  {
    id: 'ad-trade-sold-out',
    templates: [
      '{t_sex}证售罄，{t_sex}证还有{n}',
      '今天的都出完了，身份证下批周五，要的先定{small}',
      '{t_prov}断货，{t_prov}刚到，二代证原件，磁都好',
      '{t_age}的永远不够卖，收，谁有带价来，别人不用的证也行',
    ],
  },
  {
    id: 'ad-trade-deal-cutter',
    templates: [
      '降价！{t_card}从{amount}到{small}',
      '学生价{small}，一张别人的证，能{t_use}',
      '买证送卡套{t_wink}两张送{t_other}一本',
      '双十一证件节，原件身份证满三张免邮，{contact}',
      '月底冲业绩，仿的打对折，真的少{small}，身份证，{contact}',
    ],
  },
  {
    id: 'ad-trade-recruit-seller',
    templates: [
      '招人卖证，图我给，一单提{small}',
      '有流量的来，挂我的{t_card}，出一单对半',
      '想做证件副业？上家带，零成本，身份证单子多到接不完，{contact}',
      '短视频号主合作，评论区放我联系，卖出一张证给你{small}',
    ],
  },
];
