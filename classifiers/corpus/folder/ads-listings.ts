import type { Family } from '../grammar.ts';

/** Long listings of sellers' folders. */
export const FOLDER_LISTINGS_ADS: readonly Family[] = [
  {
    id: 'ad-folder-listing',
    templates: [
      '相册：{folder-prov}女\n 001 92年 到期2035 {price}\n 002 88年 长期 已售\n 003 99年 {price}\n 004 95年 带银行卡 {price}\n 要几号说几号，{contact}',
      '样品区（打码）\n├ 正面{n}张\n├ 反面{n}张\n├ 手持{n}张\n└ 念数字.mp4\n正式库{folder-size}，一次性{price}或按份{small}元，付款后给{code}，联系见文件夹名{qq}',
      '模板总目录\n 01大陆身份证.psd {folder-size}\n 02护照内页.psd {folder-size}\n 03驾照正副页.psd\n 04户口本全页.psd\n 05水电账单.psd\n 06字体底纹.zip\n 整套{price}，代改图{small}元，{telegram}',
      '套卡发货记录 {folder-date}\n 1号 工行+盾+证+卡 {folder-city} 已寄\n 2号 农行+盾+证+卡 已寄\n 3号 邮政 待拍\n 4号 对公 {folder-city} 余额验过\n 下批周四，预定{price}，{wechat}',
      'KYC库 {folder-date}\n CN_男 {n}00套\n CN_女 {n}00套\n VN {n}0套\n 活体四动作.mp4 每套都有\n 价目.png\n 规则：不重卖、不测试、先U后货 {telegram}',
      '价目.txt\n身份证原卡 {price}\n做的卡 {price}\n驾驶证 {price}\n毕业证 {price}\n手持料 {small}/份\n四件套 {price}\n链接: {disk} {code} 看样图，发货{contact}',
      '证件代办图集\n 身份证对光.mp4 {folder-size}\n 毕业证钢印.jpg\n 结婚证内页.jpg\n 行驶证荧光.jpg\n 客户好评{n}张\n 全国快递，{folder-city}可面交，{phone}',
      '收料夹使用说明\n 1建自己名字文件夹\n 2每人放正、反、举三张\n 3糊的、遮字的不算\n 4每晚对数，一份{small}元打微信\n 5带新人上传另奖 {wechat}',
    ],
  },
];
