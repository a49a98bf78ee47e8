import type { Slots } from '../grammar.ts';

/** Hashtags, goods, claims, places and rows of them. */
export const TAGS_SLOTS: Slots = {
  'tags-c': ['#四件套', '#对公户', '#银行卡', '#八件套', '#收卡', '#收码', '#一类卡', '#企业户', '#实名手机卡', '#电话卡', '#公户', '#四件套出售', '#收购银行卡', '#卖银行卡', '#实名微信', '#收款码', '#实名卡', '#买卡', '#跑分卡', '#银行卡四件套', '#对公账户', '#套卡', '#租卡', '#全套卡'],
  'tags-crow': ['{tags-c} {tags-c} {tags-c}', '{tags-c}{tags-c}{tags-c}{tags-c}', '{tags-c} {tags-c}', '{tags-c} {tags-c} {tags-c} {tags-c} {tags-c}', '{tags-c}\n{tags-c}\n{tags-c}', '{tags-c} {tags-city} {tags-c}', '{tags-c} {tags-noise} {tags-c} {tags-c}', '{tags-c}  {tags-c}  {tags-noise}', '{tags-c}、{tags-c}、{tags-c}', '{tags-c} {tags-c} {tags-c} {tags-noise} {tags-noise}'],
  'tags-d': ['#办证', '#毕业证', '#学历', '#户口本', '#驾驶证', '#身份证办理', '#刻章', '#护照', '#做证', '#银行流水', '#结婚证', '#房产证', '#资格证', '#学位证', '#文凭', '#离婚证', '#行驶证', '#营业执照', '#本科文凭', '#代办证件'],
  'tags-drow': ['{tags-d} {tags-d} {tags-d}', '{tags-d}{tags-d}{tags-d}{tags-d}', '{tags-d} {tags-d}', '{tags-d} {tags-city} {tags-d} {tags-d}', '{tags-d} {tags-d} {tags-d} {tags-d} {tags-noise}', '{tags-d}\n{tags-d}', '{tags-city} {tags-d}', '{tags-d}、{tags-d}、{tags-d}', '{tags-noise} {tags-d} {tags-d}', '{tags-d}  {tags-d}  {tags-d}'],
  'tags-noise': ['#USDT', '#东南亚', '#迪拜', '#柬埔寨', '#菲律宾', '#缅北', '#跑分', '#灰产', '#副业', '#赚钱', '#币圈', '#telegram', '#电报', '#网赚', '#项目', '#出海', '#担保', '#华人', '#中文推特', '#China', '#同城', '#海外华人', '#热门', '#互关'],
  'tags-city': ['#北京', '#上海', '#广州', '#深圳', '#成都', '#重庆', '#武汉', '#郑州', '#西安', '#长沙', '#杭州', '#东莞', '#昆明', '#南宁', '#沈阳', '#厦门'],
  'tags-town': ['北京', '上海', '广州', '深圳', '成都', '重庆', '武汉', '郑州', '西安', '长沙', '杭州', '东莞', '昆明', '南宁', '沈阳', '厦门', '合肥', '临沂'],
  'tags-bank': ['工行', '建行', '农行', '中行', '招商', '邮政', '交通', '平安', '中信', '光大', '民生', '兴业', '浦发', '农信', '广发'],
  'tags-claim': ['一手货源', '包安全', '支持验货', '担保交易', '24小时在线', '支持担保', '先验后付', '诚信经营', '老店', '全网最低', '长期合作', '量大从优', '当天发货', '包售后', '信誉第一', '假一赔十', '秒回', '现货', '不成不收费', '中介勿扰'],
  'tags-claims': ['{tags-claim} {tags-claim}', '{tags-claim}，{tags-claim}，{tags-claim}', '{tags-claim}／{tags-claim}', '✅{tags-claim} ✅{tags-claim}', '{tags-claim}、{tags-claim}', '【{tags-claim}】【{tags-claim}】', '{tags-claim}', '{tags-claim}！{tags-claim}！', '🔥{tags-claim}🔥{tags-claim}', '{tags-claim} / {tags-claim} / {tags-claim}'],
  'tags-land': ['柬埔寨', '菲律宾', '缅甸', '迪拜', '泰国', '老挝', '越南', '马来西亚', '金三角', '西港', '马尼拉', '新加坡'],
  'tags-cex': ['币安', '欧易', 'OKX', '火币', 'Binance', 'Bybit', 'Gate', 'Bitget', '抹茶', 'KuCoin'],
  'tags-life': ['#生活', '#日常', '#美食', '#旅行', '#摄影', '#读书', '#跑步', '#周末', '#打卡', '#分享', '#随手拍', '#早安', '#记录', '#城市', '#碎碎念'],
  'tags-news': ['#新闻', '#反诈', '#警方通报', '#法律', '#普法', '#断卡行动', '#社会', '#防骗', '#平安', '#警察', '#案例', '#全民反诈', '#网络安全', '#热点', '#曝光'],
  'tags-school': ['清华', '武大', '川大', '暨南大学', '郑大', '电大', '南开', '湖大', '深大', '西交', '墨尔本大学', '多伦多大学', 'UCL', '悉尼大学'],
};
