import type { Family } from '../grammar.ts';

/** Ordinary microblog life, continued. */
export const BLOG_LIFE_3: readonly Family[] = [
  {
    id: 'easy-blog-family',
    templates: [
      '女儿说月亮跟着我们走是因为它也没带钥匙',
      '儿子考了{small}分，说是倒着看更高',
      '奶奶的手机里全是拼多多砍一刀',
      '我爷爷今天走了，九十一，睡着走的',
      '二胎叫什么名字好，姓牛',
      '产检一切顺利🙏',
      '妹妹高三，全家走路踮脚',
      '爸爸第一次说"辛苦了"，我在厨房哭了',
      '家长群接龙接到{n}号',
      '狗走丢三天，自己回来了，还带了个媳妇',
      '老婆做饭我洗碗，公平',
      '外公教我下象棋，让我一车一马，还是输',
      '过年催婚第一问来了',
      '小侄子把我口红涂墙上，{amount}一支的',
    ],
  },
];
