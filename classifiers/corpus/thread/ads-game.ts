import type { Family } from '../grammar.ts';

/** Game and youth forums. */
export const THREAD_ADS_GAME: readonly Family[] = [
  {
    id: 'ad-thread-game',
    templates: [
      '{thread-game}防沉迷解除，成年身份证号+名字，{small}两条，自动发货',
      '小学生福利！买我一条身份，周一到周日随便玩，{qq}',
      '出成年实名，{thread-game}{thread-game}通用，没绑过五个号的，干净',
      '还在用爷爷的身份证被打？来买一个，{small}块不贵',
      '{thread-game}换绑实名，原实名不在没关系，我提供新人，{contact}',
      '代练顺便出实名，防沉迷的号练不了，我送一条（买五送一）',
      '批发身份证号带姓名，工作室起号专用，{small}元{n}条，不重复',
      '号商看过来，人脸+资料配套，{thread-game}人脸掉了随时补，{contact}',
      '卖号送身份证照片，二次实名不求人，{price}',
      '弟弟们，晚上九点之后想玩的，{group}，里面有成年资料',
      'Steam国服、{thread-game}、B站转正实名都行，三块钱一份，{qq}',
      '未成年租号玩不了？我直接卖你"成年"，{small}',
      '出一份18+资料，真人，能过初次人脸，失败退',
      '打金车队要{n}00个实名，有的老板报价',
      '妹妹想当主播没满18？给你姐姐的身份，{price}，刷脸我们也包',
    ],
  },
];
