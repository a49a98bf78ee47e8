import type { Family } from '../grammar.ts';

/** People who ask, were robbed, mock or reply, continued. */
export const SCRAP_ASK_2: readonly Family[] = [
  {
    id: 'hard-scrap-joke',
    templates: [
      '身份证照片能P吗，太丑',
      '身份证上的我和我',
      '证件照杀我',
      '身份证是我的黑历史',
      '看一眼身份证，知道为啥单身',
      '我姓名生僻，证都打不出',
      '十八岁第一张证',
      '请出示你的快乐身份证',
      '恋爱要带身份证吗',
      '把证给我，去民政局',
      '身份证背面是长城，我爬过',
      '奶奶的证写着长期',
      '拿证当书签，服了我',
      '卡里没钱，证里没房',
      '身份证年龄和心理年龄',
      '你身份证掉了——骗你的',
      '她身份证写着八零，脸写着零零',
      '一眼假证，哈哈哈',
      '猫也要办证吗',
      '给狗办了身份证，{small}块',
    ],
  },
];
