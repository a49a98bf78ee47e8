import type { Family } from '../grammar.ts';

/** Advertisements of a few characters, as titles, replies and signatures are. */
export const SCRAP_ADS: readonly Family[] = [
  {
    id: 'ad-post-scrap-seek',
    templates: [
      '收{po-odd}', '谁卖{po-id}', '求张女{po-odd}', '收证，真的', '收别人的{po-odd}', '高价收🆔', '买{po-id}，急', '{po-id}有卖的吗，要', '收{po-place}的证', '要一张成年的证', '收过期{po-odd}',
      '收学生卡盾', '捡到证卖我', '收村里的证', '收实名号，要料', '求能刷的sfz', '收对公带法人', '收正反面，{small}一份', '找像我的证，买',
    ],
  },
  {
    id: 'ad-post-scrap-answer',
    templates: [
      '我有证卖，私', '证有，{price}', '能刷，要吗，{price}一张证', '真{po-odd}，私你图', '要证的加我', '卖你一张证不就行了', '找我买{po-odd}', '不用补，买我的证', '我卖证，真的', '有成年的证出', '@{po-nick} 证到货了',
      '来我这拿sfz', '男证卖完，剩女证', '证{price}，像你', '人脸我帮你代过', '实名我卖，{small}块', '四件套我这有盾有卡', '证还有{n}张，卖',
    ],
  },
  {
    id: 'ad-post-scrap-made',
    templates: [
      '做假证', '仿{po-odd}，{price}', '改年龄的证，做', '刻章办证', '办假{po-cert}', '做证过机{price}', '高仿二代证', '{po-cert}代做，快', '做{po-odd}，照片自备', '假户口本，真纸', '一比一🆔', '过机仿证有样',
      '办证，三天', '做本假{po-cert}，{price}', '带芯假证，滴', '证上改个生日，{price}',
    ],
  },
  {
    id: 'ad-post-scrap-tongues',
    templates: [
      '賣{po-id-t}', '收人頭帳戶', '{po-id-t}代製', '出真嘅{po-id-t}', '人頭卡出清', '收雙證件照', '假證件，可刷', 'fake id, dm', 'real CN id 4 sale', 'buying IDs', 'id sets, tg me',
      'kyc for you, {small}u', 'IDs that scan', '整假證搵我', '買{po-id-t}，急', 'selling my ID',
    ],
  },
  {
    id: 'ad-post-tale-short-trade',
    templates: [
      '讲个实在的。手机号、微信、{po-game}现在全要实名，你不想用自己的，就得用别人的。我这有整套：真人{po-scan}、{po-sim}、能配合过一次脸。单买资料{small}块，连卡{price}，连人脸再加{small}0。做了{n}年，老客都是自己找回来的，{contact}',
      '出租房里清出来的东西，前租客跑了，留下一铁盒，数了下{po-id}有{n}张，{po-bank}一摞，看样子也是干这个的。我不懂行，有懂的老板一口价打包，{price}，{po-town}自提，来前{contact}说一声。',
      '给要进厂的小弟弟小妹妹：满十六没满十八，好厂不要你，黑厂坑你。我这有成年的{po-id}，真的，闸机照刷，{price}，工资第一个月发了再补一半也行。已经送进去{n}个了，都干得好好的。{contact}',
      '看到有人发九十块的{po-id}，笑了，九十块连快递带机子钱都不够，肯定是收完钱拉黑。我这{price}，贵，但是{po-state}，{po-clean}，能视频当面刷给你看，刷不响你当场走人。{po-town}周边可以送货。{contact}',
      '退伍的老兵也要吃饭，不啰嗦。三样东西：真{po-id}{price}，仿{po-cert}{price}，{po-sim}{small}0。三样规矩：{po-pay}；不讲价；不见第二面。一个号：{contact}。贴子沉了不用顶，要的人自然搜得到。',
      '本人在{po-town}一家单位的前台，手上经常有别人忘了拿的{po-id}，过三个月没人来领就归我了。这次理出{n}张，{po-who}最多，{province}{po-place}都有，没挂失的我单独放。{price}一张，想要的把年龄和样子告诉我，{contact}',
      '長輩的{po-id-t}、存摺、印章一套，家裡沒人管，缺錢出讓，{price}可議，拿去辦門號開戶都隨你，不報遺失。面交限雙北，先電聯，{contact}',
      'Long post, sorry. I work nights at a hostel and people leave ID cards behind all the time. I kept a drawer of them. {n} now, most from young women and men, none reported as far as I can tell. {price_en} each, tell me age and sex and I send a photo. {contact_en}',
    ],
  },
];
