import type { CardScene } from './draw-scene.ts';
import { card } from './identity-card.ts';

function scene(name: string, width: number, height: number, body: string): CardScene {
  return {
    name,
    width,
    height,
    html: `<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0;width:${width}px;height:${height}px;overflow:hidden;position:relative;font-family:"Noto Sans SC","Noto Sans CJK SC",sans-serif}*{box-sizing:border-box}</style>${body}`,
  };
}

const DESK = `<div style="position:absolute;inset:0;background:radial-gradient(circle at 30% 20%,#b98a5a,#7a5230 70%)"></div><div style="position:absolute;inset:0;opacity:.25;background:repeating-linear-gradient(3deg,#5b3a1e 0 3px,transparent 3px 19px)"></div>`;

function poster(body: string): string {
  return `<div style="position:absolute;inset:0;background:linear-gradient(160deg,#c8102e,#7a0019)"></div><div style="position:absolute;left:40px;top:24px;color:#ffe14d;font-size:44px;font-weight:700">出售身份证 正规渠道</div><div style="position:absolute;left:40px;top:90px;color:#fff;font-size:22px">全国各地 一手货源 量大从优</div>${body}<div style="position:absolute;left:40px;bottom:24px;color:#fff;font-size:26px">微信 zifad_zz5558 QQ 9999901234</div>`;
}

function thread(body: string): string {
  const replies = Array.from(
    { length: 4 },
    (_, index) =>
      `<div style="margin:0 20px 10px;padding:12px;border:1px solid #ccd;background:#fff"><b>用户${index}</b> 2026-11-0${index + 1} 12:0${index}<p>楼主好人一生平安，已经联系，等回复。请问怎么发货？第${index}楼。</p></div>`,
  ).join('');
  return `<div style="position:absolute;inset:0;background:#eef1f6"><div style="background:#2b6cb0;color:#fff;padding:14px 20px;font-size:22px">某某论坛 › 交易区</div><h2 style="margin:14px 20px">出一套资料，诚信交易</h2><div style="position:relative;margin:0 20px 10px;height:430px;padding:12px;border:1px solid #ccd;background:#fff"><p>需要的加我，图片为证：</p>${body}</div>${replies}</div>`;
}

/** Pictures of cards at several sizes and angles, in perspective, two at once, on posters and screenshots. */
export function cardScenes(): readonly CardScene[] {
  return [
    ...singleCards(),
    ...tiltedCards(),
    ...cardsOnPages(),
    ...twoCards(),
    ...oddCards(),
    ...hardScenes(),
  ];
}

function singleCards(): readonly CardScene[] {
  const plain = [220, 300, 420, 600, 900].map((width) =>
    scene(
      `plain ${width}`,
      width + 120,
      Math.round(width * 0.63) + 100,
      card(0, { width, left: 60, top: 50 }),
    ),
  );
  const turned = [-35, -12, 8, 25, 45, 90, 135, 180, 200, 270].map((angle) => {
    const transform = `rotate(${angle}deg)`;
    return scene(
      `desk ${angle}°`,
      800,
      800,
      `${DESK}${card(1, { width: 480, left: 160, top: 248, transform })}`,
    );
  });
  return [...plain, ...turned];
}

function tiltedCards(): readonly CardScene[] {
  return [
    'rotateY(35deg)',
    'rotateY(-40deg) rotateZ(10deg)',
    'rotateX(45deg)',
    'rotateX(30deg) rotateY(25deg) rotateZ(-20deg)',
    'rotateX(-35deg) rotateZ(170deg)',
  ].map((tilt, index) => {
    const transform = `perspective(900px) ${tilt}`;
    return scene(
      `tilted ${index}`,
      900,
      700,
      `${DESK}${card(2, { width: 520, left: 190, top: 180, transform })}`,
    );
  });
}

function cardsOnPages(): readonly CardScene[] {
  return [240, 360, 520].flatMap((width) => [
    scene(
      `poster ${width}`,
      900,
      700,
      poster(card(0, { width, left: 190, top: 160, transform: 'rotate(-7deg)' })),
    ),
    scene(`thread ${width}`, 1280, 1100, thread(card(1, { width, left: 20, top: 60 }))),
  ]);
}

