import type { Share } from '../../town/content.ts';

/** What is true of a share or an invitation: what a visitor may learn of it, and what it is. */
export interface TrueLink {
  /** `none` where a visitor sees nothing at all. */
  readonly label: 'ad_sell' | 'benign' | 'benign_hard' | 'none';
  readonly state: 'alive' | 'needs-code' | 'expired' | 'removed';
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
}

/** A share in short. */
export type ShareSeed = Pick<Share, 'hash' | 'title' | 'sharer'> &
  Partial<Pick<Share, 'code' | 'expired' | 'cancelled'>> & {
    readonly label: TrueLink['label'];
    readonly files: readonly string[];
    readonly hidden?: boolean;
    readonly handles?: TrueLink['handles'];
  };

/** The shares, by the names that plans use. */
export const SHARE_SEEDS: Readonly<Record<string, ShareSeed>> = {
  stock: {
    hash: 'TWaq3kLd',
    title: '身份证现货 实拍',
    sharer: '老周证件',
    label: 'ad_sell',
    files: [
      '男 85-90年 正面.jpg',
      '男 85-90年 反面.jpg',
      '女 92年 带磁.jpg',
      '价目表 一张300起.txt',
    ],
  },
  prices: {
    hash: 'TWb7Rm2x',
    title: '二代证库存 6月更新',
    sharer: '顺达服务',
    code: 'k3f9',
    label: 'ad_sell',
    files: ['库存清单.xlsx', '身份证样品_01.jpg', '身份证样品_02.jpg', '付款方式 支付宝微信.txt'],
  },
  sets: {
    hash: 'TWc9Ue5p',
    title: '四件套 身份证+卡+盾',
    sharer: '顺达服务',
    code: '7hzw',
    label: 'ad_sell',
    files: ['套餐图1.jpg', '套餐图2.jpg', '报价.txt'],
  },
  lure: {
    hash: 'TWd2Hn8s',
    title: '办身份证 样品和联系方式',
    sharer: '阿毛快印',
    label: 'ad_sell',
    handles: [{ kind: 'qq', value: '99993317042' }],
    files: ['身份证成品 过机.jpg', '价格 400一张 加QQ 99993317042.txt', '客户反馈.jpg'],
  },
  qr: {
    hash: 'TWe5Yt4c',
    title: 'SFZ 一手料子 当天发',
    sharer: '小黑料',
    label: 'ad_sell',
    handles: [{ kind: 'wechat', value: 'keluxi_zz608' }],
    files: ['身份证 原件 带磁 无案底.jpg', '微信 keluxi_zz608.txt'],
  },
  lure2: {
    hash: 'TWf8Gv1n',
    title: '身份证原件 200-800 看图挑',
    sharer: '北巷十三',
    code: 'q4td',
    label: 'ad_sell',
    files: ['河西一带.jpg', '女 身份证 95后.jpg', '说明 先看货后付款.txt'],
  },
  english: {
    hash: 'TWg4Kx6b',
    title: 'Chinese ID cards - samples and prices',
    sharer: 'docs fast',
    code: 'm8n2',
    label: 'ad_sell',
    files: ['ID card front.jpg', 'ID card back.jpg', 'prices 400 yuan each.txt'],
  },
  hidden: {
    hash: 'TWh1Jw9f',
    title: '身份证料子 老客户看',
    sharer: '老周证件',
    code: 'x9v5',
    hidden: true,
    label: 'ad_sell',
    files: ['全部库存.xlsx'],
  },
  hidden2: {
    hash: 'TWi6Pz3q',
    title: '装修报价（密码问我）',
    sharer: '匠心装饰',
    code: 'h2b6',
    hidden: true,
    label: 'benign',
    files: ['报价单.xlsx'],
  },
  expired: {
    hash: 'TWj3Qa7v',
    title: '身份证样品 三月批次',
    sharer: '顺达服务',
    expired: true,
    label: 'ad_sell',
    files: ['样品.jpg'],
  },
  cancelled: {
    hash: 'TWk7Sd2m',
    title: '证件样图',
    sharer: '阿毛快印',
    cancelled: true,
    label: 'none',
    files: ['样图.jpg'],
  },
  photos: {
    hash: 'TWm5Fb8y',
    title: '青梧老照片',
    sharer: '巷口阿伯',
    label: 'benign',
    files: ['老车站1988.jpg', '桥头1992.jpg', '一中旧校门.jpg'],
  },
  exam: {
    hash: 'TWn9Lc4k',
    title: '考研真题和笔记',
    sharer: '上岸学姐',
    code: 'ky26',
    label: 'benign',
    files: ['英语真题.pdf', '政治背诵.docx', '数学错题.pdf'],
  },
  leaflet: {
    hash: 'TWp2Vg6h',
    title: '反诈宣传资料',
    sharer: '社区民警',
    label: 'benign_hard',
    files: ['保护身份证 谨防冒用.pdf', '不卖卡不卖证.png', '挂失流程图.png'],
  },
};

/** An invitation in short. */
export interface InvitationSeed {
  readonly code: string;
  readonly guild: string;
  readonly about: string;
  readonly channel: string;
  readonly inviter: string;
  readonly members: number;
  readonly label: TrueLink['label'];
  readonly state?: 'expired' | 'removed';
}

/** The invitations, by the names that plans use. */
export const INVITATION_SEEDS: Readonly<Record<string, InvitationSeed>> = {
  main: {
    code: 'TWnDq7',
    guild: '办证服务总群',
    about: '身份证 驾照 一手货源 量大从优',
    channel: '看公告加客服',
    inviter: 'banzheng_zz',
    members: 318,
    label: 'ad_sell',
  },
  goods: {
    code: 'TWsGk4',
    guild: '料子交流',
    about: '二代身份证原件现货，带磁无案底，200起',
    channel: '报价',
    inviter: 'liaozi_boss',
    members: 142,
    label: 'ad_sell',
  },
  qr: {
    code: 'TWhXm2',
    guild: '小卡片批发',
    about: 'SFZ 身份证 男女都有 支付宝微信付款',
    channel: '新人必看',
    inviter: 'xiaoka_zz',
    members: 87,
    label: 'ad_sell',
  },
  english: {
    code: 'TWyBe9',
    guild: 'CN ID supply',
    about: 'Real and custom Chinese ID cards, 400 yuan each',
    channel: 'read-me-first',
    inviter: 'cn_docs',
    members: 64,
    label: 'ad_sell',
  },
  expired: {
    code: 'TWrJp5',
    guild: '证件互助群',
    about: '出身份证 收身份证 私聊群主',
    channel: '大厅',
    inviter: 'huzhu_zz',
    members: 55,
    label: 'ad_sell',
    state: 'expired',
  },
  revoked: {
    code: 'TWvLt8',
    guild: '办证二群',
    about: '身份证 现货',
    channel: '大厅',
    inviter: 'banzheng_zz',
    members: 20,
    label: 'none',
    state: 'removed',
  },
  club: {
    code: 'TWcAf3',
    guild: '河滨羽毛球',
    about: '周三周六晚，场地AA，欢迎新人',
    channel: '约球',
    inviter: 'feather_lin',
    members: 46,
    label: 'benign',
  },
  expats: {
    code: 'TWeZu6',
    guild: 'Qingwu Football & Hikes',
    about: 'Newcomers in town: football, hikes, language exchange',
    channel: 'hello',
    inviter: 'claire_h',
    members: 73,
    label: 'benign',
  },
};
