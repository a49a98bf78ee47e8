import type { Family } from '../grammar.ts';

/** Brokers of pictures, data and checks that another's face passes. */
export const BROKER_ADS: readonly Family[] = [
  {
    id: 'ad-trade-data-broker',
    templates: [
      '料：正反面{amount}套，出',
      '一手资料，身份证正反＋手持，{small}一套，百套起，{contact}',
      '数据商，{t_prov}{t_prov}新采，姓名证件号电话住址齐，条数论价，{contact}',
      '先给{n}条测，过了再谈量。{t_card}照片都是原图，带拍摄时间',
      '本周更新：\n手持＋正反 {amount}套\n眨眼张嘴视频 {n}套\n正反无手持 {amount}套\n不拆卖，{contact}',
      '骗料的拉黑了三个，样不免费给，{small}元五套，身份证清晰不反光',
      '只做资料不做实体卡，问卡的别加{t_wink}正反面现货充足',
      '回复楼下：料没出过第二手，重了一张赔十张，自己去对，{contact}',
      '正反面，论百套',
      '手持资料，一手',
      '老板们看清楚再加：我的料每套四张，正面、反面、手持、半身，另有十秒点头视频；来源各地地推，当天上传当天出，从没进过别的群。百套{price}，千套给价目；挑男女挑年龄加一成，挑省份加两成。测五套{small}，{contact}',
    ],
  },
  {
    id: 'ad-trade-photo-collector',
    templates: [
      '帮我拍{t_card}正反，给{small}',
      '招人采集，拍身边人身份证正反面加手持，一套{small}，多劳多得，{contact}',
      '宝妈在家可做，收集亲戚邻居的证件照片和点头视频，日结，{contact}',
      '收本人手持身份证照，{t_age}，{t_sex}，一次{small}，不影响你用',
      '地推同学看过来，扫街送{t_goods}换身份证照片，一份提{small}，{contact}',
      '老人优先，六十以上身份证拍照领米，我们收资料，带队的一人提{n}元',
      '拍证换钱，{small}',
    ],
  },
  {
    id: 'ad-trade-face-passer',
    templates: [
      '代过人脸，身份证在就行',
      '拿别人证卡在刷脸那步的，找我，{price}一次，不过不收',
      '{t_app}实名被脸卡住？给我证件照我来动起来，{contact}',
      '过脸工作室，{t_app}{t_app}都行，单次{small}，包月{amount}，{contact}',
      '平台又改版了，{t_excuse}，这两天只接老{t_app}的过脸单',
      '非本人认证、法人刷脸、银行视频核身，能接，先报平台，{contact}',
      '照片会眨眼会摇头，三分钟，买我家料的过脸减半',
      '代过脸，{small}',
      '卡人脸的找我',
    ],
  },
  {
    id: 'ad-trade-account-maker',
    templates: [
      '批量实名{t_app}，他人证，{small}一个',
      '号商：{t_app}已实名，一号一证，身份资料随号给，{contact}',
      '你给手机号我给实名，用的都是真人{t_card}，{small}/个',
      '商家店铺入驻缺证？现成个体执照＋法人证＋手持，{price}一套，{contact}',
      '直播被封换脸换证重开，{amount}，当天能播{t_wink}',
      '{t_app}解封要原实名人的证？说名字的首字，我库里对',
      '他人实名号，批',
    ],
  },
  {
    id: 'ad-trade-kyc-shop',
    templates: [
      '交易所认证套，秒过',
      'KYC代过，护照身份证皆有真人，{small}U，{contact}',
      '币圈朋友，账户给不给自己名都行，给你套别人的证件过二级，{contact}',
      '三级认证带视频的{price}，二级{small}，证件资料永不重复',
      '认证后要回访？人我们养着，随叫随刷，{t_card}真人',
      'KYC真人代过',
    ],
  },
  {
    id: 'ad-trade-hr-leaker',
    templates: [
      '人事离职，带走一份入职资料，出',
      '某厂{amount}人的身份证复印件＋银行卡号，{price}，诚心要的{contact}',
      '招聘时收的简历附身份证正反，{n}G，打包，{t_rule}',
      'hr私下说：面试不录取的人证件照留着也是留着，{small}一张{t_wink}',
      '物业、学校、培训班的登记表我都有渠道，带证件照，按份',
      '入职资料，证全',
    ],
  },
  {
    id: 'ad-trade-loan-material',
    templates: [
      '贷款客户资料，证件＋流水＋住址',
      '做贷款的同行，去年拒件{amount}份，身份证正反、手持合同都有，{contact}',
      '拿证下款，人不用到，我这有配合的人和证，{price}起，分成谈',
      '车贷手续里留的证，一份{small}，{t_prov}的多',
      '拒件资料，带证卖',
      '做了{n}年贷款门店，关门清底：客户身份证正反面、手持合同照、工作单位、紧急联系人，一共{amount}份，{t_prov}{t_prov}为主，去年今年各半。一份{small}，全拿{price}，同行或做实名的来，{t_rule}，{contact}',
    ],
  },
  {
    id: 'ad-trade-rider-accounts',
    templates: [
      '骑手号租卖，别人名，证随号',
      '跑外卖没证有案底的，租我实名号一天{small}，要脸的时候我喊人，{contact}',
      '网约车司机号，驾照身份证都是我表哥的，月租{amount}，{contact}',
      '外卖、代驾、跑腿号批发，实名人在老家，不找事',
      '骑手号，他人证，租',
    ],
  },
  {
    id: 'ad-trade-broker-middle',
    templates: [
      '中间人，买卖{t_card}都可托',
      '有证的和要证的，中间我抽{small}，担保不跑，{contact}',
      '撮合：A要{t_prov}{t_sex}{t_age}，B有，谈成各{small}。再有的报上来',
      '进群先报卖证还是收证，群主担保，{group}',
      '担保群规：一、只谈证件资料卡；二、先押后交；三、骗子公示。进来{contact}',
      '今日供需\n供：身份证原件{n}张\n供：对公{n}套\n需：{t_sex}{t_age}手持{n}套\n找管理{contact}',
      '买证卖证，中间人',
    ],
  },
  {
    id: 'ad-trade-gov-insider',
    templates: [
      '里面有人，能出真的“补办件”，不是做的',
      '户籍口有关系，换个名字换个号重新办{t_card}，{amount}0，只接一两个，{contact}',
      '窗口朋友，别人丢了不来拿的新证{small}0一张',
      '双户口、改年龄、空挂身份，真系统出真证，面谈，{contact}',
      '查得到的，是真户，不是假卡，{t_boast}，价钱不便宜，问价带诚意',
      '真补办，有人',
      '话不多说：不是印的，是里面出的；不是借的，是给你一个新的。姓名你挑两个字，年龄前后五岁，落在{t_prov}哪个乡由不得你。等两个月，分三回付，头回{amount}，拿到证再付尾款。骗子多，问我细节的一律当警察。{contact}',
    ],
  },
  {
    id: 'ad-trade-sim-seller',
    templates: [
      '注册用卡，别人实名，{small}一张',
      '流量卡不实名，到手就用，备用名都给你配了，{contact}',
      '黑卡白卡物联卡，带开卡人{t_card}照片加{small}',
      '{t_prov}号，实名人六十多老汉，不会来补卡，{price}五张',
      '出百张手机卡，实名已过二次，停了换，{contact}',
      '别人实名的卡，出',
      '到货{amount}张，全是已实名未用过的，开卡人都是乡下老人，证件照片我留着，要补卡要过人脸随时给你调。{t_prov}段{small}，{t_prov}段贵{n}块，五张起发，{t_courier}夹在{t_goods}里，不写寄件人。{contact}',
    ],
  },
];
