import type { Family } from '../grammar.ts';

/** Very short ones. */
export const SLY_SHORT_ADS: readonly Family[] = [
  {
    id: 'ad-sly-short',
    templates: [
      '原片，响，私',
      '收脸，现结',
      '出料，三样',
      '小的八张，男',
      '芯子十张，别人名',
      '过脸{small}',
      '住店片，到',
      '租名字，月结',
      '四样一手',
      '正反手，收',
      '缺人头，开户',
    ],
  },
];
