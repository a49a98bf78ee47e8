import type { PrivatePlace } from './draw-scene.ts';

interface CardOptions {
  /** Pixels. */
  readonly width: number;
  readonly left: number;
  readonly top: number;
  /** CSS transform, such as `rotate(20deg)`. */
  readonly transform?: string;
  readonly skin?: string;
  readonly ground?: string;
}

/** Invented; the check character of every number is wrong, and the region 99 does not exist. */
const PEOPLE = [
  { name: '样本甲', sex: '男', birth: '1990 年 3 月 7 日', number: '990101199003070000' },
  { name: '范例乙', sex: '女', birth: '1985 年 11 月 23 日', number: '990203198511230010' },
  { name: '虚构丙', sex: '男', birth: '2001 年 6 月 15 日', number: '990304200106150020' },
] as const;

/** One card in millimetres of its own, scaled to its width. The marks are points at the corners of what is private. */
export function card(index: number, options: CardOptions): string {
  const { width, left, top, transform = 'none', skin = '#d9a988', ground = '#dcebf2' } = options;
  const person = PEOPLE[index % PEOPLE.length] ?? PEOPLE[0];
  const mm = width / 85.6;
  function place(x: number, y: number, size: number, text: string, color = '#111'): string {
    return `<div style="position:absolute;white-space:pre;left:${x * mm}px;top:${y * mm}px;font-size:${size * mm}px;line-height:1;color:${color}">${text}</div>`;
  }
  const labels = [
    ['姓名', 6, 7.2],
    ['性别', 6, 14.2],
    ['民族', 24, 14.2],
    ['出生', 6, 21.2],
    ['住址', 6, 28.2],
  ] as const;
  return `<div style="position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${54 * mm}px;border-radius:${3 * mm}px;overflow:hidden;transform:${transform};background:repeating-linear-gradient(115deg,${ground} 0 ${1.2 * mm}px,#e8f3f4 ${1.2 * mm}px ${2.4 * mm}px)">
${labels.map(([text, x, y]) => place(x, y, 2.9, text, '#3a6ea5')).join('')}
${place(15, 6.9, 3.6, person.name)}${place(15, 14, 3.2, person.sex)}${place(33, 14, 3.2, '汉')}${place(15, 21, 3.2, person.birth)}
${place(15, 28, 3.2, '样本省范例市虚构区\n不存在路 0 号')}
${place(6, 44.6, 2.9, '公民身份号码', '#3a6ea5')}${place(29, 44, 3.9, `<span style="letter-spacing:${0.45 * mm}px">${person.number}</span>`)}
<div style="position:absolute;left:${54 * mm}px;top:${7 * mm}px;width:${25 * mm}px;height:${31 * mm}px;background:#f4f6f7">
<div style="position:absolute;left:${6.5 * mm}px;top:${3 * mm}px;width:${12 * mm}px;height:${8 * mm}px;border-radius:50% 50% 0 0;background:#222"></div>
<div style="position:absolute;left:${7 * mm}px;top:${5 * mm}px;width:${11 * mm}px;height:${15 * mm}px;border-radius:48%;background:${skin}"></div>
<div style="position:absolute;left:${2 * mm}px;top:${20 * mm}px;width:${21 * mm}px;height:${11 * mm}px;border-radius:40% 40% 0 0;background:#33415c"></div></div>
${marks(index, 'number', 29, 43.5, 76, 48.5, mm)}${marks(index, 'portrait', 54, 7, 79, 38, mm)}${marks(index, 'name', 15, 6.5, 27, 11, mm)}
</div>`;
}

function marks(
  index: number,
  what: PrivatePlace['what'],
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  mm: number,
): string {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ] as const;
  return corners
    .map(
      ([x, y]) =>
        `<i data-card="${index}" data-what="${what}" style="position:absolute;width:0;height:0;left:${x * mm}px;top:${y * mm}px"></i>`,
    )
    .join('');
}
