import type { Family } from '../grammar.ts';

/** Ordinary talk between the windows. */
export const WINDOW_DAYS_MORE: readonly Family[] = [
  {
    id: 'easy-window-support',
    templates: [
      '怎么换主题颜色',
      '视频卡顿怎么办',
      '您的包裹已揽收',
      '会员自动续费在哪关',
      '亲，尺码偏小建议拍大一码',
      '耳机左边没声，能换吗，买了才{n}天',
      '退款{small}元已原路返回，请查收',
      '客服机器人问我心情如何，我说不好，它发了个优惠券',
      '地址写错了，改成{window-city}{window-place}，谢谢',
      '更新以后字体变小，我奶奶看不清，求旧版',
      'How do I change the language of the app?',
      'The parcel says delivered but nothing is here',
      'Please send an invoice for order {amount}',
      'My headphones stopped pairing after the update',
    ],
  },
  {
    id: 'easy-window-weather',
    templates: [
      '降温了，添衣',
      '台风{window-day}到，阳台花盆收一收',
      '下雪了！！',
      '高温黄色预警，户外的师傅多喝水',
      '雾大，高速封了，服务区里大家互相分馒头',
      '晚霞像打翻的橘子汽水',
      '雷打得狗钻被窝',
      '这雨下了{n}天，衣服都有蘑菇味了',
    ],
  },
  {
    id: 'easy-window-sport',
    templates: [
      '绝杀！',
      '我们队又输了，习惯了',
      '晨跑五公里打卡',
      '游泳馆水太凉',
      '老年队乒乓球决赛，八十岁的{window-surname}大爷一板扣死',
      '羽毛球双打缺一，{window-time}，场地费{small}',
      '马拉松领物要身份证，别忘，衣服尺码可换',
      '裁判那哨子吹得比球赛精彩',
    ],
  },
];
