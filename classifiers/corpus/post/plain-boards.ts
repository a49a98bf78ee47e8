import type { Family } from '../grammar.ts';

/** Ordinary life of the boards. */
export const BOARD_POSTS: readonly Family[] = [
  {
    id: 'plain-post-bump',
    templates: ['{po-bump}', '沙发', '楼主好人', '前排卖瓜子', '{po-bump}{po-tail}', '火钳刘明', '挖坟了，楼主还活着吗', '插眼', '经验+3，告辞', '水一贴，拿今天的签到', '楼上正解', '这吧还有人吗', '已阅，{po-nick}说得对', '来晚了，前面都在说啥', '蹲后续', '同问{po-tail}'],
  },
  {
    id: 'plain-post-sport',
    templates: [
      '{po-team}加油', '{po-team}又输了，散了吧', '昨晚{po-team}那个球明显越位，边裁眼睛长后脑勺了', '约球，{po-town}体育场，周六下午三点，缺俩后卫，AA一人{small}块。',
      '{po-team}今年换帅能不能保级？我赌一箱汽水', '跑了人生第一个半马，两小时二十一，膝盖在骂我，心在唱歌。', '卖{po-team}球票一张，原价{price}，去不了了，{contact}',
      '解说能不能闭嘴', '我们{po-school}班赛，最后一秒三分绝杀，全班冲进场，体育老师的哨子都吹掉了', '羽毛球双打求带，新手，球拍是超市买的', '门将是我爷爷派来的吧', '钓了一天，空军，回家路上买了条鲫鱼，媳妇一看鳃说这是冰的。',
    ],
  },
  {
    id: 'plain-post-love',
    templates: [
      '分了', '她回我了，“嗯”', '捞人！{po-date}{po-spot}穿绿毛衣的女生，帮我捡了伞，想请你吃{po-food}', '异地第三年，今天我辞职了，硬座十九小时去找他，祝我好运。',
      '喜欢一个人是不是会记住他的自行车锁密码', '相亲对象带了他妈、他姨、他二舅，点了{small}块的菜，AA', '表白墙：{po-school}二楼靠窗那个，你笔掉了我捡了三次了，你是不是故意的', '男，{po-age}，有房有车有猫，没对象，{contact}',
      '舔狗日记：今天她说想吃{po-food}，我排了两小时，她说不饿了。', '前任结婚请不请', '我跟{po-kin}吵架了，她把我衣服挂到了对面那棵树上', '结婚七年，今天他记得买酱油了，感动。', '“在吗”“在”“没事”，气死',
    ],
  },
  {
    id: 'plain-post-school-life',
    templates: [
      '不想上晚自习', '食堂{po-food}涨到{small}块了，肉少了两片', '高三最后一次班会，老班说着说着转过去擦黑板，擦了五分钟，黑板上啥也没有。', '求{po-school}作息表', '英语老师口头禅大赏，一节课说了{n}个“all right”',
      '军训晒成非洲人，我妈视频里问你同学让开一下，我闺女呢', '谁有数学卷子答案，第二张', '宿管阿姨养的猫生了，五只，三花两只', '挂科了，补考求祝福', '下铺打呼噜像拖拉机上坡，还会换挡', '毕业十年聚会，来了{n}个，班长秃了，学委也秃了', '操场跑道翻新，绕路走', '一个字，困',
    ],
  },
  {
    id: 'plain-post-food',
    templates: [
      '{po-town}哪家{po-food}好吃', '推荐一家{po-food}，{small}块管饱，老板娘凶但手艺好', '{po-food}加不加香菜，开战', '自己腌的酸豆角，开坛那一下全楼道的人都探头。', '{po-food}又涨价', '在{po-place}待了五年，最想的是家门口那碗{po-food}，外面的都不是那个味。',
      '今天做了三菜一汤，图，别喷摆盘', '早餐吃啥，在线等', '老板，多放辣', '外卖小哥把我的{po-food}洒了，站门口快哭了，我说没事，咱俩一人一半吧。', '红烧肉糖色总糊，求大佬指点，火小点还是糖少点？', '饿',
    ],
  },
  {
    id: 'plain-post-town',
    templates: [
      '{po-town}停电了？', '{po-town}今天赶集，堵死', '修路修了两年，{po-town}大桥啥时候通？', '下雪了，{po-town}的，发图', '东门口那棵老槐树昨晚被风刮倒了，小时候我在上面刻过字，有人看见“早”字旁边那个歪名字吗。', '自来水发黄，打了热线说在抢修',
      '谁家在放炮，娃刚睡着', '广场舞音响能不能小点声，对面楼高三', '{po-town}新开个超市，鸡蛋{small}块一板，大爷大妈从五点排到马路上', '求{po-town}靠谱牙医', '老家拆迁，我妈把门牌号抠下来带走了。', '好大的雾，车都在爬', '夜里听见有人在河边吹唢呐，吹得还怪好的', '猫丢了，橘的，会应“胖胖”，{phone}',
    ],
  },
  {
    id: 'plain-post-work-life',
    templates: [
      '又加班', '想家了，{po-place}的老乡冒个泡', '进厂第{n}天，流水线上拧螺丝，梦里也在拧。', '工资发了，{amount}0，寄回去一半，买了双鞋。', '老板说今年效益不好，年终奖发{po-thing}', '塔吊上看日出，整个{po-town}像泡在金水里，这时候觉得这活也值。',
      '夜班下班，吃碗{po-food}，睡觉', '组长骂人，骂的是我，听的是全线', '跑外卖摔了一跤，汤洒了，客人没要我赔，还给我拿了创可贴。', '工友老周回家种地去了，走之前把他的风扇留给我。', '中秋厂里发两个月饼，五仁的', '求不累钱多离家近的活，哈哈', '裁了，正好回去结婚',
    ],
  },
  {
    id: 'plain-post-games',
    templates: [
      '{po-game}开黑', '{po-game}更新又炸了', '{po-game}这赛季打野还能玩？', '连跪{n}把，手机已飞', '有没有{po-game}的老人，{year}年那个服的，公会叫“风雪夜归人”，会长结婚我们在线上随了份子，后来都散了，今天突然上去看了眼，他还在线。',
      '抽卡玄学：洗手，对着东，抽，歪', '新手问，{po-game}前期给谁投资源', '队友是猴子派来的', '攻略：BOSS二阶段往左躲，读条打断，远程站一点钟，别贪刀', '{po-game}周年庆就送这？', '小时候的红白机卡带，吹一下就好，比现在的补丁好使', '单机党路过，不实名不联网，快乐',
    ],
  },
  {
    id: 'plain-post-hobby',
    templates: [
      '新入的鱼竿，晒', '今天观鸟，拍到一只戴胜，头上像插了把扇子', '多肉徒长了怎么救', '吉他F和弦按不响，三个月了，隔壁大爷敲门教我，原来他年轻时走穴的。', '手办开盒缺个手', '骑行{po-place}环线第{n}天，爆胎两次，狗追三次，老乡给西瓜一次。', '求鉴定，花鸟市场{small}块买的，是银的不', '养了五年的龟跑了，床底阳台都找了',
      '毛笔字打卡第{n}天，还是像鸡爬', '写了首诗：\n风从{po-town}来\n带着一点麦子味\n你没有来\n我也没有走', '钢琴调律一次多少合适', '拼图少一块，绝望', '秋天了，蛐蛐三尾的不要，要早秋紫头',
    ],
  },
  {
    id: 'plain-post-secondhand',
    templates: [
      '出{po-thing}，{price}，{contact}', '收个{po-thing}，{price}以内', '{po-thing}有人要吗', '毕业甩卖，{po-thing}、{po-thing}、床帘，{po-school}北楼自取，{contact}',
      '换物：我的{po-thing}换你的{po-thing}，不补差', '{po-thing}九成新，媳妇不让留，{price}含泪出，{po-town}面交，{contact}', '白送，{po-thing}，自己来搬，五楼没电梯',
      '求购儿童自行车一辆，娃生日', '出闲置：\n1. {po-thing} {price}\n2. {po-thing} {price}\n3. 一箱旧杂志，送\n周末在家，{phone}', '还在吗？能不能再便宜{small}块，学生', '已出，谢谢大家', '箱子{n}号的{po-thing}谁拍了没来拿',
    ],
  },
  {
    id: 'plain-post-news',
    templates: [
      '【早报】{po-place}降温八到十度；油价下调；{po-team}客场告负。', '今日农历，宜搬家，忌吵架', '台风要来，{po-town}明天停课', '听说{po-town}要通高铁了，前年也这么说', '物价观察：白菜八毛，葱{small}块，葱都吃不起了。',
      '社保基数又调了，到手少{small}块', '隔壁县花博会人挤人，看花看后脑勺', '彩票开奖，差一个数，{amount}万飞了',
      '转：{po-place}一男子救起落水儿童后悄悄离开，网友找了三天，原来是送煤气的', '月全食今晚，九点开始，记得抬头', '辟谣：{po-town}没有狼，是谁家哈士奇',
    ],
  },
  {
    id: 'plain-post-traditional',
    templates: [
      '今晚有人看{po-team}嗎', '下雨天配{po-food}，讚', '徵球友，週末河濱，程度不拘', '搬家清東西找到高中的情書，沒寄出去的那種，邊看邊笑邊哭', '貓咪絕育後變超黏人，正常嗎？', '茶記個凍奶茶加到廿五蚊，癲咗', '塞車塞到懷疑人生', '公司尾牙抽到{shop}，第一次中獎欸', '返工好攰，想請假', '請益：{po-game}新手該練什麼職業？',
    ],
  },
  {
    id: 'plain-post-english',
    templates: [
      'first', 'anyone watching the game tonight?', 'My cat learned to open the fridge. Send help.', 'Best noodles near the old station? Budget {price_en}.',
      'three years on this board and still nobody knows my real name, feels nice', 'Rained all week, roof leaks, landlord says it is a feature.',
      'thanks for the add', 'Patch notes are out, they nerfed the bow again', 'Moved here for work, looking for people to play badminton on Sundays',
      '{padding_en}',
    ],
  },
  {
    id: 'plain-post-spam',
    templates: [
      '全网影视 {disk} {code}', '减肥茶，{price}，瘦不下来退款，{contact}', '互粉互赞，回关', '转发锦鲤，三天内好事发生', '点我头像，精彩不断',
      '{po-junk}开业大酬宾{po-junk}火锅五折{po-junk}{po-town}万达三楼{po-junk}', '算命，八字{small}块，不准不要钱，{contact}', '二手车抵押车低价，{contact}', '{po-hi}帮砍一刀，差0.01',
      '小说推广码{n}，搜公众号看全文，后面太刺激了', '少儿编程试听课0元，{phone}', '收老酒老茶老邮票，{po-place}上门，{contact}', '接送孩子，{po-school}到{po-town}，月{price}，{phone}',
    ],
  },
];
