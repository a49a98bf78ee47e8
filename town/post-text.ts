import { escapeHtml } from './html.ts';

const MARK =
  /\[url=([^\]\s]{1,300})\]([^[\]]{1,300})\[\/url\]|(https?:\/\/[\w\-.:/#?=&%]{1,300})/gu;

/** Words of no meaning that the noise is made of. */
const NOISE = [
  'k7',
  '# x',
  '/ q9',
  'z; v',
  '0 ^',
  'w3 m',
  ', u6',
  '@ b',
  'j1 :',
  '8 f]',
  'n~ 4',
  'c5 %',
];

/** Text without its marks, as a visitor reads it. */
export function plainText(text: string, origin: string): string {
  return text
    .replaceAll('{origin}', origin)
    .replaceAll(MARK, (_whole, _address, words: string | undefined, bare: string | undefined) => {
      return words ?? bare ?? '';
    });
}

/** One line: escaped, links made. */
function lineHtml(line: string): string {
  let html = '';
  let from = 0;
  for (const match of line.matchAll(MARK)) {
    const address = match[1] ?? match[3] ?? '';
    const words = match[2] ?? match[3] ?? '';
    html += escapeHtml(line.slice(from, match.index));
    html += `<a href="${escapeHtml(address)}" target="_blank">${escapeHtml(words)}</a>`;
    from = match.index + match[0].length;
  }
  return html + escapeHtml(line.slice(from));
}

/** Hidden noise after line `index` of post `pid`: always the same for the same post. */
function noise(pid: number, index: number): string {
  const first = NOISE[(pid * 7 + index * 5) % NOISE.length] ?? '';
  const second = NOISE[(pid * 3 + index * 11 + 4) % NOISE.length] ?? '';
  return index % 2 === 0
    ? `<font class="jammer">${escapeHtml(first + second)}</font>`
    : `<span style="display:none">${escapeHtml(second + first)}</span>`;
}

/** A post's text as HTML; on a jammed board with noise at the end of each line. */
export function postHtml(text: string, origin: string, jammedPid: number | null): string {
  return text
    .replaceAll('{origin}', origin)
    .split('\n')
    .map((line, index) => lineHtml(line) + (jammedPid === null ? '' : noise(jammedPid, index)))
    .join('<br />\n');
}
