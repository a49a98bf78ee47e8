import type { Family } from '../grammar.ts';

/** Spam of other kinds, and small talk to close with. */
export const TAGS_REST_TWO_HONEST: readonly Family[] = [
  {
    id: 'easy-tags-closing',
    templates: [
      '{tags-life} {tags-life} {tags-life}\n{tags-life}\n{tags-life}\n{tags-life}\n{tags-noise}\n晚安 {tags-life}\n{tags-noise}\n{tags-life} {tags-noise} {tags-life} {tags-life} {tags-life} {tags-life} {tags-city}',
      '{tags-life} {tags-life} {tags-life}\n{tags-city} {tags-city}\n{tags-city} 又堵车\n{tags-news} {tags-city} {tags-city}\n{tags-noise}\n{tags-news} {tags-news} {tags-city} {tags-noise} {tags-life} {tags-life}',
      '{tags-life} {tags-news} 今日份快乐{small}元奶茶 {tags-life} {tags-life} {tags-life}\n{tags-noise}\n{tags-life}\n{tags-news}\n{tags-city} {tags-life}\n{tags-news} {tags-life}\n{tags-noise}\n{tags-city}',
      '{tags-life} {tags-life} {tags-life}\n{tags-noise} {tags-life} {tags-life} 想辞职 {tags-life} {tags-life} {tags-city} {tags-life}\n{tags-life} {tags-life} {tags-noise} {tags-city} {tags-life} {tags-life}\n{tags-life}',
      '{tags-noise} {tags-noise} {tags-life} {tags-noise} {tags-life} {tags-news} {tags-life} 下班！！ {tags-life} {tags-city}\n{tags-life} {tags-noise} {tags-noise} {tags-city} {tags-city} {tags-life} {tags-noise}',
      '{tags-noise} {tags-city} {tags-city} {tags-noise} {tags-city} 好困 {tags-life} {tags-city} {tags-life} {tags-life}\n{tags-news}\n{tags-life} {tags-noise} {tags-news} {tags-news}\n{tags-life} {tags-news} {tags-life}',
      '{tags-noise} {tags-news} {tags-city} {tags-news}\n{tags-city}\n阳光正好 {tags-life} {tags-news}\n{tags-noise} {tags-noise} {tags-life} {tags-life} {tags-life} {tags-noise} {tags-news} {tags-city} {tags-noise}',
      '{tags-life} {tags-city}\n{tags-life}\n{tags-city} {tags-life} {tags-news}\n{tags-life} {tags-life} 读到{n}页 {tags-news} {tags-life} {tags-life} {tags-life} {tags-life} {tags-noise} {tags-life} {tags-city}',
      '{tags-city} {tags-life} {tags-life}\n{tags-life} {tags-life} 花开了 {tags-city} {tags-life} {tags-life} {tags-life} {tags-life} {tags-noise} {tags-city}\n{tags-noise} {tags-news} {tags-life} {tags-city} {tags-life}',
      '{tags-life} {tags-life} {tags-noise} {tags-news} {tags-noise}\n{tags-news}\n{tags-noise} 周一，忍 {tags-life} {tags-life}\n{tags-noise} {tags-life} {tags-life} {tags-news}\n{tags-life} {tags-life} {tags-news}',
      '{tags-news} {tags-life} {tags-city} {tags-life} 等一场雨 {tags-city}\n{tags-city} {tags-news}\n{tags-news} {tags-life} {tags-city} {tags-news}\n{tags-noise} {tags-noise} {tags-noise} {tags-noise}',
      '{tags-city}\n{tags-life} {tags-city} {tags-life} 世界杯几点 #足球 {tags-life} {tags-city}\n{tags-life}\n{tags-life} {tags-noise} {tags-noise} {tags-life}\n{tags-news}\n{tags-life} {tags-life} {tags-life}',
      '{tags-news} {tags-life} {tags-life}\n{tags-life} {tags-city} 生日快乐给自己 {tags-life}\n{tags-news}\n{tags-news} {tags-noise}\n{tags-life}\n{tags-city}\n{tags-life}\n{tags-noise} {tags-city} {tags-city}',
      '{tags-life}\n{tags-city}\n{tags-life} {tags-life} 新年第一天 {tags-life} {tags-life} {tags-life}\n{tags-life}\n{tags-life}\n{tags-life} {tags-city}\n{tags-news} {tags-city}\n{tags-city} {tags-life} {tags-noise}',
      '{tags-news} {tags-life} {tags-life} {tags-news} 长沙的夜不睡 #长沙 #夜市\n{tags-city} {tags-city} {tags-life} {tags-life}\n{tags-life}\n{tags-life}\n{tags-life}\n{tags-life} {tags-life}\n{tags-city}',
      '海鸥抢我面包 #昆明',
      '青旅遇到{n}国人 #旅行',
      '{tags-life} {tags-news}\n{tags-life} {tags-life} {tags-life} {tags-life}\n{tags-life} 雾里的桥 #重庆 {tags-city}\n{tags-city} {tags-life}\n{tags-life}\n{tags-life} {tags-noise} {tags-news}\n{tags-life}',
      '{tags-life} {tags-life} {tags-news} {tags-city} 豆汁，告辞 #北京 {tags-life}\n{tags-life} {tags-life} {tags-life} {tags-life} {tags-city} {tags-life} {tags-life} {tags-life} {tags-noise}\n{tags-noise} {tags-life}',
    ],
  },
];
