import type { Family } from '../grammar.ts';

/** Other papers that are forged, and the trade among traders. */
export const THREAD_ADS_PAPERS: readonly Family[] = [
  {
    id: 'ad-thread-papers',
    templates: [
      '驾驶证免考，{price}，公安网能不能查你先别问，路上够用',
      '毕业证学位证成绩单，模板齐全，{thread-city}各高校都有，{contact}',
      '刻章办证老店，开在贴吧二十年，{phone}',
      '出生医学证明，编号真，孩子上户口用，{price}，{contact}',
      '居住证、社保记录、暂住证，小孩入学材料一套做齐，{wechat}',
      '结婚证离婚证一小时出，想单身想已婚随你',
      '护照港澳通行证加急，不用本人到场，你懂为什么，{contact}',
      '房产证行驶证押车本都有，带防伪，{qq}',
      '健康证{small}一张，不用抽血，身份证{price}，不用排队',
      '保安证电工证焊工证退伍证残疾证，要啥有啥，扫码能出信息',
      '营业执照电子版加章，做店铺认证的，{small}一份，批量更低',
      '外国人居留许可，工作类，做旧做新都可以 {contact_en}',
      '户口本换页，改年龄改婚姻，三天，{contact}',
      '残疾证坐车免票，{price}，照片你发我，{thread-city}地铁能刷',
      '记者证军官证警官证都能做，只做收藏（懂的）{contact}',
      '准考证替换照片、身份证改年龄，考前一周截止接单',
      '疫苗本、毕业证、无犯罪证明，出国三样{price}打包',
    ],
  },
];
