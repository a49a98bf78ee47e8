import type { Family } from '../grammar.ts';

/** Collectors in villages and factories, debtors, recruiters, and those who buy. */
export const COLLECTOR_ADS: readonly Family[] = [
  {
    id: 'ad-trade-village',
    templates: [
      '下乡收{t_card}，鸡蛋换的',
      '村里老人不出门，证闲着，{price}收来的转手加点辛苦费',
      '{t_town}一带收上来{n}张，本人自愿，签了字的，有效期都长，{contact}',
      '乡亲们，家里不用的身份证别压箱底，一张换{small}块钱或一桶油，明早村口大槐树',
      '老家收来的{t_card}，人都在家种地，不会挂失，要人配合刷脸也行，{price}一位',
      '俺们村{n}户都给了，娃上学走的不算，净剩三四十岁的，{t_sex}多，一张{small}，全要再少',
      '第三批到了🌾 {t_prov}{t_town}的，{t_age}到{t_age}，带磁，{price}，前两批买的回来说句话',
      '以后别叫我亲自送，{t_excuse}，走{t_courier}。村里收的证一样的价',
    ],
  },
  {
    id: 'ad-trade-debtor',
    templates: [
      '欠债还不上了，卖自己身份证',
      '自己的{t_card}，卖，{price}，急',
      '本人{t_age}，{t_sex}，征信黑了，证留着没用，身份证＋{t_bank}卡＋手机卡一起{price}，人可配合',
      '出我自己的全套，缺钱，{t_card}刚办，{t_valid}，可以视频，{contact}',
      '实在没路了，网贷欠了{amount}，谁收身份证，我本人去拍都行{t_wink}',
      '哪里收自己的四件套？我有一套，能给多少，{contact}，今天就要钱',
      '卖证不卖命，{t_card}一张、{t_other}一本，{price}，钱到给东西，补办我自己去',
      '挂失补的第二张，旧的那张还能刷，{small}块拿走',
    ],
  },
  {
    id: 'ad-trade-student-recruiter',
    templates: [
      '学生兼职：借证一天{small}',
      '同学们，借用{t_card}办张卡，办完还你，给{price}，带室友再加{small}',
      '校园代理🎓 拉一个同学来办四件套提{small}，卡和证我们收走，上不封顶，{contact}',
      '大一大二优先，只要身份证和本人去趟银行，{price}现结，卡交给学长就行',
      '宿舍有闲证没？丢了又补的那张旧的我收，{small}到{amount}',
      '上学期合作过的再来，{t_bank}一类卡涨价了，带u盾{price}，同学自己的，不问用途',
      '暑假不想搬砖的看我：本人身份证注册几个{t_app}卖给我们，一个{small}，{contact}',
    ],
  },
  {
    id: 'ad-trade-buyer-cards',
    templates: [
      '高价收，本人的{t_card}优先',
      '收{t_card}{n}张，{t_prov}的加钱',
      '长期收二代身份证，能刷的{price}，消磁的{small}，过期的不要，{contact}',
      '想找张{t_sex}{t_age}的证，{t_face}，{t_valid}，谁有，出{price}',
      '求一张别人的证{t_use}用，岁数比我大就行，脸差不多，{contact}',
      '我在外头回不去，名下有事不能用自己的，收一张{t_prov}身份证，{t_sex}，三十左右',
      '大量要！身份证正反面照、手持视频都吃，报价来，{contact}',
      '要张能住店的小卡，自己的拿不出来，带价私',
      '收货表：\n原件 {price}\n原件+{t_bank}卡 {price}\n手持+正反 {small}\n长期，量大，日结 {contact}',
    ],
  },
  {
    id: 'ad-trade-factory-agent',
    templates: [
      '进厂没证的找我，配',
      '年龄卡得严？给你换张合适的{t_card}',
      '{t_city}厂区，五十以上进不去的，我这有三十多的证，租一月{small}，买{price}，体检都替你过',
      '劳务手里工人留的身份证一摞，缺证的工友{small}块一天租，{contact}',
      '童工厂不收？不怕，{t_name}给你弄张十八的，{price}，当天进厂',
      '案底的、过不了背调的，给你一张干净的证顶名进，{contact}',
    ],
  },
  {
    id: 'ad-trade-trafficker',
    templates: [
      '女娃没户口的，包办{t_card}',
      '外头来的媳妇没证，落户口上身份证一条龙，{price}，懂的联系{contact}',
      '越南缅甸过来的人要国内证，现成的{t_sex}{t_age}，照片像，{price}',
      '带人走线的，路上用的证给你配，{t_prov}真人卡，到地方再还，{contact}',
      '抱来的孩子上户口、出生证明加后面身份证，都能办，别打听怎么办，价{amount}起',
      '{t_city}接人，给证给卡，一人{price}，人要听话，证是别人的别露馅',
    ],
  },
  {
    id: 'ad-trade-phone-shop',
    templates: [
      '手机店，办卡时留的证件照，有量',
      '开号不用本人，我店里有现成的{t_card}，电话卡{small}一张',
      '出实名手机卡，用客人留底开的，{t_prov}号段，{price}/{n}张，{contact}',
      '店主自营📱 白卡变实名卡，别人名字，停机包换，{contact}，要几张说',
      '营业厅内部，身份证复印留底{amount}份，带电话，打包{price}',
      '顾客来修手机，云相册里sfz正反面多得很{t_wink}要料的加{contact}',
      '大妈们来办免费送鸡蛋的卡，顺手多开一张，号归我卖，{small}一个',
    ],
  },
  {
    id: 'ad-trade-bankcard-broker',
    templates: [
      '收卡收证，{t_bank}优先',
      '{t_name}车队收四件套，{price}一套，跑完再加',
      '对公户{n}套在手，法人身份证原件跟着走，U盾密码齐，{contact}',
      '来货：{t_bank}一类、{t_card}、手机卡、盾，人在家不冻，{price}，{t_rule}',
      '卖卡的别问用来干嘛，给钱就完了。身份证加卡，现结{amount}',
      '换号通知：旧号{t_excuse}，新{contact}。四件套价不变，老板们放心',
      '为啥比别家贵{small}？我的人会接银行电话，出事包换，证也是本人真证',
    ],
  },
  {
    id: 'ad-trade-real-name-lender',
    templates: [
      '借我用下你的{t_card}，给{small}',
      '租实名：{t_app}一个月{price}，只要你本人证和脸',
      '出已实名{t_app}，别人的证，换绑就是你的，{price}，{contact}',
      '法人招募，挂个名字，身份证寄来两礼拜，给{price}，啥都不用管',
      '急求人挂名开户，带身份证到{t_city}，路费报，{price}现结',
      '帮刷脸一次{small}，本人证，{t_sex}均可，长期单，{contact}',
      '骑手号出租，实名是我表叔的，脸我去刷，一天{small}',
    ],
  },
  {
    id: 'ad-trade-marketplace-renter',
    templates: [
      '租证，一天{small}，押金{price}',
      '别人的{t_card}借你{t_use}，用完寄回，{t_sex}，{t_face}，{contact}',
      '🎫过年回家抢票、进场馆、上网，短租身份证，{n}张可选，不满意换',
      '租一张过查的？熟客介绍，押{price}，丢了照价赔，{contact}',
      '长租三个月打八折，{t_prov}{t_age}的那张被老客续了，其余都在',
    ],
  },
];
