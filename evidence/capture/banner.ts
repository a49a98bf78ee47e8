/** Words by which a banner says that it is about consent. */
const ABOUT = 'cookie|隐私|consent|gdpr|privacy|同意|個人資料';

/** Words of a button that gives no consent: it refuses, takes what must be, or closes. Nothing that accepts is ever pressed. */
const REFUSING = [
  '拒绝',
  '全部拒绝',
  '拒绝全部',
  '拒绝所有',
  '不同意',
  '仅必要',
  '仅限必要',
  '仅使用必要cookie',
  '拒絕',
  '全部拒絕',
  '关闭',
  '關閉',
  '×',
  '✕',
  'x',
  'reject',
  'rejectall',
  'rejectallcookies',
  'decline',
  'declineall',
  'refuse',
  'deny',
  'denyall',
  'onlynecessary',
  'necessaryonly',
  'onlyessential',
  'essentialonly',
  'continuewithoutaccepting',
  'close',
  'dismiss',
];

/**
 * Presses the button by which a consent banner is refused or closed, the refusing ones first, and gives its words; null where there
 * is none. A banner floats above the page or calls itself a dialogue, and speaks of consent; a link that leads elsewhere and a
 * button that sends a form are no such button.
 */
export const BANNER_SCRIPT = `(() => {
  const about = new RegExp(${JSON.stringify(ABOUT)}, 'iu');
  const words = ${JSON.stringify(REFUSING)};
  const bare = (node) => (node.innerText || node.value || node.getAttribute('aria-label') || '')
    .replace(/[\\s,.!]+/gu, '').toLowerCase();
  const floats = (node) => /^(fixed|sticky|absolute)$/u.test(getComputedStyle(node).position);
  const leadsAway = (node) => node.tagName === 'A' && !/^(#|javascript:|$)/iu.test(node.getAttribute('href') || '');
  const sends = (node) => node.form && node.type === 'submit';
  const banners = [...document.querySelectorAll('[id*=cookie i],[class*=cookie i],[id*=consent i],[class*=consent i],[id*=privacy i],[class*=privacy i],[role=dialog],[role=alertdialog],[aria-modal=true],dialog')]
    .slice(0, 200)
    .filter((node) => node.getClientRects().length > 0 && (node.innerText || '').length < 4000 && about.test(node.innerText || ''))
    .filter((node) => /dialog/iu.test(node.getAttribute('role') || node.tagName) || floats(node) || (node.parentElement && floats(node.parentElement)));
  let best = null;
  for (const banner of banners) {
    for (const node of [...banner.querySelectorAll('button,a,[role=button],input[type=button]')].slice(0, 50)) {
      const rank = words.indexOf(bare(node));
      if (rank >= 0 && !leadsAway(node) && !sends(node) && (best === null || rank < best.rank)) {
        best = { node, rank };
      }
    }
  }
  if (best === null) return '';
  best.node.click();
  return words[best.rank];
})()`;