function twoCards(): readonly CardScene[] {
  return [0, 18].flatMap((angle) => {
    const [one, other] = [`rotate(${angle}deg)`, `rotate(${-angle}deg)`];
    const desk = `${card(0, { width: 400, left: 60, top: 60, transform: one })}${card(1, { width: 420, left: 500, top: 300, transform: other, skin: '#8d5a3b' })}`;
    const ad = `${card(1, { width: 380, left: 60, top: 150, transform: one })}${card(2, { width: 380, left: 420, top: 470 })}`;
    return [
      scene(`two, ${angle}°`, 1000, 640, `${DESK}${desk}`),
      scene(`two on a poster, ${angle}°`, 900, 900, poster(ad)),
    ];
  });
}

function oddCards(): readonly CardScene[] {
  const pale = card(2, { width: 460, left: 110, top: 90, ground: '#ffffff' });
  const cut = card(0, { width: 640, left: -90, top: 60, transform: 'rotate(6deg)' });
  const far = card(0, { width: 380, left: 500, top: 760, transform: 'rotate(11deg)' });
  const below = `<div style="position:absolute;top:1500px;left:0;right:0;height:1400px;background:#f7f7f7">${far}</div>`;
  return [
    scene('white on white', 700, 500, pale),
    scene('cut by the edge', 700, 460, `${DESK}${cut}`),
    scene('the whole picture', 856, 540, card(1, { width: 856, left: 0, top: 0 })),
    scene('far down a page', 1280, 3000, `${thread('')}${below}`),
  ];
}

/** What a telephone, a copier or a careful seller makes of a card. */
function hardScenes(): readonly CardScene[] {
  function seen(filter: string, body: string): string {
    return `<div style="position:absolute;inset:0;filter:${filter}">${DESK}${body}</div>`;
  }
  const one = card(2, { width: 460, left: 170, top: 130, transform: 'rotate(-9deg)' });
  const grid = Array.from({ length: 6 }, (_, index) =>
    card(index, {
      width: 250,
      left: 30 + (index % 3) * 290,
      top: 40 + Math.floor(index / 3) * 220,
      transform: `rotate(${index * 4 - 10}deg)`,
    }),
  ).join('');
  const finger =
    '<div style="position:absolute;left:250px;top:330px;width:330px;height:90px;border-radius:45px;background:#c98d6b;transform:rotate(-9deg)"></div>';
  const label =
    '<div style="position:absolute;left:150px;top:100px;width:130px;height:330px;background:#222;transform:rotate(-9deg)"></div>';
  return [
    scene('hard: photocopy', 800, 560, seen('grayscale(1) contrast(1.5) brightness(1.1)', one)),
    scene('hard: out of focus', 800, 560, seen('blur(1.3px)', one)),
    scene('hard: in the dark', 800, 560, seen('brightness(.4) contrast(.9)', one)),
    scene('hard: six small ones', 920, 500, seen('none', grid)),
    scene('hard: finger on the number', 800, 560, `${DESK}${one}${finger}`),
    scene('hard: labels taped over', 800, 560, `${DESK}${one}${label}`),
    scene(
      'hard: 150 wide in a thread',
      1280,
      1100,
      thread(card(0, { width: 150, left: 20, top: 60 })),
    ),
    scene(
      'hard: on its head, from the side',
      900,
      700,
      `${DESK}${card(1, { width: 480, left: 190, top: 180, transform: 'perspective(900px) rotateY(-30deg) rotateZ(185deg)' })}`,
    ),
    scene(
      'hard: dark skin, green ground',
      800,
      560,
      `${DESK}${card(0, { width: 440, left: 170, top: 130, skin: '#6b4226', ground: '#d5e8d4', transform: 'rotate(190deg)' })}`,
    ),
  ];
}

/** Pictures with nothing private in them: pages, tables, forms, landscapes, faces that are no card, and what looks like one. */
export function cleanScenes(): readonly CardScene[] {
  return [...cleanPages(), ...cleanPictures()];
}

