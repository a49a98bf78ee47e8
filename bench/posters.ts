import type { Browser } from 'playwright';
import sharp from 'sharp';

/** A seller's poster as drawn, and the ways to reach the seller that it shows. All of it is invented. */
export interface Poster {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly phone: string;
  readonly qq: string;
  readonly wechat: string;
}

/** What differs from poster to poster. */
interface Look {
  readonly ink: string;
  readonly ground: string;
  readonly style: string;
}

const WIDTH = 640;
const HEIGHT = 860;

const LOOKS: readonly Look[] = [
  { ink: '#111', ground: '#fff', style: '' },
  { ink: '#c00', ground: '#ffeb3b', style: 'font-weight:700' },
  { ink: '#fff', ground: '#0d47a1', style: 'font-weight:700' },
  { ink: '#ff0', ground: '#222', style: 'text-shadow:2px 2px 3px #000' },
  { ink: '#fff', ground: 'linear-gradient(160deg,#e53935,#8e24aa)', style: 'letter-spacing:2px' },
  { ink: '#064', ground: 'repeating-linear-gradient(45deg,#efe 0 18px,#dfd 18px 36px)', style: '' },
  { ink: '#333', ground: '#c8b8a0', style: 'font-weight:300' },
  { ink: '#000', ground: 'linear-gradient(#fafafa,#90caf9)', style: 'font-style:italic' },
];

/** Labels as sellers write them, before the number. */
const LABELS: readonly { readonly phone: string; readonly qq: string; readonly wechat: string }[] =
  [
    { phone: '电话：', qq: 'QQ：', wechat: '微信：' },
    { phone: '手机 ', qq: '扣扣 ', wechat: '加微信 ' },
    { phone: '联系电话:', qq: 'QQ号:', wechat: '微信号:' },
    { phone: '☎ ', qq: '企鹅：', wechat: 'VX：' },
  ];

const LINES: readonly (readonly string[])[] = [
  ['高价回收', '二代证 真卡', '有磁 可过机', '全国发货'],
  ['身份证出售', '男女都有 可选年龄', '200元一张 量大优惠', '顺丰到付'],
  ['四件套 一手货源', '干净 无不良记录', '支付宝微信均可', '诚招代理'],
  ['各类证件办理', '加急当天发', '先看货后付款', '详情咨询'],
];

/** Draws `count` posters, the same for the same count: colours, sizes, slants, and how they were saved, all mixed. */
export async function drawPosters(browser: Browser, count: number): Promise<readonly Poster[]> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: HEIGHT } });
  try {
    const page = await context.newPage();
    const posters: Poster[] = [];
    for (let at = 0; at < count; at += 1) {
      const handles = handlesOf(at);
      await page.setContent(htmlOf(at, handles));
      const drawn = await page.screenshot({ type: 'png' });
      posters.push({ name: `poster ${at}`, bytes: await saved(drawn, at), ...handles });
    }
    return posters;
  } finally {
    await context.close();
  }
}

type Handles = Pick<Poster, 'phone' | 'qq' | 'wechat'>;

/** Numbers of ranges that nobody has been given, and names that nobody bears. */
function handlesOf(at: number): Handles {
  const digits = String((at * 7_919 + 1_234_567) % 100_000_000).padStart(8, '0');
  const letters = [3, 7, 11, 17].map((step) =>
    'abcdefghkmnpqrstuvwxyz'.charAt((at * step + step) % 22),
  );
  return {
    phone: `141${digits}`,
    qq: `9999${digits.slice(2)}`,
    wechat: `zz_${letters.join('')}${digits.slice(4)}`,
  };
}

function htmlOf(at: number, { phone, qq, wechat }: Handles): string {
  const look = pick(LOOKS, at);
  const label = pick(LABELS, Math.floor(at / 2));
  const size = 20 + ((at * 5) % 22);
  const tilt = ((at * 3) % 11) - 5;
  const lines = pick(LINES, at).map((line) => `<p>${line}</p>`);
  return `<!doctype html><meta charset="utf-8"><style>
    body{margin:0;background:${look.ground};color:${look.ink};font:${size}px/1.6 sans-serif;${look.style}}
    main{transform:rotate(${tilt}deg);padding:90px 60px}
    p{margin:0 0 14px} h1{font-size:1.5em;margin:0 0 24px}
  </style><main><h1>${pick(LINES, at + 1)[0] ?? ''}</h1>${lines.join('')}
  <p>${label.phone}${phone}</p><p>${label.qq}${qq}</p><p>${label.wechat}${wechat}</p></main>`;
}

/** As it comes out of a chat: made smaller, compressed, now and then blurred. */
async function saved(drawn: Uint8Array, at: number): Promise<Uint8Array> {
  const scale = [1, 0.9, 0.75, 1.3][at % 4] ?? 1;
  const small = sharp(drawn).resize({ width: Math.round(WIDTH * scale) });
  const blurred = at % 5 === 0 ? small.blur(0.6) : small;
  return await blurred.jpeg({ quality: [90, 70, 55, 40][Math.floor(at / 4) % 4] ?? 80 }).toBuffer();
}

function pick<Kind>(all: readonly Kind[], at: number): Kind {
  const one = all[at % all.length];
  if (one === undefined) {
    throw new Error('nothing to pick from');
  }
  return one;
}
