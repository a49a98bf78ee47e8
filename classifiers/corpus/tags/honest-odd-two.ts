import type { Family } from '../grammar.ts';

/** What else turns up under these tags: more trades, more talk. */
export const TAGS_ODD_TWO_HONEST: readonly Family[] = [
  {
    id: 'easy-tags-rows',
    templates: [
      '{tags-life}\n{tags-life} {tags-city}\n{tags-news} {tags-life} {tags-life} {tags-life} {tags-city} 夕阳好看 {tags-noise} {tags-news} {tags-life}\n{tags-news} {tags-life}\n{tags-noise}\n{tags-life}',
      '{tags-city} {tags-city} 今天下雪了',
      '{tags-life} {tags-life}\n{tags-news}\n{tags-life} {tags-life}\n{tags-life} {tags-life} 第{n}杯咖啡 {tags-life} {tags-noise}\n{tags-city}\n{tags-noise} {tags-news}\n{tags-life} {tags-noise} {tags-noise}',
      '{tags-city} {tags-life} {tags-city} {tags-noise} {tags-noise} 大饼要涨了吗\n{tags-noise} {tags-noise} {tags-city}\n{tags-life} {tags-life}\n{tags-city} {tags-city}\n{tags-life}\n{tags-life} {tags-life}',
      '{tags-city} {tags-life} {tags-news} {tags-life} {tags-life} {tags-life} 云像棉花 {tags-life}\n{tags-city}\n{tags-life}\n{tags-life}\n{tags-life} {tags-life} {tags-life} {tags-life} {tags-news}\n{tags-city}',
      '{tags-city} {tags-news}\n{tags-life}\n{tags-news}\n{tags-town}地铁好挤 {tags-life}\n{tags-city} {tags-noise}\n{tags-news} {tags-city}\n{tags-life} {tags-life} {tags-life} {tags-life} {tags-noise}\n{tags-life}',
      '{tags-city} {tags-life} {tags-life} {tags-city} {tags-life} {tags-life} {tags-noise} {tags-noise}\n{tags-news}\n互关的来，一起看书 {tags-life} {tags-life} {tags-city}\n{tags-life} {tags-news} {tags-life}',
      '{tags-noise} 早安，搬砖人',
      '{tags-noise} {tags-noise} {tags-noise} {tags-life} 晚饭吃啥 {tags-life} {tags-city}\n{tags-life} {tags-city} {tags-city}\n{tags-noise} {tags-city} {tags-life} {tags-city}\n{tags-life} {tags-life} {tags-life}\n{tags-noise}',
      '{tags-life}\n{tags-life} {tags-news} {tags-noise} {tags-life} 加油，{tags-town} {tags-city} {tags-life} {tags-city} {tags-life} {tags-city} {tags-life}\n{tags-life} {tags-news} {tags-life}\n{tags-life} {tags-life}',
      '{tags-life} {tags-life}\n{tags-noise} {tags-life} 猫又胖了{n}两 {tags-life} {tags-city} {tags-noise}\n{tags-life} {tags-city}\n{tags-noise} {tags-life} {tags-life} {tags-news} {tags-news}\n{tags-life}',
      '洗车必下雨 {tags-life}',
      '{tags-life}\n{tags-life}\n{tags-life} {tags-news} {tags-city}\n{tags-life} {tags-news}\n{tags-life} 阳台的风 {tags-noise} {tags-city} {tags-life} {tags-life}\n{tags-city} {tags-life} {tags-life} {tags-life}',
      '种草一双鞋 {price} {tags-life}',
      '{tags-life} {tags-life} {tags-city} {tags-noise} {tags-city} {tags-city}\n外婆的院子 {tags-life} {tags-life} {tags-news} {tags-life} {tags-life} {tags-city}\n{tags-life} {tags-news} {tags-noise} {tags-city}',
      '{tags-noise} {tags-life} {tags-noise}\n{tags-life}\n{tags-life} {tags-land}的海 {tags-life} #海 {tags-noise}\n{tags-news} {tags-life}\n{tags-life}\n{tags-noise} {tags-life}\n{tags-noise}\n{tags-life}',
      '{tags-noise} {tags-news}\n{tags-life}\n{tags-news} 周末去{tags-town}看展 {tags-life} {tags-city} {tags-news} {tags-noise} {tags-life} {tags-life} {tags-life} {tags-news} {tags-life}\n{tags-city}\n{tags-noise}',
      '今天跑了{n}公里 {tags-life}',
    ],
  },
];
