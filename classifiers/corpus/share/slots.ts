import { choose, type Slots } from '../grammar.ts';

function digits(count: number, random: () => number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}

function between(least: number, most: number, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function day(random: () => number): string {
  const mark = choose(['-', '-', '.', '/', ''], random) ?? '-';
  return [between(2017, 2026, random), two(between(1, 12, random)), two(between(1, 28, random))].join(mark);
}

/** Words of cloud disks and of the people who fill them: names of files, folders, shares, and the notes that go with a link. */
export const SHARE_SLOTS: Slots = {
  day,
  md: (random) => `${two(between(1, 12, random))}${two(between(1, 28, random))}`,
  clock: (random) => `${two(between(0, 23, random))}:${two(between(0, 59, random))}`,
  kb: (random) => `${between(18, 980, random)}${choose(['KB', 'K', 'kb', '.4KB', ' KB'], random)}`,
  mb: (random) => `${between(1, 96, random)}.${digits(1, random)}${choose(['MB', 'M', ' MB', 'mb'], random)}`,
  gb: (random) => `${between(1, 38, random)}.${digits(2, random)}${choose(['GB', 'G', ' GB'], random)}`,
  shot: (random) => `${choose(['IMG_', 'DSC0', 'mmexport16', '微信图片_2024', 'Screenshot_', 'P10', 'WX', 'QQ图片2023', 'img', '扫描'], random)}${digits(4, random)}`,
  no: (random) => two(between(1, 60, random)),
  nos: (random) => digits(3, random),
  many: (random) => String(between(3, 90, random) * (choose([1, 1, 10, 10, 100], random) ?? 1)),
  pw: (random) => Array.from({ length: 4 }, () => choose(Array.from('abcdefghjkmnpqrstuvwxyz23456789'), random)).join(''),
  yuan: ['{amount}元', '{amount}块', '￥{amount}', '{amount}', '¥{amount}', '{small}0元', '{small}0块', '{small}元', '{small}块', '(几十|两三百|一百来)块'],
  disksite: ['百度网盘', '百度云', '度盘', '夸克网盘', '夸克', '阿里云盘', '迅雷云盘', '123云盘', 'UC网盘', '天翼云盘', '蓝奏云', '坚果云', '城通网盘', '微云', '115', '和彩云'],
  viashare: ['通过网盘分享的文件：', '我用{disksite}分享了：', '链接：', '分享文件：', '给你发了个{disksite}链接，', '【{disksite}】', '来自：分享动态 ', '我给你分享了一个文件夹：', '{disksite}分享—', 'Hi，我用{disksite}分享了'],
  tail: ['复制这段内容后打开手机App，操作更方便哦', '--来自{disksite}超级会员v{n}的分享', '有效期：7天', '有效期：永久', '点击链接即可保存', '失效请留言', '链接永久有效', '打开{disksite}App查看', '过期找我补', '该分享{n}天后失效', '已被保存{many}次', '分享于{day}'],
  pic: ['.jpg', '.jpg', '.jpg', '.JPG', '.png', '.jpeg', '.HEIC', '.webp', '.bmp', '.PNG'],
  vid: ['.mp4', '.mp4', '.mp4', '.mov', '.MOV', '.avi', '.m4v', '.mkv', '.flv', '.ts'],
  doc: ['.docx', '.doc', '.pdf', '.pdf', '.wps', '.txt', '.rtf', '.md', '.PDF', '.pages'],
  sheet: ['.xlsx', '.xls', '.xlsx', '.csv', '.et', '.numbers', '.xlsm', '（新）.xlsx', '-副本.xlsx', '_v2.xlsx'],
  zip: ['.zip', '.rar', '.7z', '.zip', '.tar.gz', '.001', '.part1.rar', '（解压码见说明）.zip', '.rar', '打包.zip'],
  reg: ['河南', '周口', '四川', '贵州毕节', '湖北', '安徽', '云南', '黑龙江', '江西', '广西', '山东临沂', '湖南', '甘肃', '重庆', '福建', '山西', '内蒙', '浙江', '广东', '河北'],
  birth: ['95年', '90年', '85年', '92', '88年', '00后', '1997', '98年', '79年', '2001年', '90后', '96', '83年', '03年'],
  sx: ['男', '女', '男', '女', '男', '女', '男生', '女生', '男性', '女性'],
  cardfile: [
    '{sx}-{birth}-{reg}{pic}', '{reg}{birth}{sx}{pic}', '{no}{sx}{birth}{reg}{pic}', '{reg}_{sx}_{birth}{pic}', '{birth} {reg} {sx}{pic}', '{sx}{no}（{reg}）{pic}',
    '{reg}-{sx}-{birth} 有效期长{pic}', '(m|w|M|F)_{reg}_{birth}{pic}', '{nos}号 {reg}{sx}{pic}', '{birth}{sx} 到期20{no}{pic}', '(男|女){birth}（(像的来|可挑|预留|已出)）{pic}',
  ],
  cardword: ['身份证', '身份证', 'sfz', 'SFZ', '二代证', '身份zheng', '申份证', '身分証', '二代卡', '🆔', '🪪', '小卡片', 's.f.z', '身-份-证', '二代z', '身fen证', 'shenfenzheng', '真人卡', '证卡', '国人ID'],
  stockdir: ['现货', '现货目录', '本周新到', '新到', '样品', '样品图', '库存', '在售', '{md}新货', '{md}到货', '还剩', '可选', '新上架', '今日更新', '{md}更新', '全部现货', '仓库', '最新一批'],
  readme: ['读我.txt', '必看.txt', '下单须知.txt', '联系方式.txt', '说明.txt', '先看这个.txt', '！！！打开先看.txt', 'README.txt', '联系我.png', '加我二维码.png', '防失联.txt', '购买流程.docx', '0_看我.txt', '新人必读.pdf'],
  pricefile: ['价格表.txt', '价格{md}.xlsx', '价目表.jpg', '报价.xlsx', '价格.png', '最新报价单.pdf', '价目{day}.txt', 'price.txt', '价格（别外传）.txt', '代理价.xlsx', '批发价.txt', '单价一览.xlsx'],
  livevid: ['视频实拍{vid}', '实拍{no}{vid}', '过机{vid}', '读卡器实测{vid}', '刷机视频{vid}', '手上实拍{vid}', '灯下细节{vid}', '滴一声{vid}', '验卡过程{vid}', '拆快递反馈{vid}', '客户反馈{no}{pic}', '过闸机{vid}', '实物{md}{vid}'],
  kitword: ['四件套', '八件套', '4件套', '四jian套', '四.件.套', 'sjt', '全套', '对公户', '公户', '对公八件', '卡+U盾', '卡盾手机卡', '一套齐', '四件'],
  dataword: ['正反面', '手持', '正反+手持', 'zf面', 'SFZ正反', '手持半身', '眨眼张嘴视频', '人脸视频', 'kyc料', '实名料', '户籍料', '一手料', '三张照', '白底+正反', '料子', '身份资料'],
  forged: ['护照', '驾照', '驾驶证', '户口本', '毕业证', '学位证', '结婚证', '房产证', '营业执照', '居住证', '行驶证', '出生证', '港澳通行证', '资格证', '健康证', '离婚证', '军官证', '教师证'],
  who_sold: ['——已出——', '（已出）', '【售】', '出了', '—sold—', '~~没了~~', '已发走', '已付定', '预留老客', '下架'],
  fellow: ['陈晓雨', '王志强', '李梦婷', '刘洋', '赵国栋', '孙丽华', '周子涵', '吴建军', '郑雅琪', '黄俊杰', '何佳怡', '林海', '马晓东', '许文静', '罗浩然', '谢欣', '邓小芳', '曹磊', '彭敏', '曾宇航'],
  firm: ['恒远物业', '星河传媒', '安泰餐饮', '盛达电子', '百川物流', '海棠幼儿园', '凯莱酒店', '宏图建筑', '鼎信会计所', '悦跑健身', '蓝鲸外卖站', '明德教育', '云杉科技', '丰谷超市', '大成电子厂', '和美家政'],
  kind: ['高数', '线代', '大学物理', '英语四级', '考研政治', '行测申论', '教资科一', '护士资格', '一建法规', '会计初级', '法考刑法', '雅思口语', 'N2听力', '小学奥数', '初中化学', '高中生物', '普通话', '驾考科一'],
  trip: ['青海湖', '大理', '川西', '厦门', '长白山', '敦煌', '新疆伊犁', '婺源', '北海涠洲岛', '张家界', '威海', '阳朔', '冰岛', '清迈', '京都', '济州岛'],
  party: ['婚礼', '满月酒', '毕业典礼', '年会', '运动会', '同学聚会', '金婚纪念', '订婚宴', '谢师宴', '春晚彩排', '六一汇演', '升旗仪式', '百日宴', '入职欢迎会', '家长会', '乔迁'],
  cardlike: ['会员卡', '工作证', '工牌', '门禁卡', '储值卡', '洗车卡', '借书证', '积分卡', '健身卡', '胸牌', '出入证', '参会证', '名片', '饭卡', '停车卡', '摊位卡', '志愿者证', '贵宾卡'],
  soft: ['身份证读卡器驱动', '证件照排版工具', '扫描全能王', 'PDF转换器', '打印机驱动', '发票查验客户端', '批量改名工具', '人事管理系统', '访客登记系统', 'Everything', '压缩软件', '录屏工具', '酒店前台系统', '门禁发卡软件', '照片压缩到20K', 'OCR文字识别'],
  movie: ['寻卡记', '小城夏天', '长安迷案', '第七个证人', '冒名者', '风起渔村', '无名女士', '证人', '双面人生', '山村教师', '海上列车', '假面舞会', '身份之谜', '老街照相馆'],
  game: ['模拟城市', '星露谷', '塞尔达', '我的世界', '边境检察官', '三国志', '暗黑2', '文明6', '宝可梦朱紫', '仙剑', '侠盗飞车', '上古卷轴', '泰拉瑞亚', '动森'],
  formality: ['签证', '落户', '公积金提取', '房贷', '入学报名', '考研现场确认', '驾校报名', '社保转移', '出国交换', '营业执照注册', '购房', '租房', '护照换发', '居住证', '奖学金申请', '入职'],
  idscan: ['身份证正面{pic}', '身份证反面{pic}', '身份证正反面{doc}', '身份证复印件{doc}', '身份证扫描件.pdf', 'sfz正{pic}', 'sfz反{pic}', '身份证（仅供{formality}使用）{pic}', 'ID正反.pdf', '身份证人像面{pic}', '身份证国徽面{pic}', '手持身份证{pic}'],
  otherpaper: ['户口本首页{pic}', '户口本本人页{pic}', '学位证{pic}', '毕业证扫描.pdf', '银行流水.pdf', '在职证明{doc}', '收入证明{doc}', '白底两寸照{pic}', '护照首页{pic}', '结婚证内页{pic}', '房产证.pdf', '驾驶证{pic}', '无犯罪记录.pdf', '出生医学证明{pic}', '成绩单.pdf', '离职证明.pdf'],
  idphoto: ['一寸{pic}', '二寸{pic}', '蓝底一寸{pic}', '白底二寸{pic}', '红底{pic}', '小二寸排版.psd', '身份证照358x441{pic}', '一寸8张排版.psd', '证件照原图{pic}', '精修后{pic}', '换底色.psd', '护照照片33x48{pic}', '国考报名照{pic}', '驾照一寸{pic}'],
  asked: ['谢谢楼主', '保存了', '链接挂了', '求补', '提取码不对', '多谢分享', '已收藏', '怎么下载不了', '好人一生平安', '还有吗', '能换夸克吗', '在线等', 'mark', '码住', '感谢大佬'],
  police: ['反诈中心', '辖区派出所', '市局网安支队', '刑侦大队', '经侦支队', '宣传科', '社区民警', '户政科', '出入境大队', '车站派出所', '治安大队', '校园警务室'],
  lawful: ['茶叶', '球星卡', '二手手机', '手办', '卡牌游戏单卡', '邮票', '旧书', '渔具', '显卡', '汉服', '多肉', '球鞋', '宠物用品', '护肤品', '文玩核桃', '电话卡收藏', '钱币', '机械键盘'],
  bankform: ['个人开户申请书', '对公账户开户申请表', '单位银行结算账户变更表', '银行卡挂失申请书', '公户销户申请', '法人授权委托书', '受益所有人登记表', '网银U盾申请表', '印鉴卡样本', '代发工资名单模板', '开户许可证补办说明', '预留手机号变更申请'],
};
