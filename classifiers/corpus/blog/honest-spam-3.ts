import type { Family } from '../grammar.ts';

/** Other crime and spam promoted in the same style with the same hashtags, continued. */
export const BLOG_SPAM_3: readonly Family[] = [
  {
    id: 'hard-blog-cries-2',
    templates: [
      '收旧手机 {phone}',
      '代充Q币',
      '卖茶叶 不是那个茶',
      '接码 {telegram}',
      '代写 {qq}',
      '{blog-city}夜场招聘 {amount}0起',
      '拉群{small}元',
      '群发找我',
      '代刷 {telegram}',
      '出售飞机号，{small}U',
    ],
  },
];
