import type { Family } from '../grammar.ts';

/** Replies below news, questions, warnings and job posts. */
export const WINDOW_REPLY_ADS: readonly Family[] = [
  {
    id: 'ad-window-under-news',
    templates: [
      '看新闻说抓了{n}个，我还在，老客户放心，{contact}',
      '警方通报归通报，货照发，{price}一套四件，{contact}',
      '反诈天天宣传，你们还是要卖卡的话找靠谱的，我给{price}',
      '记者卧底那家是假的，我这真的，🆔原件{contact}',
      '这篇报道里{amount}一张太贵，我出{small}，{contact}',
      '法院判的那个是我下家，我换号了：{contact} 还做证',
      '专家说这叫“料”，对，我就是卖料的，{contact}',
      '贴子里写的黑产我都有：料子、过脸、白号，{contact}',
      '不信的别来，信的加，小证{price}，{contact}',
      '老哥要的话私，别在公告下面问，sfz有',
      '上面骂的都是买不起的，真货{price}',
      '被骗过的来我这，先货后款，证到刷了再给',
    ],
  },
  {
    id: 'ad-window-answer',
    templates: [
      '答：急用的话买一张就好，我有渠道，{contact}',
      '谢邀，利益相关，做证七年，真想要的{contact}',
      '亲测这家可以，证第三天到的，网吧酒店都刷过：{contact}',
      '这个问题我熟，银行卡被封就再弄一套别人的，{contact}',
      '没满十八想进厂？带张满十八的证，{price}，{contact}',
      '同学毕业证没拿到的，我这能做一模一样的，{price}',
      '逃单黑名单坐不了高铁？用别人的证，我有，{contact}',
      '前科找工作难，换个身份，全套资料{price}',
      '网贷黑了，想开新号的，实名号实体卡都出 {contact}',
      '外卖骑手号出租，人脸我来过，周租{small}',
      '滴滴司机号租，代刷脸，{price}一月',
      '直播号被封，出实名直播号，本人配合随时刷脸，{contact}',
      '出租我自己的身份证开店，{price}一年，限合法类目',
      '我23岁，缺钱，本人证加卡租一个月{price}，{contact}',
      '家里老人的卡和证闲着，要的出价 {contact}',
    ],
  },
];
