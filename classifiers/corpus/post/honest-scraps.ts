import type { Family } from '../grammar.ts';

/** A few characters, as replies are. */
export const SCRAP_POSTS: readonly Family[] = [
  {
    id: 'hard-post-scrap',
    templates: [
      '{po-id}补办好了', '证拿到了', '要带{po-odd}', '没证不让进', '身份证找到了', '真证，所里发的', '假证，抓了', '卖证的进去了', '别卖卡', '别收，犯法', '{po-odd}到期了', '收到证了', '捡到还人家', '已还失主', '捡的？还呗', '你证呢',
      '卖卡的判了', '身份证丑哭', '刷脸过不了', '要手持，烦', '举报卖🆔的', '骗定金的', '{small}块补证', '原件带了没', '不收复印件', '谁的sfz', '四件套是啥', '办{po-cert}排队', '证不外借', '私了，没回', '加你了，同城', '卖{po-thing}，{price}',
    ],
  },
  {
    id: 'hard-post-scrap-reply',
    templates: [
      '什么证？{po-cert}？', '{po-nick}报警啊', '{po-nick}被骗了吧', '真敢发，封了', '去{po-office}', '周末不上班', '能邮寄', '十五天', '{small}块', '免费的', '实名才行', '换绑了', '挂失了没', '有回执就行', '{price}？抢钱', '要本人去', '别信，钓鱼的', '我也丢过',
      '同丢{po-odd}，抱抱', '{po-kin}也丢了', '有磁没磁都不能卖', '先看视频？先看守所',
    ],
  },
  {
    id: 'plain-post-scrap',
    templates: [
      '早', '晚安各位', '下雨了', '周五了！！', '{po-food}真香', '哈哈哈哈哈', '{po-team}牛', '{po-game}真上头', '无聊', '散了散了', '求图', '好看', '几点开始', '我先睡了', '谢谢老铁', '羡慕',
      '心疼{po-nick}', '笑不活了', '好冷', '爷青回', '多少度？', '回家吃饭',
    ],
  },
];
