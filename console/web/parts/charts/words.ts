import { words } from '../../words/language.ts';

export const CHARTS = words(
  {
    asTable: '表格',
    day: '日期',
    week: '周',
    region: '地区',
    cases: '案件',
    regionOf: (name: string, cases: number) => `${name}：${cases} 个案件`,
    nothing: '此期间没有数据。',
  },
  {
    asTable: 'As a table',
    day: 'Day',
    week: 'Week',
    region: 'Region',
    cases: 'Cases',
    regionOf: (name: string, cases: number) => `${name}: ${cases} cases`,
    nothing: 'Nothing in this span.',
  },
);
