import type { Family } from '../grammar.ts';

/** Long posters and tales of the market. */
export const BAZAAR_POSTERS: readonly Family[] = [
  {
    id: 'plain-bazaar-poster-goods',
    templates: [
      '搬家了，下面这些都要出，{b-place}自提，周末两天在家：{b-used}{price}，{b-cond}；{b-used}{price}，{b-cond}；{b-used}{price}；{b-music}{price}；还有一堆{b-book}和{b-wear}，买别的就送。不议价，先付先得，{contact}',
      '二手店清仓\n{b-used} {price}\n{b-used} {price}\n{b-used} {price}\n{b-tech} {price}\n{b-tech} {price}\n{b-music} {price}\n地址{b-place}，早九晚九，可送货，{phone}',
      '今年{b-farm}大丰收，价格却比去年低一半，家里老人舍不得扔。{small}元一箱，{n}斤装，{b-ship2}，坏一赔一，不甜不要钱。批发另议，食堂、水果店老板量大从优，联系{contact}，帮忙转发一下，谢谢各位了',
      '工厂搬迁，以下设备低价处理：{b-machine}{n}台、{b-machine}{n}台、{b-machine}一台、{b-tool}若干，{year}年购入，一直在用，可现场试机。整体{price}0，零卖面议，自己找车拉，{b-place}，{phone}，中介勿扰',
      '{b-wear}批发价（{n}件混批）\n{b-wear} {small}\n{b-wear} {small}\n{b-wear} {small}\n{b-wear} {small}\n实拍图在网盘{disk} {code}\n招代理，一件代发，不压货，{contact}',
      '本店长期回收：{b-used}、{b-used}、{b-tech}、{b-tech}、{b-collect}、{b-music}，好坏都要，价格比别家高一成，电话估价，{n}分钟上门，当面付现金，搬运我们自己来，单位个人都可以，{phone}，同行也欢迎合作',
      '建材到货通知：{b-build}{n}车，{b-build}{n}车，{b-build}现货，{b-build}可订。价格{amount}一{b-unit}起，含运费，不含卸车，可开票，老客户月结，新客户款到发货，质量问题三天内包换。{b-place}仓库，{call}',
      '多肉花友群互换：我有{b-plant}、{b-plant}、{b-plant}，想换{b-plant}或者{b-pet}饲料，不补差价，邮费各付各的。也可以{small}一盆带走，{b-ship2}，死了补一次，拍照为准，{contact}，周一统一打包发货',
      '{b-collect}一批，都是家父早年收的，我不懂，也不想送拍卖行。{b-collect}{n}件、{b-collect}{n}件、{b-collect}若干，可以挑，{small}起。支持到店看，在{b-place}，懂的来，不懂的也可以来喝茶，骗子和打包砍半价的勿扰，{phone}',
      '{b-pet}一窝{n}只，妈妈是我家养的，爸爸有血统书，现在能自己吃粮了，驱虫两次疫苗一针，{price}一只不还价，可以来家里看，优先{b-place}的，要求有封窗、有稳定收入、接受偶尔回访，{contact}',
    ],
  },
  {
    id: 'plain-bazaar-poster-services',
    templates: [
      '便民信息\n{b-repair}：{small}起\n{b-repair}：{small}起\n{b-repair}：{small}起\n{b-serve}：{amount}\n{b-serve}：{amount}\n{n}年老师傅，不修好不收费，{phone}',
      '个人接单，白天上班晚上做：{b-write}{small}起，{b-write}{amount}起，{b-write}看难度。先看样稿再付一半，改三次以内不加钱，急单加三成，不接论文、不接盗版。作品集{disk} {code}，{contact}，消息看到就回',
      '{b-course}秋季班开始报名，{n}课时{amount}0，老生九折，三人团报每人再减{small}0。老师都是全职，每班不超过{n}人，试听一节{n}块，不满意随时按课时退费，合同写清楚。校区在{b-place}，咨询{call}',
      '招聘启事：因新店开业，招{b-job}{n}名、{b-job}{n}名、{b-job}{n}名。底薪{amount}0加提成，月休四天，包一餐，提供宿舍，满三个月交社保。年龄不限，有没有经验都可以，踏实就行。{b-place}，面试提前打电话{phone}，中介和微商勿扰',
      '周末{b-trip}，大巴{n}座已报一半，{amount}一人，含车费、门票、一顿{b-dish}，不含自费项目。早六点{b-place}集合，过时不候，退团提前两天，行程里没有任何购物点。报名{contact}，交{small}定金占座',
      '临街{b-room}转让，{n}0平，{b-why}，不是生意不好。月租{amount}0，押二付三，合同还有两年，{b-machine}、冰柜、桌椅全部留下，接手就能开张，转让费{price}00可以谈。中介别打电话，真心想做的来店里坐坐，{phone}',
      '{b-cloud}促销，新老用户同价：入门款{small}一年，标准款{amount}一年，企业款{amount}0一年。三天无理由退，支持支付宝、对公转账，可开专票，{n}台以上再打折，工单{n}分钟内回。代理返佣{n}%，{contact}',
      '老年人助浴、陪诊、做饭、打扫，一次{small}0起，包月{amount}0。护理员都有健康证和培训，子女可以看上门照片和记录。{b-place}三公里内，过年不休息，节假日加{small}。先试一次，满意再包月，{phone}',
      '每日{b-coin}早报：大盘震荡，关注{n}个点位，昨晚策略止盈{small}%，会员群同步进场。三天免费体验，体验后{amount}一月，名额{n}个，老会员续费八折。只做趋势不做梭哈，亏损自负，懂的来，{contact}',
      '正规{b-diet}，古方配制，草本成分，大人小孩都能用！原价{amount}，今天{small}0，买二送一再送{b-eat}，货到付款，无效全额退。已经有{n}万人用过，隔壁王阿姨用了半个月，现在天天跳广场舞。热线{phone}，招县级代理',
    ],
  },
  {
    id: 'plain-bazaar-poster-talk',
    templates: [
      '上周在二手群买了个{b-used}，卖家说{b-cond}，到手一股味，插电还跳闸。问他他说“二手不退不换，非诚勿扰”，我{price}就打水漂了？群主能不能管管，转账和聊天都截图了，人在{b-place}，电话{phone}打不通',
      '第一次团{b-farm}说说感受：个头有大有小，{n}斤装称了少半斤，坏了三个，团长二话不说退了{small}。味道真不错，比超市便宜一半，下次{b-eat}开团我还跟，建议包装加层纸，快递别扔',
      '写给来摊上砍价的各位：{b-wear}进价就要{small}，摊位费一天{n}块，我赚个辛苦钱，开口砍一半真卖不了。买两件可以便宜五块，老客送袜子，不买也别翻乱，谢谢。明天下雨不出摊，后天{b-place}见',
      '求助，{b-game}号卖给别人，走平台{price}成交，对方三天后说“货不对板”申请退款，可他已经把{b-item}都用掉了。客服让我举证，我只有截图，这种情况还能赢吗？有经验的说说，奶茶{n}杯奉上',
      '{b-loan}电话一天打十几个，说我有{amount}00额度，我问他哪家银行，支支吾吾说“合作机构”。加了微信发来链接，让先交{small}0认证费，还好我妈拦住了。大家接到这种直接挂，别好奇',
      '今晚菜单给大家报一下：{b-dish}{small}、{b-dish}{small}、{b-dish}{n}、{b-dish}{small}，新加{b-eat}{small}一份，冰粉{n}块。满{small}送柠檬茶，老客报手机尾号打折。九点前下单能送到{b-place}，再晚只能自提，{phone}',
      '兼职当{b-job}三天说说：说好日结{small}0，第一天压着，第二天说周结，第三天人少扣钱。中介群里{n}百人天天喊“急招、懂的来、男女不限”，其实抽一半。想做的直接去厂门口问，别加中介',
    ],
  },
  {
    id: 'hard-bazaar-poster-papers',
    templates: [
      '酒店前台须知：一人一证，身份证原件、护照、港澳通行证、临时身份证都可登记；没带证件的，可用电子身份证或请派出所核实，不能借用他人的证。{b-hotel}{amount}起，押金{amount}，十四点入住，{phone}',
      '租车价目：{b-car}{small}0一天，{b-car}{amount}一天，周租八折。需要本人身份证、驾照满一年、信用卡预授权{amount}0，不押证件原件，违章押金一个月退。{b-place}取还，可送车到机场，加{small}，{contact}',
      '{b-api}、{b-api}、{b-api}统一报价：{n}分/次，{n}万次以上{n}厘。只服务有营业执照的企业，签合同、签授权书、留存日志，拒绝个人查询和转售。测试额度{small}次，文档在{link}，对接群{group}，商务{contact}',
      '图文店价目\n复印 {n}毛\n身份证双面复印 {n}毛\n证件照 {small}一版\n名片 {small}一盒\nPVC会员卡 {amount}/百张\n标书装订 {small}起\n不做公章，不做证书，{phone}',
      '工厂直招{b-job}，{n}元一小时，月结不拖，包吃住，四人间有空调。报到带身份证原件、本人银行卡、一寸照{n}张，体检费{small}厂里报。不收中介费、不扣证件，介绍一个人奖{amount}。{b-place}，{phone}',
      '今天逛{b-place}旧货市场，有人凑过来小声问要不要办证，我指了指对面的警务站他就跑了。最后淘到{b-collect}一件，{b-tool}一把，砍到{small}，老板还送了个旧身份证套，说以前厂里发的，挺有年代感',
      '银行网点通知：近期有人以“刷流水”“高价收卡”为名借用{b-card}和U盾，属违法行为。本网点开户请本人携带身份证到场，说明用途，开户免费。周六办卡送{b-eat}，咨询{phone}',
      '出闲置小卡，都是自己专辑里拆的，正反面高清图在网盘{disk} {code}。普通{n}元一张，签名{amount}，三张以上{b-ship2}，可以走平台验货，不接受到手刀。急出，因为要攒钱办护照去看演唱会，{contact}',
      '转手机靓号：自己用了{n}年，现在套餐太贵。{price}，双方带身份证去营业厅当面过户，名字改成你的才算成交，不卖卡、不寄卡、不租卡，{b-place}附近，周末有空，骗子绕道，{contact}',
    ],
  },
];
