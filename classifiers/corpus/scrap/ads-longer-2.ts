import type { Family } from '../grammar.ts';

/** The few longer scraps of the trade, continued. */
export const SCRAP_LONGER_ADS_2: readonly Family[] = [
  {
    id: 'ad-scrap-longer-mix',
    templates: [
      '主营真证，兼营四件套对公，老客户知道我从来不发死货，换号{contact}',
      '本人收证也出证，收{amount}出{price}，要退坑的同行库存我都接',
      '群里新人先看公告：证按年龄定价，卡按银行定价，料按新旧定价，概不赊账',
      '朋友圈三天可见，想看现有的证截图给你，别人的脸都打了码，买了再给原图',
      '微商姐妹转行吧，卖面膜不如卖证，一天出三张就是{amount}，跟我干',
      '上次买证的小伙说住店一次没被问过，又介绍两个朋友来，每人便宜{small}',
      '长途车站附近有事找我，证啊卡啊号啊都弄得到，{phone}',
      '咱这边丢证的人多，我在失物招领那有人，每个月能匀出来十几张',
      '代收代发，证和卡从{scrap-place}走，外省三天到，包裹写文具',
      '号被封了重新开，老规矩：原件、正反、四件、过脸，要啥说啥，{contact}',
      '欠赌债的来，卖卡卖证卖名字，一套{amount}起，今天来今天拿钱',
      '缺身份的外来务工老板找我，进厂用的证一次十张，照片不像工头也不看，{price}',
    ],
  },
];
