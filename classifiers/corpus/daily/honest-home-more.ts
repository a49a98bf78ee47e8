import type { Family } from '../grammar.ts';

/** Children, pets, health, repairs, pastimes and study. */
export const HOME_MORE: readonly Family[] = [
  {
    id: 'plain-daily-clothes-beauty',
    templates: [
      '{cloth}好看(|{tail}|{tail})',
      '{cloth}多少钱(|{tail}|{tail})',
      '{cloth}链接(|{tail}|{tail})',
      '{cloth}显胖吗(|{tail}|{tail})',
      '{cloth}掉色(|{tail}|{tail})',
      '{cosm}求推荐(|{tail}|{tail})',
      '{cosm}{cost}(|{tail}|{tail})',
      '{cosm}过期了(|{tail}|{tail})',
      '敏感肌能用吗(||{tail})',
      '{cloth}一件{cost}，两件{sum}，{place}地摊，随便挑',
      '{cosm}代购，{sum}一套，专柜小票，{when}回国，要的私聊',
      '{cosm}分装，{cost}一份，{dm}',
      '理发{cost}，跟狗啃的一样，{folk}笑了一天',
      '美甲{cost}起，睫毛{sum}，{place}，预约加{wechat}',
      '烫头坐了五个小时，{sum}，回家一洗全直了，找店里说包修，{when}再去',
      '{cloth}码数买大了，{cost}转，吊牌在，包邮',
      '{cloth}有人一起买吗，两件八折(|{tail}|{tail})',
      '新到一批{cloth}，现货，{n}码齐，{cost}一件，不褪色不起球，老顾客直接拿，新顾客加我{contact}',
      '汉服租一天{cost}，押金{sum}，带妆造，{place}',
    ],
  },
];
