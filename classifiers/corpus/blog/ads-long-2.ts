import type { Family } from '../grammar.ts';

/** Longer posts and threads of sellers, buyers and recruiters, continued. */
export const BLOG_LONG_2_ADS: readonly Family[] = [
  {
    id: 'ad-blog-lastwords',
    templates: [
      '证、卡、人，周结，{telegram}',
      '老户籍新面孔，{price}',
      '有人要{blog-bank}的盾吗，卡主配合',
      '{blog-ex}号带妈妈的脸，{small}U',
    ],
  },
];
