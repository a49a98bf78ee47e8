import type { Family } from '../grammar.ts';

/** People of the trade among themselves. */
export const THREAD_ADS_TRADE: readonly Family[] = [
  {
    id: 'ad-thread-traders',
    templates: [
      '这行最近不好做，货源断了一半，我手里还有{thread-city}的线，同行来拿，{contact}',
      '同行别来套价，二代{price}是批发，零售自己加',
      '收卡的注意，{thread-bank}最近查得严，改收邮政农信，价格涨两成，有的来',
      '换货：女证换男证，{thread-city}换外地，一换一',
      '找稳定上家，每月走{n}0张，要原件不要仿',
      '谁家的料子重复了？我这批保证一手，可抽{n}条查',
      '跑路了一个卖证的，他的老客户来我这，{price}照旧',
      '吧里卖证的建个群吧，互通有无，{group}',
      '供货价表更新：原件三百五，照片八块，人脸十五，全套两千起。{telegram}',
      '网吧老板同行，收你们柜台的公用刷机证，{price}一张，高价',
      '回收过期身份证，有多少要多少，做什么用你别管',
      '谁有新版驾照的芯片卡料，白卡也行，{contact}',
      '诚信榜：和{thread-nick}交易{n}次，四件套都活过一个月，推荐',
      '黑名单：{thread-nick}，卖证发空包裹。要真货还是来找我，{contact}',
      '招二级代理，一张证你赚{small}，单子我发，售后我管',
    ],
  },
];
