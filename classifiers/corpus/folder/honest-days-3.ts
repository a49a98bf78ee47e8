import type { Family } from '../grammar.ts';

/** Everyday shares: films, courses, novels, software, music. */
export const FOLDER_DAYS_3_HONEST: readonly Family[] = [
  {
    id: 'easy-folder-life',
    templates: [
      '菜谱 家常 {n}道 pdf',
      '孕期食谱',
      '十字绣图纸 {n}张',
      '毛线编织图解 电子书',
      '养花手册',
      '装修避坑清单.xlsx',
      '{folder-city}美食地图 手绘',
      '健身计划 {n}周',
      '地图册 自驾 川藏',
      '搬家清单',
      '房贷计算表',
      '族谱 {folder-xing}氏 电子版 {folder-size}',
      '遗嘱范文 律师版',
      '广场舞教学 侧面背面',
      '车辆保养记录',
      '鱼竿图册 {price} {wechat}',
      '钓点分享 {folder-city}周边',
      '木工图纸 凳子',
    ],
  },
  {
    id: 'easy-folder-en',
    templates: [
      'lecture notes linear algebra.pdf',
      "wedding photos {year} - password is our dog's name",
      'Google Drive - Shared with me - budget.xlsx',
      'lo-fi beats pack wav {folder-size}',
      'old family videos digitized, VHS box {n}',
      'free icons svg {n}00',
      'recipe book grandma scan',
      'blender models furniture {folder-size}',
      'mega link: indie comics cbz',
      'thesis backup {folder-date}',
      'game roms ps1 set',
      'guitar tabs collection',
      'travel vlog raw footage {folder-city}',
      'public domain films 1920-1940',
    ],
  },
];
