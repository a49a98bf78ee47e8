import type { Family } from '../grammar.ts';

/** Lost and found, losing and renewing, in scraps, continued. */
export const SCRAP_LOST_2: readonly Family[] = [
  {
    id: 'hard-scrap-papers',
    templates: [
      '驾照换证，体检{small}块',
      '驾驶证到期可提前90天换',
      '护照加急怎么申请',
      '户口本丢了怎么补',
      '毕业证丢了，只能开证明书',
      '居住证满半年能办',
      '港澳通行证自助机秒签',
      '办护照要带什么',
      '结婚证补办，民政局，当天拿',
      '出生证明写错名字怎么改',
      '营业执照补领，线上搞定',
      '驾照扣了六分',
      '房产证下来啦',
      '学生证补办{small}元，找教务',
      '老年证65能办',
      '残疾证年审在哪',
      '社保卡换三代，免费',
      '居住证 办理 材料',
      '健康证 代办别信，本人抽血',
      '电工证复审报名了',
    ],
  },
];
