import type { Family } from '../grammar.ts';

/** Forgers, print shops, prop shops and wholesale bosses of made cards. */
export const FORGER_ADS: readonly Family[] = [
  {
    id: 'ad-trade-home-printer',
    templates: [
      '家里一台机器，做{t_card}，慢工',
      '照片发来，名字你定，做一张身份证{price}，三天',
      '不是网上那种糊的，我做的{t_card}手摸有凹凸，灯下有字，{price}，{contact}',
      '设备升级💪 之前说颜色偏黄的客人，重做不收钱。新做二代证{price}起',
      '小作坊，一天出{n}张，排队。要急的加{small}',
      '复刻身份证，信息随你填，只做外观{small}，要能读的{price}，{contact}',
      '晚上开工，白天睡，留言就行：姓名、生日、地址、照片。证做好拍给你看再付',
      '做{t_other}、{t_card}、章，{t_boast}，{contact}',
    ],
  },
  {
    id: 'ad-trade-print-shop',
    templates: [
      '打字复印，证件“补齐”，你懂',
      '本店除名片外，也做身份{t_wink}证，来店问{t_name}',
      '复印店老板：改个生日，改个住址，身份证复印件P好{small}，原卡做旧{price}，{contact}',
      '名片 传单 锦旗\n—— 另：各种证件制作，二代卡、{t_other}，不开票，{contact}',
      'PS身份证正反面、手持，一小时出图，{small}一张，平台审核能过',
      '墙上的电话是我，撕的也是我同行。刻章办证，{t_card}，{call}',
      '老顾客介绍立减{small}。要做证的别在店里大声说，写纸条',
      '来图改字改脸{small}元，做成卡{price}，{t_courier}发走',
    ],
  },
  {
    id: 'ad-trade-prop-shop',
    templates: [
      '拍戏用“道具”{t_card}，机器能过的那种',
      '影视道具店🎬 仿真度你懂，身份证按你的脸做，{price}，备注“道具”下单',
      '道具证，带芯，能刷，可{t_use}，不写样本两字，{contact}',
      '亲～链接里的是卡套，拍下备注岁数男女，发的是{t_card}哦{t_wink}',
      '店里搜不到了，改名“纪念卡”。定做身份证老规矩，名字生日自己报，{price}',
      '“收藏道具，请勿用于非法” 写给平台看的。想真用就说真用，我给你做好的那版，{amount}',
      '掉链接了又上了！证件定制，拍{n}件＝一张，问客服要模板',
    ],
  },
  {
    id: 'ad-trade-wholesale-boss',
    templates: [
      '厂家，二代卡，百张起',
      '批{t_card}，{small}起，找代理{t_wink}',
      '本厂自产高仿身份证，日出{amount}张，芯片防伪俱全，各地代理缺人，{contact}',
      '下级代理拿货{small}，零售{price}，中间是你的。只发货不见面，证由我厂直发',
      '【涨价】材料涨了，今起{t_card}每张加{small}，代理价同步，月底前老单不变',
      '厂里招分销，朋友圈挂我的图，客人给你{price}，你给我一半，我发货，{contact}',
      '出货五年，口罩那年都没断。过机版、看样版、裸卡白卡，三档三价，{contact}',
      '仿我图的小贩很多，真厂家会让你指定写一张带日期的字拍视频。{t_card}加{contact}',
    ],
  },
  {
    id: 'ad-trade-reseller',
    templates: [
      '上家发货，我挣点跑腿，{t_card}{price}',
      '证件代理一枚🙋，身份证{t_other}都做，不懂的我帮问上家',
      '转上家图：二代证成品，{t_cond}，零首付那种先做后付，{call}',
      '新手代理求带单，{t_card}比群里便宜{small}，信我一次',
      '我上面两手都稳，要真的有真的，要做的有做的。身份证报年龄',
      '代理冲量最后三天，身份证买二送一{t_other}，{contact}',
      '今天出了五单{t_wink}截图不放了，{t_card}还有两个名额',
    ],
  },
  {
    id: 'ad-trade-old-hand',
    templates: [
      '老办证，墙上见过我的号',
      '办证三十年，二代出来那天起做二代，{contact}',
      '老规矩：先看样，后付钱，{t_card}一张{price}，章子另算',
      '八零年代刻章的，如今带徒弟，身份证、房产证、毕业证，一张嘴就知道懂不懂，{contact}',
      '小年轻p的图别拿来跟我比。真手工，二代证{price}，丑的不出门',
      '办{t_card}办{t_other}，价低，人稳，电话长开{call}',
    ],
  },
  {
    id: 'ad-trade-beautician',
    templates: [
      '想要比自己小五岁？做一张',
      '给主播改年龄的{t_card}，生日你挑，{price}',
      '相亲年龄报大了？身份证上也给你年轻，{t_age}可选，{contact}',
      '姐妹们悄悄说💅 出门住店用的小卡，名字生日照片都换，闺蜜价{price}',
      '明星同款…证，不是周边，是照你样子做的身份证',
    ],
  },
  {
    id: 'ad-trade-diploma-maker',
    templates: [
      '毕业证、学位证、{t_card}一起做，{price}',
      '找工作三件：身份证改龄＋毕业证＋健康证，打包{amount}，两天，{contact}',
      '{t_prov}各校毕业证老版新版都有模，顺带做二代证{t_wink}',
      '学历不够证来凑，岁数不对证来改，加{contact}',
      '文凭可查的贵，不可查的{small}0。身份证另开单',
    ],
  },
  {
    id: 'ad-trade-seal-carver',
    templates: [
      '刻章 证件 {t_card} 电话在墙上',
      '公章私章法人章，{small}；{t_other}，{price}；身份证，面谈',
      '刻章附带做证，公司材料、法人身份证复印件都给你弄齐，{contact}',
      '一小时取章。要证的隔天',
      '又被刷白墙了，号码记一下：{contact}，刻章、办证、身份证',
    ],
  },
  {
    id: 'ad-trade-chip-boss',
    templates: [
      '带芯片能响，不响退',
      '过闸机、过网吧机、过前台机，三机实测，{t_card}{price}',
      '技术升级，读出来的名字和卡面一致，照片是你的脸，{amount}一张，{contact}',
      '便宜货一靠读卡器就哑巴，我的会叫。要会叫的身份证加{contact}',
      '测试视频每天一条，今天测{t_place}的机器，绿灯',
      '哑卡{small}，响卡{price}，别买错了回头骂街。做{t_card}认准{contact}',
    ],
  },
  {
    id: 'ad-trade-student-forger',
    templates: [
      '改学生证成年证，{t_card}，同校面交',
      '未成年玩游戏防沉迷？出成年人身份证号加名字，{small}一组',
      '本校大二，会p图会做卡，{t_card}{price}，{t_other}{small}，晚自习后三楼拿',
      '代过实名，我手上有大人的证，一次{small}',
      '初中生买了都说行，网吧不赶人，{contact}',
    ],
  },
  {
    id: 'ad-trade-photo-studio',
    templates: [
      '照相馆，底片都在，{t_sex}多',
      '证件照客人留的身份证扫描，{amount}份，{price}全拿，{contact}',
      '照你的脸翻拍一张，证套上去，成卡{price}，来馆里',
      '拍证件照送“证件”，问店主老板娘，{t_card}{small}0',
    ],
  },
];
