import type { Family } from '../grammar.ts';

/** Selling in the middle of quarrels and feigned doubts. */
export const THREAD_ADS_QUARREL: readonly Family[] = [
  {
    id: 'ad-thread-quarrel',
    templates: [
      '骂我骗子的，敢不敢{price}先货后款试一次，证到了你再骂，{contact}',
      '你不买就滚，证在我手里，不愁卖',
      '别听楼上胡说，卖了五年证没一个客户被抓',
      '版主封我一个号，我明天再来，{thread-goods}照卖',
      '说我是假货的，我拍视频给你，读卡器一放出信息，服不服？要就{price}',
      '怀疑的别来，信的来，{qq}，今晚还有两张',
      '为什么便宜？因为我就是源头，收证的就是我',
      '有人冒充我卖证，认准这个{wechat}，其他都是骗子',
      '吵什么吵，想要证的排好队，一人一张',
      '你报警啊，我人在境外，{telegram}，买证的继续',
      '楼主法盲？我就是靠卖这个吃饭的，需要的还是加',
    ],
  },
  {
    id: 'ad-thread-doubt',
    templates: [
      '本来怕被骗，结果真收到了，{thread-nick}确实有真证，{contact}',
      '大家说网上卖身份证都是假的？我这就有真的，打脸来了',
      '有人说没用，我拿去开了三张卡都下了，要的找我同款',
      '网上那么多骗子，怎么办？找有担保的，比如我，{price}走中介',
      '买证会被查吗？我卖的不会，因为人家自愿卖的',
      '不是违法吗？小打小闹没人管，{contact}',
      '别买假的！假的一刷就露馅，要买就买我这种原件，{price}',
      '劝大家别去黑中介，直接找我这个源头，{thread-goods}一手',
      '警惕骗子！正品二代证只此一家：{contact}',
      '遇到要先交定金的都别信，我这验货付款，证到手你刷了再给钱',
    ],
  },
  {
    id: 'ad-thread-bump',
    templates: [
      '自己顶，证还有{n}张',
      '今日更新：女00后到货两张',
      '日顶，长期出{thread-goods}，{contact}',
      '顶一下别沉，收卡收证',
      '已出三张，剩{thread-city}男一张',
      'up，还在收四件套',
      '价格下调，{price}，卖完不做了',
      '更新联系方式：{contact}，老客户重新加，证照旧',
      '周末照常发证，放心拍',
      '顶顶顶 真证 真证 真证',
      '补货了，正反手持{n}0套，先到先挑',
      '下午刚收的，{thread-bank}全套，人还热乎',
    ],
  },
];
