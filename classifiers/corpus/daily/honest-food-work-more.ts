import type { Family } from '../grammar.ts';

/** Food, shops, things changing hands, weather, ways, rents and work. */
export const FOOD_WORK_MORE: readonly Family[] = [
  {
    id: 'plain-daily-jobs',
    templates: [
      '招{labour}，{amount}一月，包吃住(|{tail}|{tail})',
      '招{labour}两名，{place}，{phone}',
      '找{labour}的活(|{tail}|{tail})',
      '{place}招{labour}，日结{sum}，{dm}',
      '有招{labour}的吗(|{tail}|{tail})',
      '周末兼职，{cost}一小时，发传单(|{tail}|{tail})',
      '招{labour}，男女不限，十八到四十五岁，包吃住，{amount}，有意{contact}',
      '暑假工，{cityjob}要人，{cost}一小时，上六休一，有需要的加我{contact}',
      '本店急招{labour}一名，要求手脚麻利，工作时间早九晚八，月薪{amount}，满勤另加{sum}，{phone}',
      '求职：本人女，42岁，做过{labour}和{labour}，想在{place}附近找份活，能照顾孩子上学，工资好说',
      '{cityjob}招人吗(|{tail}|{tail})',
      '不招了(||{tail})',
      '简历投了{n}份，没一个回的(|{tail}|{tail})',
      '面试过了{feel}',
      '试用期多久(||{tail})',
      '我要辞职(||{tail})',
      '{folk}让我考公，我只想躺(|{tail}|{tail})',
      '{labour}做了三年，想转行学{course}，大家觉得晚不晚',
      '离职了，交接到月底，今天把{good}都搬回家了，舍不得{name}他们',
      '老板画饼，说明年给股份，我说先把{bill}报了(|{tail}|{tail})',
      '拧螺丝一天，手抬不起来(|{tail}|{tail})',
    ],
  },
];
