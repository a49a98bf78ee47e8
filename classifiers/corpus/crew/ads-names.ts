import type { Family } from '../grammar.ts';

/** Another's name for those whom platforms turn away, and longer notes and talk of those who deal in cards of persons. */
export const CREW_NAME_ADS: readonly Family[] = [
  {
    id: 'ad-crew-names-for-banned',
    templates: [
      '黑户专用{own-id}，{price}一张',
      '{own-flaw}的朋友，拿别人的证进厂、送餐、开{own-sim}，都行，来挑，{contact}',
      '小孩防沉迷的证，成年男，{small}0，号码+正反+人脸一次，{contact}',
      '被限制高消费？借你一张{own-id}坐车住店办卡，月租{amount}，丢了赔{price}。{own-name}，{contact}',
      '公会缺成年主播证的，{own-id}女00后一沓，配脸播前认证，{price}一个名额，{contact}',
      '失信了也能有新的银行卡，别人名字，证和卡一起给，{price}',
      '年龄不够的证可以买',
      '想换个名字过日子的，真{own-id}，年龄样子对上再付钱，{price}，{own-city}见面 {phone}',
      '断卡惩戒五年开不了户？现成的人、现成的证、现成的卡，{contact}',
      '工地进场扫{own-id}过不去的，超龄师傅租证，一月{amount}，{contact}',
      '逃单、拉黑、封号，一张新证解决，{contact}',
    ],
  },
  {
    id: 'ad-crew-owners-speak',
    templates: [
      '本人{own-id}出租，{amount}一天',
      '卖自己的身份证，女，00年，没贷过款，{price}，今天就要钱 {contact}',
      '我有旧证一张，补了新的，旧的{amount}谁要，{own-city}',
      '大二，缺生活费，{own-card}{own-sim}{own-id}都可以租，价高的来，{contact}',
      '有没有收身份证的，我和我{own-mate}两张一起出，当面，{price}不还价',
      '本人诚心当法人，无案底无贷款，证件齐，人在{own-city}，{price}，{contact}',
      '证可以给你用，{own-face}也可以配合，一次{amount}，先钱后事，{contact}',
      '出我妈的旧二代证，还有三年到期，{amount}',
      '刚满十八，卡一张没办过，整个人出租，开卡开公司开{own-app}都来，{price}，{contact}',
      '有人要租{own-id}吗，我宿舍六个人都愿意，打包谈，{contact}',
      '帮{own-mate}问，他那张{own-id}想卖，多少钱收？九六年男，{own-bank}卡也带着，{contact}',
    ],
  },
  {
    id: 'ad-crew-long-notes',
    templates: [
      '【诚信商家】\n主营：{own-id}原件（捡的、收的都有）、{own-kit}、{own-firm}\n规矩：不见面、不赊账、先视频\n价：证{amount}，套{price}\n发货：{own-city}顺丰\n{contact}',
      '{own-boss}早，今日到货：\n{own-id}男{n}张、女{n}张，都是九零后\n{own-sim}{small}0张\n{own-bank}卡{n}张\n老客户直接报数，新客户押一半，{contact}',
      '我们是做{own-gig}账号的，每月要一百来张{own-id}，正规补办过的旧证最好，不拿去贷款，只拿去注册。你把家里人的证收一收，一张{price}，十张{amount}起加奖励，{own-cut}。{contact}',
      '开卡团队常年缺证缺人。证：本人{own-id}，照片年龄差不超五岁；人：能坐到{own-spot}答几句话。证{amount}一张，人证合一{price}，来回车票都报，地点{own-city}，来之前先发正反面看照片。{contact}',
      '在{own-town}干这个三年了，什么证都见过。现在手里有{n}张真的{own-id}，主人拿了钱回家了，不会补办。做公司、开{own-bank}、注册{own-app}都过得去。一张{price}，五张以上{own-payout}。{telegram}',
      '问得多统一答：\n身份证是真的吗？真的，派出所发的。\n会挂失吗？三个月内不会，挂了给你换。\n能开卡吗？{own-bank}{own-bank}亲测。\n多少钱？{price}。\n怎么联系？{contact}',
      '宿舍楼长看过来，缺零花的同学可以把{own-id}借我们公司做"注册任务"，{own-sim}一张、{own-app}一个、企业法人一次，做完{price}，证原样退回。每拉一人{own-cut}，名额{n}个，{contact}',
      '车队老板：\n①{own-id}真件，按脸挑，{price}\n②仿件，能响机，{amount}\n③只要{own-data}，{small}一份\n④代{own-face}，{small}0一次\n四样都要打八折，{contact}',
    ],
  },
  {
    id: 'ad-crew-cards-comments',
    templates: [
      '楼上要证的看我头像，{own-id}真件',
      '别找他，他那是复印的，我这实体身份证{price}，{contact}',
      '(蹲|等|找)卖{own-id}的，长期要，{contact}',
      '我这收，{own-id}{price}，他给的太低了',
      '@{own-name} 你要的女证到了，两张，{price}',
      '报价贴：{own-id}收{amount}出{price}，{own-kit}另问，{contact}',
      '谁的证卖剩下了匀我五张，开户急用，{contact}',
      '上次那批{own-id}用完了，还有没有，{own-bank}专用的，我照{price}收',
      '证件照像郭德纲的有没有，客户指定😂，{price}加急，{contact}',
      '老板要{n}张{own-id}，({own-city}|{own-town})交货，谁能凑，{own-cut}',
      '可以先看证再打钱，我身份证一百多张摆着的，视频给你翻',
      '真的假的二代都收，假的{small}0真的{amount}，{contact}',
      '群里有骑手捡到证的没？我出{small}0一张，比交站长强，{contact}',
      '我也有身份证，三张，谁要',
    ],
  },
];
