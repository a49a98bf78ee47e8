import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('ordinary-use.errand', [
    '仅供',
    '(?:忘记?|没|需|请|要|记得|自)带(?:上|好|齐|着)?(?:本人|有效)?(?:身份证|证件)',
    '(?:携带|出示|带好|带上|备好)(?:好|齐)?(?:本人|有效|二代)?(?:身份证|证件)',
    '(?:法人|老板|本人|房主|车主)的?身份证|身份证(?:复印件|照片)?(?:即可|就行|就能|就可以)',
    '放款|利息|车贷|网贷|学车|驾校|自考|营业厅|网点|月租|套餐费',
    '记账|注册公司|商标|食品(?:证|许可|经营)|(?:道路)?运输证',
    '凭(?:本人|有效)?(?:身份证|证件)',
    '本人(?:到场|签字|实名|到店|激活)|线上激活|(?:双方|买卖双方)带?身份证|柜[台面]|客户经理',
    '面签(?!包|代)|开户费|上门办(?!理)|看房|直[租卖]|业主|不外传|不留证件|压证|准时发薪|[夜白]班|年龄不限|集合',
    '水印|写明用途|复印(?!件)|打印|扫描(?!件)|翻译|公证',
    '有事请?联系|辅导员|班主任|志愿者',
    '(?:上|坐|赶)(?:飞机|高铁|火车)',
    '登记身份证',
    '他用无效',
    '复印件(?:上|要|给|写|交)',
    '实名(?:认证|登记|制)',
    '租房(?!(?:入职|住店|上网|开户|开卡|贷款)?(?:都|也|均|全)?(?:能|可以?)用|入职)|房东|中介要|房产中介',
    '维修|修手机',
    String.raw`\bhandbook\b|\bonboarding\b|\bbadges?\b|\bemployees?\b`,
    String.raw`\bland(?:lord|lady)s?\b`,
    String.raw`\b(?:notary|translation|sworn|apostille|covers?|sleeves?|with your logo)\b`,
    String.raw`\b(?:my|our|his|her|wife's|husband's) (?:\w{1,12} )?(?:passport|id card|identity card|visa)\b`,
    String.raw`\b(?:lease|rent|hostel|visa|residence permit|registration)\b`,
    String.raw`\b(?:copies|photocop(?:y|ies)) of\b`,
    '入住|酒店(?!可|都)|民宿|宾馆',
    '准考证|考场|报名',
    '社保|医保|公积金|个税|退税',
    '物业|业主|居委会|社区|普查',
    '快递(?:要|员)|寄(?:过来|回)',
    '高铁|火车票|检票|进站|登机|安检(?!可|能|都)',
    '身份证号',
    '宝宝|孩子|学生(?![价证也可的])|幼儿园|入学',
    '挂号|疫苗|体检',
    '面试|入职(?!(?:都|也|均|全)?(?:能|可以?)用)|招聘|月薪|五险',
    '直招|(?:急|诚)招(?![^，]{0,6}代理)|招(?:工|人|店员|文员|保安|司机|服务员)',
    '试用期|转正|提成|底薪|月休|包[吃住]|倒班|时薪|学徒',
    '过户|上牌|有牌|车架号|[有带凭拿]行驶证|年检|续航',
    '双方|公证处|继承|贷款合同|房产(?!证)|产权|民政局|都要原件',
    '签到|选座|演唱会|门票|入园',
    '一证通查|(?<!自己)名下(?!的?(?:微信|支付宝|卡|号))',
    '旅行社|团签|车险|投保|保险公司|跨省通办',
    '科目[一二三四]|教务处|学校(?:要|只|让|说|开)|开题|调研',
  ]),
  patternOf('ordinary-use.household', [
    '[纯全]棉|磨毛|天丝|真丝|被套|床单|枕套|床品|花色|尺码|一米[二五八]',
    '护肤|水乳|茶具|餐具|厨房|刀具|卫浴|母婴|童装|五金|瓷砖|茶叶',
    '刹车|轮胎|油耗|座垫|满电|试骑|看车|厨具|彩妆',
    '换屏|贴膜|卡槽|卡针|主板|充电器|成色|九成新|自用',
    String.raw`\b(?:phone cases|toys|shoes|clothes|furniture|rice cooker|used|second-?hand)\b`,
  ]),
  patternOf('ordinary-use.required', [
    '(?<![不想急谁有都])(?:[带凭持刷验看押扣交传拍要需丢掉落忘]|只需|出示|提供|提交|准备|登记|核对|上传|复印|扫描|查看|携带|备齐)[好齐上着了过]?[^，。\\n]{0,6}(?:身份证|户口[本簿]|护照|驾驶?证|驾照|行驶证|毕业证|学历证|学位证|健康证|结婚证|房产证|营业执照|证件|银行卡)(?![^，。\\n]{0,2}(?:的|来|加|私|滴|吗|找|联系|出售|现货))',
    '(?:身份证|户口[本簿]|护照|驾驶证|驾照|行驶证|营业执照|学历|毕业证|证件)(?:和[^，]{1,4})?(?:原件|复印件|照片|正反面|扫描件|首页)?(?:即可|就行|报名|入职|登记|签字|面试|初审|交验|认证|核验|照片?(?=[，：\\d])|定制刻字|有效即可|过户|备案|丢了|遗失|挂失|过期|到期|齐全|在手|翻译|公证|复印|过塑|打水印|实名)',
    String.raw`\b(?:bring|show|carry|present|submit|upload|copy of|copies of|scan of|photo of) (?:\w{1,10} ){0,3}(?:ids?|id cards?|identity cards?|passports?|driving licen[cs]es?|student cards?)\b`,
    String.raw`\b(?:my|your own|his|her|our) (?:\w{1,10} )?(?:id|id card|identity card|passport|driving licen[cs]e)\b`,
  ]),
  patternOf('ordinary-use.refusal', [
    '[不勿](?:收(?!押金，?全|到)|卖|办理?|做|给|拍|提供|代办|交易|倒卖)[^，]{0,3}(?:证(?!据|明)|手机卡|电话卡|银行卡|实名卡)',
    '不[扣押收]留?(?:身份证|证件?(?=，|$))|不(?:收|用|交)押金',
    String.raw`\b(?:offered|tried to sell|wanted to sell|arrange) (?:me|us|you)?\b`,
    String.raw`\b(?:i|we) (?:said no|refused|declined|walked away|reported)\b`,
    String.raw`\b(?:a|is) crime\b`,
    String.raw`\bno documents?(?: trade)?\b`,
  ]),
];

/** Cards in everyday life: renting, travel, census, hotels, schools. */
export function detectOrdinaryUse(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
