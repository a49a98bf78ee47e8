import type { Family } from '../grammar.ts';

/** Short calls left where people ask for help. */
export const WINDOW_SMALL_ADS: readonly Family[] = [
  {
    id: 'ad-window-scribble',
    templates: [
      '办证 {phone}',
      '刻章办证{phone}包过机',
      '收证收卡{contact}',
      '真证{small}，{contact}',
      '四件套现货{contact}',
      '证件照不是我，证是真的，{small}',
      '要证吗，{contact}',
      '代刷脸{small}',
      '出人，出卡，出脸',
    ],
  },
];
