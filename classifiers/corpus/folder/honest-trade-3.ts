import type { Family } from '../grammar.ts';

/** Lawful services, second-hand goods, other spam and other crime in shares. */
export const FOLDER_TRADE_3_HONEST: readonly Family[] = [
  {
    id: 'hard-folder-reply',
    templates: [
      '有没有身份证读卡器老款的驱动？神思100的',
      '求工牌模板，横版蓝色那种，{email}',
      '楼主链接失效，求补，读卡控件那个',
      '多谢，装上能读身份证了，访客系统救活',
      'psd字体缺失，名片那套能补个字体吗',
      '解压密码？证书模板那个',
      '手持稳定器教程第{n}集没声音',
      '资料挺全，居住证那表是旧版，新版去官网下',
      '举报了，里面是别人家孩子的户口页',
      '别在这求身份证号玩游戏，小心封贴',
      '要成年实名的小学生走开，好好写作业',
      '我只要考试报名那个照片处理工具，谢谢',
      '驾驶证换证的清单里少了体检单，补一下',
      '已转存，入职表好用',
      '有Mac版U盾驱动不',
      '翻译模板能用，英签过了，谢楼主',
      '官方的身份证核验接口多少钱一次？文档没写',
      '这数据集要签协议，发单位邮箱申请，不要私下传',
      '有人卖这数据集{price}，别买，官网免费',
    ],
  },
];
