import type { Family } from '../grammar.ts';

/** Advertisements that seek: cards, sets, pictures, faces, agents. */
export const WANTED_ADS: readonly Family[] = [
  {
    id: 'ad-answer-paid-plea',
    templates: [
      '有偿求{a_card}一张，{age}，{price}，{a_lure}',
      '有偿求！急！要一张别人的{a_card}，{a_use}用一次就还，{price}',
      '求个不用的{a_card}，报酬{price}，不干坏事，只是{a_use}',
      '{a_stuck}，有偿求借一张{a_card}{a_use}，租金一天{small}0，联系{contact}',
      '蹲一个卖{a_card}的，真心要，价格好说，{contact}',
      '想收一张跟我像的卡，男，圆脸，单眼皮，{age}，{price}内，有的{a_lure}',
      '谁有真路子？我要买{a_card}，被骗三次了，只接受{pay}。{contact}',
      '高价求(学生|老人|农村)闲置{a_card}，{price}一张，原件，{a_reach}',
      '在线等，有没有出{set}的，要{a_good}，钱不是问题',
      '悬赏{small}0分：求买假{a_card}的联系方式，{fake}的最好，回答者另有红包',
      '要一张女的{a_card}，{age}，证照不用太像，{price}，有的滴滴',
      '有没有人愿意把{a_card}卖给我，卖完你去补办就行了，{price}现给，{a_town}可面',
      '求购{papers}，姓名我给，做得真就行，{price}，{contact}',
      '需要三个人的{data}，{price}一份，今天就要，{a_lure}',
      '有偿求人脸，{a_app}认证，眨眼摇头，一次{small}元，{contact}',
      '想找人拿TA的证给我开张电话卡，给{price}，{a_lure}',
    ],
  },
  {
    id: 'ad-answer-gather',
    templates: [
      '收{a_card}，丢的捡的都要，{price}一张，{a_reach}',
      '闲着的{a_card}别扔，卖我{price}，{a_reach}',
      '学生党看过来，旧{a_card}换钱，{price}，不影响你用新的，{a_lure}',
      '收银行卡，{bank}都行，配手机卡一套{price}，日结，{contact}',
      '租你的卡，一天{small}0，躺着赚，{a_card}拍个正反面就行，{contact}',
      '收实名{a_app}号，注册满半年，带{a_card}照片，{price}',
      '长期收{data}，{data_claim}，按份结，{contact}',
      '谁家老人不用手机？名下五个号指标卖我，一个{small}0，带{a_card}来，{a_town}',
      '收公司户，法人配合，{set}，高价{price}，跑一趟当天结，{a_reach}',
      '缺钱的姐妹看我：只需要{a_card}和一张脸，不露隐私，{price}一单，{a_lure}',
      '网吧/旅馆前台的朋友，客人落下的{a_card}留给我，{small}块一张，月结，{contact}',
      '快递点、复印店、营业厅的兄弟，有{data}的{a_lure}，你开价',
      '回收二代，过期也收，{amount}起，{a_lure}',
    ],
  },
  {
    id: 'ad-answer-agent',
    templates: [
      '招代理，卖{a_card}，一张提{small}块，不压货，{a_reach}',
      '兼职发评论，帮我在{a_place}引流{a_hint}，成一单{small}0，{contact}',
      '{a_card}批发，{n}张起，{price}一张，做代理的来，{a_lure}',
      '跟我卖证的兄弟都买车了。缺下家，{a_town}优先，{contact}',
      '各省招总代：{a_card}、{papers}、{set}，货源自己的，{disk} {code}看样，{contact}',
      '有粉丝的号主可以合作，挂一句“{a_hint}找我”，提成{price}，{a_lure}',
      '地推队来收{a_card}，带人来拍{data}，一人头{small}0，{contact}',
      '手里有{data}资源的，五五分，长期，{a_reach}',
      '收编同行：价目你定，证我做，{fake}，不露面，{contact}',
    ],
  },
];
