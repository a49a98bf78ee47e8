import type { Slots } from './grammar.ts';

/** An offer in another's words, and the words of notices, shops and people that speak of papers. */
export const BOARD_SLOTS: Slots = {
  offer: ['{sell}{goods}，{claim}，{contact}', '{goods}{price}，{ship}', '{id}{fake}，{pay}，{contact}', '{real}{id}，{pick}，{price}', '{kit}{parts}，{kit_claim}', '代办{papers}、{id}，{contact}', '{claim}，{pick}，{price}一张，{contact}', '{buy}{kit}，{price}一套', '{data}，{data_claim}', '{id}，{real}，{contact}', '{hello}{goods}{claim}{contact}', '办{papers2}、{papers}，{trust}', '{sell}{count}{id}，{bulk}，{call}', '{buy}{id}，{price}一张'],
  quoted: ['“{offer}”', '“{offer}”', '「{offer}」', '"{offer}"', '『{offer}』', '“{offer}。”', '‘{offer}’', '“{offer}…”'],
  offer_en: ['{id_en}, {claim_en}, {contact_en}', '{id_en} {price_en}, {ship_en}', '{claim_doc_en} {doc_en}, {pay_en}, {contact_en}', 'selling {id_en}, {pick_en}', 'we buy {id_en}, {price_en} each', '{id_en}: {claim_en}, {claim_en}', 'KYC sets, {price_en}, {contact_en}'],
  quoted_en: ['"{offer_en}"', '“{offer_en}”', "'{offer_en}'", '"{offer_en}."', '"{offer_en}"'],
  forum_name: ['贴吧', '论坛', '群里', '闲置平台', '短视频评论区', '二手平台', '微博', '豆瓣小组', '同城版', '朋友圈', '校园墙', '推特', '电报群', '小红书', '弹幕里'],
  officer: ['民警', '辅警', '网警', '派出所', '市局', '反诈中心', '辖区民警', '经侦大队', '法官', '检察官', '边检', '社区民警', '银行柜员'],
  shopname: ['向阳', '老街', '学府', '金叶', '小林', '万象', '启明', '顺意', '清风', '佳音', '北门', '安居', '时代', '悦来'],
  found_place: ['三号楼楼道', '操场', '图书馆二楼', '公交末班车上', '超市收银台', '影院', '自助取款机', '步行街', '高铁座位', '健身房柜子', '共享单车篮里', '医院缴费处', '食堂', '滴滴后座', '羽毛球馆', '河堤'],
  keeper: ['前台', '值班室', '服务台', '保安亭', '辖区派出所', '失物箱', '站务员', '班主任', '楼下小卖部', '宿管阿姨'],
  bother: ['挂失', '补办', '换领', '年审', '加急', '异地办理', '线上申请', '代领', '邮寄', '采集指纹', '拍照', '变更地址'],
  office: ['派出所', '政务大厅', '户籍窗口', '办证大厅', '出入境', '车管所', '街道', '便民点', '自助机', '公安分局'],
  own_doc: ['身份证', '身份证', '身份证', '二代证', '户口本', '护照', '驾照', '居住证', '港澳通行证', '社保卡'],
  kin: ['我爸', '我妈', '老公', '女朋友', '室友', '同事', '表弟', '奶奶', '老板', '邻居', '闺蜜', '领导', '儿子', '岳父'],
  plight: ['被贷款了', '名下多了家公司', '手机卡停机', '征信花了', '收到催收短信', '被冻结账户', '登不上去', '接到派出所电话', '多了几张电话卡', '成了失信人'],
  loss_en: ['my ID card', 'my passport', 'my wallet with the ID in it', 'my resident card', 'my driving licence', 'a card holder with two IDs', 'my student card'],
  place_en: ['on line 2', 'at the airport', 'in a taxi', 'at the noodle shop', 'near gate B', 'in the gym', 'on campus', 'at the hostel', 'by the canal', 'in the library'],
};
