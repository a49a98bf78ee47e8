import type { Meaning } from '../../disks/state.ts';

/**
 * `errortype` of a share page, and `errtype` of its interface, with the sentence that the page shows for it, as a public suite of link
 * checks calibrated them in a browser: deleted, cancelled, not to be seen for now, blocked, wrong address, expired, seen too
 * often, out of scope, too many visitors.
 */
export const ERROR_TYPES: Readonly<Record<string, Meaning>> = {
  '0': 'removed',
  '1': 'removed',
  '2': 'removed',
  '3': 'removed',
  '5': 'removed',
  '10': 'expired',
  '11': 'expired',
  '17': 'private',
  '123': 'PAGE_FORBIDDEN',
};

/** `errtype` of the interface where it means other than on the page: 5 is a wrong link or a wrong code. */
export const INTERFACE_TYPES: Readonly<Record<string, Meaning>> = {
  ...ERROR_TYPES,
  '5': 'unknown',
  mispw_9: 'needs-code',
  'mispwd-9': 'needs-code',
  mis_105: 'removed',
};

/**
 * `errno` of the interface: a code is needed or wrong (-12, -9, -130), expired, captcha, gone (-3, 140; 105 a wrong address), a login
 * asked for (-6).
 */
export const NUMBERS: Readonly<Record<string, Meaning>> = {
  '-12': 'needs-code',
  '-9': 'needs-code',
  '-130': 'needs-code',
  '-8': 'expired',
  '-62': 'WALL_CAPTCHA',
  '-20': 'WALL_CAPTCHA',
  '-3': 'removed',
  '140': 'removed',
  '105': 'removed',
  '-6': 'WALL_LOGIN',
};

/** Sentences of the page, for pages that do not name their `errortype`. */
export const SENTENCES: readonly (readonly [string, Meaning])[] = [
  ['分享的文件已经被删除了', 'removed'],
  ['分享的文件已经被取消了', 'removed'],
  ['此链接分享内容暂时不可访问', 'removed'],
  ['因为涉及侵权、色情、反动、低俗等信息，无法访问', 'removed'],
  ['链接错误没找到文件', 'removed'],
  ['该分享文件已过期', 'expired'],
  ['由于访问次数过多，该分享链接已失效', 'expired'],
  ['该链接访问范围受限', 'private'],
  ['该链接已超过访问人数上限', 'PAGE_FORBIDDEN'],
  ['请输入提取码', 'needs-code'],
];
