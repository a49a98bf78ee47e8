import type { Family } from '../grammar.ts';

/** Spam of other kinds, and small talk to close with. */
export const TAGS_REST_TWO_HONEST: readonly Family[] = [
  {
    id: 'easy-tags-closing',
    templates: [
      '晚安 {tags-life}',
      '{tags-city} 又堵车',
      '今日份快乐{small}元奶茶 {tags-life}',
      '{tags-life} 想辞职',
      '下班！！ {tags-life}',
      '好困 {tags-life} {tags-city}',
      '阳光正好 {tags-life}',
      '{tags-life} 读到{n}页',
      '花开了 {tags-city} {tags-life}',
      '周一，忍 {tags-life}',
      '等一场雨 {tags-city}',
      '世界杯几点 #足球',
      '生日快乐给自己 {tags-life}',
      '新年第一天 {tags-life} {tags-life}',
      '长沙的夜不睡 #长沙 #夜市',
      '海鸥抢我面包 #昆明',
      '青旅遇到{n}国人 #旅行',
      '雾里的桥 #重庆',
      '豆汁，告辞 #北京',
    ],
  },
];