function cleanPages(): readonly CardScene[] {
  const rows = Array.from(
    { length: 14 },
    (_, index) =>
      `<tr><td>${index + 1}</td><td>2026112200012345${60 + index}</td><td>订单已发货</td><td>¥ ${(index * 37) % 300}.00</td><td>2026-11-${10 + index}</td></tr>`,
  ).join('');
  const form = ['姓名', '性别', '民族', '出生日期', '住址', '身份证号']
    .map(
      (label) =>
        `<p><label style="display:inline-block;width:120px">${label}：</label><input style="width:300px;height:30px"></p>`,
    )
    .join('');
  const goods = Array.from(
    { length: 9 },
    (_, index) =>
      `<div style="display:inline-block;width:260px;height:164px;margin:12px;border-radius:12px;background:linear-gradient(120deg,hsl(${index * 40} 60% 70%),hsl(${index * 40 + 40} 60% 45%));color:#fff;padding:16px;font-size:18px">会员卡 ${index + 1}<br>满 ${index + 1}00 减 20</div>`,
  ).join('');
  const portraits = Array.from(
    { length: 6 },
    (_, index) =>
      `<div style="display:inline-block;margin:14px;width:180px;height:240px;background:#cfd8dc;position:relative"><div style="position:absolute;left:45px;top:40px;width:90px;height:120px;border-radius:50%;background:#d9a988"></div><div style="position:absolute;bottom:4px;left:60px">成员${index}</div></div>`,
  ).join('');
  return [
    scene('forum page', 1280, 900, thread('')),
    scene('poster without cards', 900, 700, poster('')),
    scene(
      'table of orders',
      1100,
      700,
      `<table border="1" cellpadding="8" style="margin:30px;border-collapse:collapse;font-size:17px">${rows}</table>`,
    ),
    scene(
      'form',
      800,
      600,
      `<h2 style="margin:20px">实名登记</h2><form style="margin:20px;font-size:18px">${form}<button>提交</button></form>`,
    ),
    scene('goods', 1000, 660, `<div style="padding:20px;background:#fafafa">${goods}</div>`),
    scene('members', 1100, 640, `<h2 style="margin:16px">团队</h2>${portraits}`),
  ];
}

function cleanPictures(): readonly CardScene[] {
  return [
    scene(
      'landscape',
      1000,
      660,
      `<div style="position:absolute;inset:0;background:linear-gradient(#7db9e8 0 45%,#8fbf6a 45% 70%,#5d8a3a)"></div><div style="position:absolute;left:700px;top:60px;width:110px;height:110px;border-radius:50%;background:#ffe9a8"></div><div style="position:absolute;left:80px;top:180px;width:0;height:0;border-left:220px solid transparent;border-right:260px solid transparent;border-bottom:200px solid #6b7f8c"></div>`,
    ),
    scene(
      'news',
      900,
      700,
      `<article style="margin:30px;font-size:19px;line-height:1.9"><h1>警方提醒：勿出租出借身份证</h1><p>近日，某市公安局破获一起买卖身份证案件。警方提醒，居民身份证不得出租、出借、转让。办理补领请携带户口簿到派出所，证件工本费 40 元，咨询电话 14100000000。</p><p>丢失身份证应及时挂失，有效期限届满三个月前申请换领。</p></article>`,
    ),
    scene(
      'chat',
      500,
      900,
      `<div style="position:absolute;inset:0;background:#ededed;padding:16px">${Array.from({ length: 8 }, (_, index) => `<div style="margin:10px ${index % 2 === 0 ? '60px 10px 0' : '0 10px 60px'};padding:12px;border-radius:8px;background:${index % 2 === 0 ? '#fff' : '#95ec69'}">在吗？今天下午三点老地方见，记得带上资料 ${index}</div>`).join('')}</div>`,
    ),
    scene(
      'chart',
      1000,
      600,
      `<div style="margin:40px">${Array.from({ length: 12 }, (_, index) => `<div style="display:inline-block;width:50px;margin-right:20px;height:${60 + ((index * 53) % 300)}px;background:#4a90d9"></div>`).join('')}</div>`,
    ),
    scene(
      'code',
      1000,
      560,
      `<pre style="margin:0;padding:24px;height:560px;background:#1e1e1e;color:#d4d4d4;font-size:16px">const id = 'evd_0123456789abcdef';\nconst at = 1732233600000;\nfunction seal(bytes) {\n  return sha256(bytes);\n}\n// 13800138000 is no number of ours\n</pre>`,
    ),
    scene('blank', 600, 400, ''),
  ];
}
