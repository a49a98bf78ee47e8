import comments from './background/comments.json' with { type: 'json' };
import titles from './background/titles.json' with { type: 'json' };
import { choose, type Filling, type Slots } from './grammar.ts';

/** Choices and slots are written with these marks; in a stranger's words they would be read as such. */
const GRAMMAR_MARKS = /[(){}|]/gu;

/** A part of a stranger's words, from the background texts: nobody's advertisement. */
function padding(random: () => number): string {
  const words = (choose(random() < 0.5 ? titles : comments, random) ?? '').replaceAll(GRAMMAR_MARKS, ' ');
  return words.slice(0, 20 + Math.floor(random() * 60));
}

/** Made-up names of schools: a place, and what it calls itself. */
const SCHOOL_EN: Filling = ['(Northfield|Westbrook|Kingsley|Harlow|Ashford|Lakeview|Queensbridge|Milton|Redcliff|Stanmore|Elmswood|Carrick) (University|State University|College|Institute of Technology|Metropolitan University|Business School)', 'University of (Northfield|Westbrook|Kingsley|Harlow|Ashford|Lakeview|Redcliff|Carrick)', '(NFU|WBU|KLU|HSU|LVIT|QBU|RCU|CTU)'];

/** Words of the registers: posts with hashtags, channels, price lists, short messages, other papers. */
export const REGISTER_SLOTS: Slots = {
  padding,
  padding_en: ['(I|We) (wish|hope) (you|they) (find|keep) what (makes you happy|you were looking for)', 'Never (give up|look back|stop learning), (the best|tomorrow) is (yet to come|another day)', '(Antonio|Maria|Yvonne|Peter|Olga|Kenji) (Smith|Rossi|Weber|Novak|Silva) (Anna|Tom|Lucy|Ingrid) (Brown|Lind|Moreau)', 'The (train|bus|meeting|concert) was late (again|today), but the (music|coffee|view) was (lovely|worth it)', '(Robots|Doctors|Students|Farmers) (could|will) soon (do|test|learn|grow) this with (unprecedented speed|a new method|great efficiency)', '(He|She|They) said (nothing|goodbye|it twice) and (left|smiled|closed the door)', '(Breaking|Update): (markets|prices|votes) (rise|fall|are counted) as (leaders|experts|players) (meet|disagree|wait)', '(What|Which) (song|book|film) (changed|saved) your (life|summer|morning)?', '(Congrats|Congratulations) to (the team|our winners|everyone) on (a great season|the award|the launch)', 'If (I|you) must (come|wait|choose), (box|call|write) me in the (morning|evening)', '(Courage|Patience|Kindness) is (a habit|not the absence of fear|free)', 'Good (morning|night) (world|friends|from the coast), (stay safe|be kind|have a lovely day)'],
  people_en: ['(Antonia|Bella|Colin|Dora|Edgar|Flora|Gavin|Hilda|Ivan|Joyce|Kirk|Lilith|Marvin|Noah|Olive|Perry|Quinn|Rosa|Stanley|Ted|Una|Vera|Wilma|Yvette|Zack) (Abbot|Barlow|Crane|Drake|Ellis|Fuller|Graves|Hardy|Irwin|Jarvis|Keats|Lowell|Morse|Nash|Osborn|Pratt|Quick|Ross|Steele|Tuttle|Underwood|Vaughn|Ward|Yates)', '(Amos|Bertha|Cecil|Daisy|Ernest|Fanny|Giles|Hugo|Irene|Jasper|Kitty|Lionel|Mabel|Nigel|Opal|Percy|Ruby|Silas|Tess|Vince)'],
  tag_other: ['#跑分', '#洗钱', '#灰产', '#搞钱', '#币圈', '#偏门', '#项目', '#代收', '#资源', '#反差', '#代付', '#承兑', '#黑U', '#油卡', '#上岸'],
  link: ['https://t.co/x', 'https://t.co/x', '', '', '{disk}', 'https://www.example.com/{n}'],
  tag_id: ['#身份证', '#二代证', '#sfz', '#SFZ', '#真人身份证', '#身份证出售', '#卖身份证', '#办身份证', '#假身份证', '#身份证定制', '#二代身份证', '#实名', '#代实名', '#证件', '#假证', '#办证', '#做证', '#香港身份证', '#台湾身份证', '#捡的身份证', '#高仿身份证', '#过机', '#身份证原件', '#身份证办理', '#各类证件', '#办假证'],
  tag_papers: ['#护照', '#驾驶证', '#驾照', '#户口本', '#毕业证', '#房产证', '#结婚证', '#营业执照', '#学位证', '#居住证', '#签证', '#刻章', '#办证', '#证件', '#资格证', '#不动产证', '#行驶证', '#港澳通行证', '#办护照', '#国际驾照', '#假证'],
  tag_diploma: ['#毕业证', '#学位证', '#文凭', '#成绩单', '#留信认证', '#留服认证', '#学历认证', '#使馆认证', '#diploma', '#transcript', '#degree', '#假文凭', '#offer', '#雅思', '#托福', '#代考', '#毕业证办理', '#硕士学位证', '#学历', '#学信网', '#海牙认证', '#回国认证'],
  tag_sick: ['#医院证明', '#病假条', '#诊断证明', '#病历', '#请假条', '#住院证明', '#检查单', '#B超', '#出院小结', '#病历本', '#在职证明', '#收入证明', '#工作证明', '#离职证明', '#实习证明', '#无房证明', '#未婚证明', '#体检报告', '#免体测', '#休学', '#请假', '#CT', '#抑郁症', '#开病历'],
  proof: ['病历证明', '医院证明', '诊断证明', '病假条', '住院证明', '无房证明', '未婚证明', '入职证明', '离职证明', '工作证明', '在校证明', '收入证明', '实习证明', '学历证明', '在读证明', '社保证明', '怀孕证明', '残疾证明', '免疫证明', '房产证明', '贫困证明', '亲属关系证明', '居住证明', '出生证明', '检查报告', '体检报告', '核酸证明'],
  tag_set: ['#四件套', '#八件套', '#对公户', '#银行卡', '#收卡', '#一类卡', '#公户', '#银行卡四件套', '#卡商', '#车队', '#实名卡', '#电话卡', '#收四件套', '#对公', '#跑分', '#u盾', '#料', '#身份资料', '#实名手机卡', '#香港卡', '#银行卡出售', '#支付宝实名', '#QQ号', '#微信号出售', '#储蓄卡', '#卡主', '#公户出租'],
  tag_data: ['#kyc', '#实名认证', '#料商', '#手持身份证', '#料', '#一手料', '#人脸', '#过人脸', '#代过人脸', '#身份证正反面', '#实名号', '#微信号', '#微信实名', '#正反面', '#手持'],
  tag_noise: ['#成都', '#留学', '#深圳', '#同城', '#上海', '#兼职', '#自拍', '#美国', '#日本', '#加拿大', '#留学生', '#北京', '#伦敦', '#悉尼', '#代购', '#回国', '#华人', '#毕业', '#广州', '#东京', '#币圈', '#搞钱', '#中国', '#热门', '#日常', '#音乐', '#生活', '#润'],
  tag_en: ['#fakeid', '#idcard', '#kyc', '#scannableid', '#fakedocuments', '#passport', '#driverslicense', '#chinaid', '#verifiedaccounts', '#fullz', '#fakepassport', '#diploma', '#documents', '#novelty', '#visa', '#residencepermit', '#fakediploma', '#ssn', '#ieltswithoutexam'],
  bullet: ['🔥', '✅', '📦', '◆', '★', '▶', '💳', '🪪', '⭐', '➡️', '■', '●', '❗', '🛒', '👉', '【', '✔', '☎️', '🈶'],
  bank: ['工行', '农行', '建行', '中行', '邮储', '招商', '农商', '交行', '信用社', '平安', '各行'],
  face: ['人脸', '实名', '刷脸', '过脸', '人脸认证', '解封'],
  data: ['身份证正反面', '手持身份证', '手持照', '正反面+手持', '正反手持视频', '身份证照片', '眨眼视频', '全套资料', '实名资料', '一手料', '人脸视频', '身份证号+姓名', '身份证扫描件', '户籍资料', '真人资料', '半身手持', '三件套照片', '白底证件照加正反面', 'KYC资料', '人脸料'],
  data_claim: ['一手', '没撸过', '未注册过', '可过人脸', '全国各地', '男女都有', '当天采集', '真人在线', '量大从优', '包过审', '不重复出', '新料', '可测', '高清', '90后00后', '带视频', '可指定地区', '包实名'],
  age: ['二十多岁', '三十出头', '25左右', '18到22', '四十来岁', '九几年'],
  papers2: ['学历', '离婚证', '不动产证', '四六级', '健康证', '上岗证', '军官证', '记者证', '残疾证', '退伍证', '老年证', '港澳通行证', '身份证复印件', '收入证明', '病历', '银行流水', '社保卡', '出生医学证明', '准生证', '团员证', '律师证', '教师证', '建造师', '电工证', '行驶证', '印章'],
  country: ['英国', '美国', '加拿大', '澳洲', '新西兰', '香港', '日本', '韩国', '德国', '法国', '马来西亚', '新加坡', '国外', '海外', '国内', '泰国', '菲律宾'],
  school: ['名校', '各大学', '曼城大学', '多城大学', '北岛大学', '皇家理工', '湖景大学', '西湾学院', '职业学院', '本科院校', '大专院校', '任何学校', '南岸大学', '某大学', ''],
  school_en: SCHOOL_EN,
  doc_en: ['passports', 'driver licenses', 'drivers license', 'ID cards', 'residence permits', 'visas', 'birth certificates', 'diplomas', 'social security cards', 'marriage certificates', 'green cards', 'bank statements', 'utility bills', 'IELTS certificates', 'student cards', 'work permits', 'passport', 'citizenship papers', 'degrees', 'SSN cards', 'marksheets'],
  claim_doc_en: ['real', 'fake', 'registered', 'genuine', 'database registered', 'high quality', 'counterfeit', 'real and fake', 'verified', 'authentic looking', 'original', 'legit'],
  claim_real_en: ['real', 'genuine', 'original', 'stolen', 'lost', 'clean', 'verified', 'authentic', 'valid'],
};
