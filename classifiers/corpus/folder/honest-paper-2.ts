import type { Family } from '../grammar.ts';

/** Forms, guides, police, warnings and cases kept in folders. */
export const FOLDER_PAPER_2_HONEST: readonly Family[] = [
  {
    id: 'hard-folder-lost',
    templates: [
      '捡到{folder-name}身份证一张，照片打码传这，失主联系物业{phone}',
      '失物招领表{folder-date}.xlsx 身份证{n} 校园卡{n} 钥匙{n}',
      '丢失身份证寻物启事.doc {folder-city}站附近 酬谢{small}0',
      '图书馆失物照片相册 身份证请到前台报名字领',
      '拾到驾驶证行驶证一套，车主请看图，{phone}',
      '钱包丢了，身份证两张银行卡，里面有女儿照片，捡到的好人{contact}',
      '地铁失物招领处清单 {year}年第{n}周',
      '网吧落下的证件，已交派出所，有图有回执',
      '景区游客遗失证件登记 拍照存档 共{n}张 已寄回{n}张',
      '捡了个卡包，有人认领吗，卡上姓{folder-xing}，图已遮号',
      '寻人启事模板A4 打印',
      '小区群相册：保安室代收的失物',
    ],
  },
  {
    id: 'hard-folder-story',
    templates: [
      '小说《借来的名字》txt 全本 讲一个人用死者身份证活了十年',
      '《证件贩子》剧本第{n}稿.docx',
      '电影《无名之辈》《冒牌者》1080P 合集 {disk} {code}',
      '短篇：爷爷的第一代身份证',
      '纪录片 造假者 S01E0{n} 中字',
      '悬疑剧 假面身份 全{n}集 {folder-size}',
      '有声书：办证广告背后的故事.mp3',
      'The Forger 2012 BluRay x264 {folder-size}',
      '《猫鼠游戏》BD国英双语 {disk}',
      '剧本杀《身份》主持人手册+角色卡正反面打印.zip',
      '桌游身份卡 反派卡 平民卡 高清打印 三国杀',
      '三国杀身份牌模板.psd 主公忠臣反贼内奸',
      '狼人杀牌面设计 正反面 {n}张',
      '谍战广播剧 假护照 上下集',
      '网文合集：重生之我的身份证被人卖了',
      '话剧《寻证记》排练录像 学校礼堂 {folder-date}',
    ],
  },
];
