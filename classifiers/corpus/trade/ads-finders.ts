import type { Family } from '../grammar.ts';

/** Sellers to whom lost and stolen cards come: fences, couriers, clerks. */
export const FINDER_ADS: readonly Family[] = [
  {
    id: 'ad-trade-cafe-fence',
    templates: [
      '网吧这边收的{t_card}，{n}张，打包走',
      '{t_name}在{t_place}摸来的，身份证连钱包里一起，证我出，包归你{t_wink}',
      '上网的兄弟缺证不？我这有别人的，{small}一晚，{price}拿走',
      '出{t_card}，网吧机子底下“捡”的，懂就行。{t_sex}，{t_age}，{t_stripe}，{price}',
      '刚进{n}张，都是上周通宵那帮人丢的，没挂失，要的抓紧{contact}',
      '顶一下，{t_age}{t_sex}还剩两张，{t_face}，{price}',
      '昨天那个说没磁的，我当你面刷过闸机，响不响你自己心里有数。{t_card}照旧{price}，老地方',
      '清仓！！网吧要装人脸了，手里二十来张{t_card}便宜处理，{small}块一张不挑，{contact}',
    ],
  },
  {
    id: 'ad-trade-courier',
    templates: [
      '跑件的，手里有没人领的证件，身份证为主',
      '别人寄丢的{t_card}，单号查不到主，{price}出',
      '送{t_courier}的，仓库压了一袋死件，拆出来{n}张{t_card}还有{t_other}，全打包{price}，同城自取',
      '快递小哥{t_wink}常有无主的证，男女都有，要谁的脸像发照片我帮你翻，{contact}',
      '{t_excuse}，耽误各位了。今天补货：{t_prov}{t_sex}{t_age}一张，{t_prov}{t_sex}一张，都是退不回去的件，原封，{t_stripe}。{call}',
      '补办寄出去没签收那种新证，全新没摸过，{t_valid}，只有三张，手慢无',
      '老客{small}折，新客{price}，丢件里的二代证，我自己派送，不走平台',
    ],
  },
  {
    id: 'ad-trade-station-clerk',
    templates: [
      '车站失物柜过了期的{t_card}，有门路，要的来',
      '站里每月清一次柜，别人当废品，我当货。身份证{price}一张',
      '客运站上班，{t_card}每个月能出十来张，没人认领的，省份杂，{t_prov}{t_prov}多，{t_rule}，{contact}',
      '本月清柜：\n{t_prov} {t_sex} {t_age} {t_cond}\n{t_prov} {t_sex} {t_age} {t_stripe}\n{t_prov} {t_sex} {t_valid}\n一律{price}，挑好发编号给我，{contact}',
      '急着{t_use}没证的，站前广场找我，失物柜里有现成的，像你就行',
      '有人在{t_place}冒充我卖证，我只在站里，只认暗号，别的都是假的。{t_card}现货{n}张',
      '说拿了证在闸机上不响的那位，你拿的是消磁的，便宜一半自己选的{t_wink}要响的加{amount}',
    ],
  },
  {
    id: 'ad-trade-hotel-clerk',
    templates: [
      '前台有客人落下的证，几张，要吗',
      '{t_hotel}上夜班，押房落下没来取的{t_card}，{t_sex}的两张，{t_valid}，{price}',
      '干前台的，客人身份证扫描件一天能存几十份，正反面清楚，按份算，{small}一份，{contact}',
      '代登记入住，没带证也能住，用我这里别人的证录，加{small}元',
      '酒店前台出资料：入住人证件正反面＋住址，{n}份起，新的，{contact}',
      '客人押的证三个月没来，放着也是放着，{t_prov}的，{t_face}，有人要就{price}',
      '“没证能住吗” 能，我给你配一张，押金{price}，退房还我，私我{t_wink}',
    ],
  },
  {
    id: 'ad-trade-lost-dealer',
    templates: [
      '专收专出丢失证件，七年',
      '捡到别人{t_card}别扔，我{small}一张收{t_wink}',
      '收捡来的身份证，站台服务员、环卫、代驾师傅有的都来，当场给钱，{contact}',
      '捡证换钱：\n身份证 {small}\n{t_other} {small}\n四样齐的 {price}\n不问来路，{contact}',
      '谁手里有拾到没交的{t_card}，消磁不消磁我都要，按张算',
      '保洁阿姨、的哥、代驾看过来🚖 客人落车上的身份证我收，{price}，没丢之前都说好不声张',
      '今日到丢失件一包，开箱：{t_prov}{n}张、{t_prov}{n}张，其余杂。挑单{price}，通走再谈，{contact}',
      '交到派出所也就一句谢谢，给我是现钱，二代证一张{small}',
    ],
  },
  {
    id: 'ad-trade-taxi',
    templates: [
      '的哥，后座老有证，便宜出',
      '开夜班出租{n}年，攒了一盒客人的{t_card}，{t_rule}',
      '车上捡的，{t_sex}，{t_age}，{t_prov}人，身份证加{t_other}一起{price}，面交',
      '师傅们谁有落下的证件拉个价，{t_name}在收，身份证{small}，银行卡连密码另算，{contact}',
      '上回那批卖完了，再要等，{t_excuse}。预订{t_card}的报男女岁数，交{small}定',
      '夜里拉醉汉掉的，人都不知道丢哪，没挂失，可放心用，{price}',
    ],
  },
  {
    id: 'ad-trade-bar-finder',
    templates: [
      '酒吧捡尸…体证，别想歪，身份证',
      '{t_place}捡的妹子{t_card}，{t_age}，好看，{price}，自拍对不上别找我',
      '夜场存包处留下的，{n}张小卡，够十八的不够十八的都能用',
      '未成年进场想要个成年的证？我这有，{t_sex}{t_age}，借一晚{small}，买断{price}，{contact}',
      '新到五张，全零几年以前的，进吧上网随便刷，找{t_name}，{contact}',
      '🍺出{t_card}🍺 {t_face}，{t_face}，{t_face}，总有一张像你',
    ],
  },
  {
    id: 'ad-trade-thief-bulk',
    templates: [
      '打包处理，来路别问，全是原件',
      '{n}个钱包里的证，要的一枪走{price}',
      '急！今晚要跑路，{t_card}二十张连{t_other}，贱卖，{contact}，过了十二点销号',
      '货热，外地要，本地别碰。身份证一手，{t_prov}{t_prov}都有，{t_stripe}',
      '手艺人不零卖，十张起，十张{price}，脸随机',
      '昨晚的新货，主人还没醒，趁没挂失能{t_use}的赶紧，{contact}',
    ],
  },
  {
    id: 'ad-trade-bath-house',
    templates: [
      '洗浴柜子里落下的，{t_card}',
      '澡堂锁匙柜没人要的证{t_wink}{t_sex}{t_age}，一张{small}，{t_cond}',
      '搓澡的说句实在话，柜子里拾的身份证，比街上买的真，{price}，来了拿',
      '俺这搓澡嘞，拾了俩身份证，河南嘞，恁谁要俺便宜给恁，{contact}',
      '东北这嘎达洗浴，落证老多了，一张{price}杠杠真，整不整？{contact}',
      '那啥，{t_day}说要{t_card}那大兄弟，你还要不，不要我给别人了嗷',
    ],
  },
  {
    id: 'ad-trade-security',
    templates: [
      '保安岗亭抽屉里有，身份证，{small}一张',
      '小区搬走的租客落的{t_card}，{n}张，房东不要，我出',
      '登记处收的证有人不来拿，过俩月算我的。{t_prov}，{t_sex}，{t_valid}，{price}',
      '工地门卫，工人走的时候押的身份证没退，{n}张，男，三四十，想进厂的拿去用，{contact}',
      '岗亭卖证，上班时间别打电话，发信息：要什么年纪，几张',
    ],
  },
];
