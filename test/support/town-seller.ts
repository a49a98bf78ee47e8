import { type Content, loadContent, type Thread } from '../../town/content.ts';

const UID = 9_901;
/** The way to the seller, which all that he posts names. */
const SELLER_QQ = '99998800112';
export const SELLER_SHARE = 'TWz9Sell';

/** Threads of the seller, by what is special about each. */
export const SELLER_THREADS = { plain: 9_001, paid: 9_002, stocked: 9_003, again: 9_004 } as const;

function thread(tid: number, title: string, text: string): Thread {
  return {
    tid,
    rank: 0,
    fid: 2,
    title,
    views: 7,
    scripted: false,
    posts: [
      {
        pid: tid * 10,
        uid: UID,
        at: '2026-11-20 10:00:00',
        relative: null,
        text,
        quotes: null,
        picture: null,
      },
    ],
  };
}

/** What the seller posts. The plain one also carries a mere link to a service that has nothing to do with him. */
const THREADS: readonly Thread[] = [
  thread(
    SELLER_THREADS.plain,
    '身份证现货 男女都有',
    `二代身份证原件现货，男女都有，带磁无案底，500元一张，量大从优。QQ：${SELLER_QQ} 看人品 https://weibo.com/9999000001/ZzZz`,
  ),
  thread(
    SELLER_THREADS.paid,
    '身份证真卡 当天发',
    `身份证真卡，无污点，480元，按照片挑像的，付款走支付宝，不议价。QQ：${SELLER_QQ}`,
  ),
  thread(
    SELLER_THREADS.stocked,
    '身份证样品看网盘',
    `二代身份证一手货源，样品都在青梧网盘，带磁能刷。QQ：${SELLER_QQ}\n链接：{origin}/#s/${SELLER_SHARE}`,
  ),
];

/** The demonstration town with few of its threads, a seller, and a disk on which he shows his stock. */
export function townWithSeller(): Content {
  const content = loadContent(2);
  return {
    ...content,
    users: [...content.users, seller()],
    threads: [...content.threads, ...THREADS],
    shares: [
      {
        hash: SELLER_SHARE,
        title: '青梧网盘 身份证现货 实拍',
        sharer: '老客',
        userId: UID,
        createdAt: 1_763_600_000,
        code: null,
        expired: false,
        cancelled: false,
        files: [
          { name: '身份证原件 带磁 无案底.jpg', size: 55_296 },
          { name: `价格 400一张 加QQ ${SELLER_QQ}.txt`, size: 700 },
          { name: '付款方式 支付宝.txt', size: 300 },
        ],
      },
    ],
    invitations: [],
  };
}

/** Another town, in which the same seller turns up: other words, the same way to reach him. */
export function townWithSellerAgain(): Content {
  const content = loadContent(1);
  return {
    ...content,
    users: [...content.users, seller()],
    threads: [
      thread(
        SELLER_THREADS.again,
        '老店新开',
        `老店搬家，身份证照做，真卡原件，价格面谈。扣扣 ${SELLER_QQ}`,
      ),
    ],
    shares: [],
    invitations: [],
  };
}

function seller(): Content['users'][number] {
  return { uid: UID, name: '老客', city: '青梧', joined: '2026-10-01', signature: null };
}
