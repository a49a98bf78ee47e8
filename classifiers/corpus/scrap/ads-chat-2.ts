import type { Family } from '../grammar.ts';

/** Auto-replies and fragments of chat of the trade, continued. */
export const SCRAP_CHAT_ADS_2: readonly Family[] = [
  {
    id: 'ad-scrap-hint',
    templates: [
      '卡片那种，带照片的，有',
      '能上网能住店的小卡，{price}',
      '方形塑料带国徽的，现货',
      '你懂的那个本本，能做',
      '料，新鲜，带脸',
      '有脸有号有卡，打包',
      '正的反的拿着的，都有',
      '人头现货，{scrap-place}{n}个',
      '白户人头，包配合',
      '四个一套的那个，有',
      '老四样，{price}',
      'U盾和它的朋友们，出',
      '带脸带声带证，一条龙',
      '红本绿本蓝本，要啥做啥',
      '十八位带图，一毛一条',
      '十八岁门票，{price}',
      '网吧通行小卡片，真人像',
      '卡妹在线，四样齐全，不问用途',
      '“材料”齐全，真人在，随时眨眼',
      '刻个萝卜做个本，{contact}',
    ],
  },
];
