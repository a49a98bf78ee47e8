import type { Family } from '../grammar.ts';

/** Hashtag-stuffed posts of other trades and of plain people, continued. */
export const BLOG_TAGWALLS_2: readonly Family[] = [
  {
    id: 'hard-blog-replies-2',
    templates: [
      '+V问价格的我笑死，床单而已',
      '求问这个证件照哪家拍的',
      '你敢卖我敢报警',
      '别教坏小孩',
      '懂，但是犯法',
      '截图了，网警见',
      '这价格，坐牢都不划算',
      '原来我值{price}',
      '帮转，希望妹妹早点找到身份证',
      'KYC过了吗兄弟',
      '我卡了{n}天',
      '我也想问，有后续吗',
      '博主人在{blog-city}吗，捡到的证交了没',
    ],
  },
];
