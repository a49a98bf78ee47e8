import type { Family } from '../grammar.ts';

/** Albums of cards by province and sex, and how they are captioned. */
export const FOLDER_STOCK_2_ADS: readonly Family[] = [
  {
    id: 'ad-folder-short',
    templates: [
      '证件相册 {qq}',
      '{folder-prov}女卡 有图',
      '手持，一份{small}',
      'sfz图库',
      '看图拿证',
      '真卡实拍{n}张',
      '🆔相册已更新',
      '正反手持视频全',
      '料 {n}G 懂的来',
      '小卡片 {folder-prov}系列',
      '申份证.rar',
      '身份zheng样图.jpg',
      '四jian套报价.png',
      '证儿都在这',
      'S份Z合集 {n}套',
      'shen份证女{n}张',
      '卡片仓库-男',
      '鸭脖正反 {n}份',
      '身.份.证.现货图',
      'ID🐔图册',
    ],
  },
];
