import type { Family } from '../grammar.ts';

/** Real-name, KYC and developers in scraps, continued. */
export const SCRAP_TECH_2: readonly Family[] = [
  {
    id: 'hard-scrap-official-app',
    templates: [
      '国家网络身份认证 领了吗',
      '网证网号是啥',
      '电子驾照申领',
      '电子社保卡亮码',
      '亮证，两张',
      '粤省事刷脸失败',
      '随申办换手机要重认证',
      '12306身份核验',
      '学信网刷脸',
      '个税app实名',
      '交管12123打不开',
      '浙里办办证，一次没跑',
      '电子居住证能租房么',
      '医保码比卡好用',
      '亮码进馆',
      '证照库里没我',
      '电子结婚证上线',
      '电子营业执照扫码授权',
    ],
  },
];
