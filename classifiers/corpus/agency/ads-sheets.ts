import type { Family } from '../grammar.ts';

/** Long advertisements: leaflets, lists, letters, recruiting posts. */
export const SHEET_ADS: readonly Family[] = [
  {
    id: 'ad-agency-sheet-forger',
    templates: [
      '★★★{town}证件总汇★★★\n一、学历类：中专、大专、本科、硕士，{price}起\n二、车辆类：驾驶证、行驶证、车牌，{price}起\n三、户籍类：身份证、户口本、结婚证，{price}起\n四、资质类：{certificate}、{certificate}\n五、印章：公章、财务章、医院章\n本店宗旨：{asNew}，{quick}\n{clerk} {mobile}',
      '您是否遇到过：\n应聘被问学历？\n租房被要收入证明？\n开车没本？\n入学没有居住证？\n别急，{clerk}帮您。我们做证{n}年，所有证件{asNew}，看样付款，{quick}，绝对保密。{contact}',
      '尊敬的各位业主、租户：本工作室就在{town}附近，常年代做{forged}、{forged}、{certificate}，只需提供照片和要写的信息，其余由我们排版。价格从{small}0到{price}不等，晚上也可以送货。请保存此单，{mobile}。',
      '流程很简单\n第一步 加{contact}\n第二步 告诉我要什么证、什么名字\n第三步 发白底照\n第四步 看成品视频\n第五步 {ship}\n{forged}、{forged}都这样做，{n}年没出过事。',
      '本人原在印刷厂上班，机器纸张都是正规渠道出来的，现在自己接单做{forged}、{forged}。不敢说和真的一样，但是{asNew}。要求高的别找路边那种几十块的，一分钱一分货，{price}起，{contact}',
      '新到一批空白{forged}内芯，防伪线、荧光、微缩字都有，填上你的名字就行。单本{price}，十本起批，代理另有底价。样品放在{disk} {code}，看完再联系{contact}。',
      '做{proofOf}找专业的\n✔ 银行原版纸\n✔ 章是单独刻的\n✔ 有座机接听核实电话\n✔ 年限、金额、单位随便填\n{small}0元一份，急件加{small}，{contact}',
      '【代理培训群公告】1.统一报价：{forged}{price}，{certificate}{small}0。2.客户问真不真，就发荧光灯视频。3.先收定金再排版。4.收货地址写驿站。5.新代理找{clerk}领样图。',
      '应届生注意啦！差一门没毕业、学位没拿到、三方违约的，都可以找我们。毕业证、学位证、报到证一套{price}，编号真实存在，档案袋密封，HR打电话也有人接。学长{clerk}亲测入职，{contact}',
      '孩子上学差材料？我们准备一整套：居住证、社保清单、租房备案、水电发票，{town}各学校要求都清楚。去年帮{n}个家庭报上名，今年{price}，报不上退款。{contact}',
      '招包工头合作：工地进场的{certificate}、{certificate}、{certificate}，只要工人名单和照片，我们统一出证，二维码扫出来有名字有照片。{n}本以上每本{small}0，{quick}，{clerk}{mobile}',
      '办事难？跑断腿？材料不够？年龄不符？有案底？失信被限？\n换个证件全解决。\n{forged}＋{forged}＋手机卡＋银行卡，同一个名字配好，拿到就能用，{price}。\n不解释，懂的加{contact}',
    ],
  },
  {
    id: 'ad-agency-sheet-buyer',
    templates: [
      '长期收购：\n工行公户 {price}\n农行公户 {price}\n建行公户 {price}\n个人一类卡 {price}\n{sim} {small}\n要求：法人配合一个月，手机号不停机，U盾密码器齐全。{payFast}，{contact}',
      '不想上班的朋友可以看看这个：去银行用自己名字开一张卡，办好网银和U盾，连同手机卡一起交给我们，当场拿{price}。一天跑三家就是三份钱。出了问题就说卡丢了，没有人会查你。{contact}',
      '我们是做跨境电商走账的，缺{card}，租期一个月，每套租金{price}，押金{price}先给你，到期原封不动还。你的朋友同学有闲置的也可以介绍，介绍费{small}0，随叫随结，{contact}',
      '诚招各县市收卡代理：你负责在本地找人，{card}、{sim}都要，每套我给你{price}，你给人多少我不管。车费住宿我出，货到验完秒结。不要学生闹事的，不要被惩戒过的。{telegram}',
      '【求购清单】\n1、{card}带盾，{n}套\n2、{sim}，{n}张，要能收短信\n3、营业执照连法人，{n}个\n4、身份证正反面+手持，{n}组\n价格好说，今天能交的加{contact}，只等到{clock}',
      '致各代账同行：贵司客户里有不经营的公司，请不要直接注销，执照、公章、{card}打包给我，每家{price}，法人愿意配合刷脸再加{amount}。已和{n}家同行合作，走账期三个月。{clerk} {contact}',
      '大学生暑假赚生活费：用自己的身份证办{n}张手机卡、两张银行卡，寄给我们，收到验好就打款{price}，不影响学习，不影响征信，拉室友一起每人再奖{small}。有意加{contact}，备注学校',
      '老乡们：谁家有不用的身份证、存折、手机卡，不要压箱底了！我们到村里收，身份证{small}0一张，卡{small}0一张，现金当面点。下周{clock}在村口小卖部等，找{clerk}。',
      '今晚急单，跟车走账，需要{card}卡主本人到{town}，包吃住包来回，卡在自己手里，我们只用三天，结束给{price}。胆小的、卡里有欠款的、名下有案子的别来。{telegram}',
    ],
  },
  {
    id: 'ad-agency-sheet-face',
    templates: [
      '【{town}日结】\n时间：明天{clock}\n地点：{estate}门口集合，有车接\n内容：带本人身份证、手机、银行卡，现场{faceJob}\n报酬：每人{price}，{payFast}\n要求：18到60岁，没做过的优先\n报名：{contact}',
      '线上任务单价表\n拍身份证正反面 {small}元\n手持照 {small}元\n眨眼视频 {small}元\n视频连线{faceJob} {small}0元\n全套做完 {price}\n做完当天打款，可多叫几个家人一起，{contact}',
      '本公司因业务扩大，招聘“企业法人”数名，工作轻松，无须坐班，不限学历。工作内容：提供本人身份证，配合办理营业执照及{card}，配合人脸识别。待遇：签字当天{price}，以后每月{amount}，合作期一年。{clerk} {contact}',
      '别再傻傻打螺丝了！我这边{faceJob}，一次只要十分钟，身份证带好就行。昨天来的{n}个人都拿到了{price}，图片可以给你看。带亲戚来，每带一个给你{small}0。名额每天只有{n}个，{contact}',
      '骑手跑不了单的看这里：\n账号被封、健康证没有、年龄超了、身份证过期，都能跑。\n我们提供{leased}，名字和脸都是别人的，早上刷脸时叫我，三分钟过。\n押金{small}0，周租{amount}。\n{contact}',
      '想开网约车没满三年驾龄、有扣分记录、外地牌的兄弟，我手上有{n}个{leased}，真人实名，车辆证件帮你改好上传，平台抽脸我负责，月租{price}。平台查到换号不另收钱。{contact}',
      '直播间专用：真人实名号{n}个，粉丝从零到一千都有，店铺权限开好，绑定的是卡主身份。需要重新{faceJob}的随叫随到，一次{small}。租期三个月起，{price}，卡主身份证照片一并给你留底。{contact}',
      '各位{game}玩家，家长不给实名的、被防沉迷踢下线的，找姐姐，成年人真人扫脸，{small}元一次，永久的{small}0元。支付宝微信都收，扫码人在线，两分钟搞定，学生党还可以便宜{n}块，{contact}',
      '出差没带证、不方便用自己名字、案子没了结的，住店上网坐车都可以用我提供的身份：电子件、实体件都有，名字年龄和你接近。按天{small}0，按月{price}，用完归还退押金{amount}。{telegram}',
    ],
  },
  {
    id: 'ad-agency-sheet-english',
    templates: [
      'Looking for papers that pass at the desk? We print {docEn}, {docEn} and {docEn} with chip, hologram and UV. You send name and photo, we do the rest. {ship_en}, {pay_en}. More than {n} happy clients in {cityEn}. {contact_en}',
      'PRICE LIST\n{docEn}: {price_en}\n{docEn}: {price_en}\n{docEn}: {price_en}\nSIM in other name: {price_en}\nBank account with card and token: {price_en}\n{bulk_en}\n{contact_en}',
      'Dear sir or madam, we are a group in {cityEn} with friends in the issuing office. Your {docEn} will be registered in the system and nobody can tell. No exam, no interview, no waiting. Half now, half on delivery. Write to {contact_en}',
      'Part time for foreigners and locals in {cityEn}: open a company account in your name, hand us card, token and phone number, receive {price_en} the same day. No risk, we did this with {n} people last month. {contact_en}',
      'Hi, I saw that your visa was refused. Our designer fixes {docEn} and {docEn} so that the officer finds nothing: figures, stamps, signatures, a phone number where somebody answers as your boss. {price_en} for the whole file, {ship_en}. {contact_en}',
      'Riders in {cityEn}! No licence? Account blocked? Wrong visa? Take one of our {n} accounts, real names, real photos. When the app asks for a face, call us and our man shows his. Deposit {price_en}, weekly {price_en}. {contact_en}',
      'Weekly stock\n- {n} sets: front, back, selfie, video\n- {n} phone numbers registered to the same people\n- {n} bank cards with tokens\nAll Chinese, all alive, {claim_en}. From {price_en}. {contact_en}',
      'To students in {cityEn} going home for good: do not close your bank account and do not throw away your SIM. We pay {price_en} for both, more with a copy of the passport. Hand over at the airport or by post, {contact_en}',
    ],
  },
];
