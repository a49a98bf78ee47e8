import type { Family } from '../grammar.ts';

/** What else turns up under these tags: more trades, more talk. */
export const TAGS_ODD_TWO_HONEST: readonly Family[] = [
  {
    id: 'easy-tags-rows',
    templates: [
      '{tags-life} {tags-life} {tags-life} {tags-city} 夕阳好看',
      '{tags-city} {tags-city} 今天下雪了',
      '{tags-life} 第{n}杯咖啡',
      '{tags-noise} {tags-noise} 大饼要涨了吗',
      '{tags-life} {tags-life} 云像棉花',
      '{tags-town}地铁好挤 {tags-life}',
      '互关的来，一起看书 {tags-life} {tags-life}',
      '{tags-noise} 早安，搬砖人',
      '晚饭吃啥 {tags-life} {tags-city}',
      '加油，{tags-town} {tags-city} {tags-life}',
      '猫又胖了{n}两 {tags-life}',
      '洗车必下雨 {tags-life}',
      '{tags-life} 阳台的风',
      '种草一双鞋 {price} {tags-life}',
      '外婆的院子 {tags-life} {tags-life}',
      '{tags-land}的海 {tags-life} #海',
      '周末去{tags-town}看展 {tags-life} {tags-city}',
      '今天跑了{n}公里 {tags-life}',
    ],
  },
];
