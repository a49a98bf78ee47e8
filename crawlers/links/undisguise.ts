import { undress } from './costumes.ts';
import { restoreHosts } from './disguised-hosts.ts';
import { decodeWritten } from './encodings.ts';
import { takeOutInsertions } from './insertions.ts';

/** Characters of one text in which links are looked for; what follows is left. */
const MAX_SCANNED_CHARACTERS = 1_000_000;

/** Marks without width, which split words for machines only. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Schemes of apps that name a group as well, rewritten to the web address of the same group. */
const APP_SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/tg:\/\/join\?invite=/giu, 'https://t.me/+'],
  [/tg:\/\/resolve\?domain=/giu, 'https://t.me/'],
  [/tg:\/\/addlist\?slug=/giu, 'https://t.me/addlist/'],
  [/mqqapi:\/\/card\/show_pslcard\?/giu, 'https://qm.qq.com/card/show_pslcard?'],
  [/mqqopensdkapi:\/\/bizAgent\/qm\/qr\?/giu, 'https://qm.qq.com/bizAgent/qm/qr?'],
  [/whatsapp:\/\/chat\/?\?code=/giu, 'https://chat.whatsapp.com/'],
  [/line:\/\/ti\/(?=g2?\/)/giu, 'https://line.me/ti/'],
  [/discord:\/\/-?\/invite\//giu, 'https://discord.gg/'],
  [/sgnl:\/\/joingroup\/#/giu, 'https://signal.group/#'],
  [
    /dingtalk:\/\/dingtalkclient\/action\/joingroup\?/giu,
    'https://qr.dingtalk.com/action/joingroup?',
  ],
  [
    /lark:\/\/client\/chat\/chatter\/add_by_link\?/giu,
    'https://applink.feishu.cn/client/chat/chatter/add_by_link?',
  ],
];

/** What sellers write in place of the dot in a host: 。 · • 点 [.] (dot). */
const DOTS =
  /(?<=[a-z0-9]) {0,3}(?:[。·•‧∙・]|点|點|\[ ?\. ?\]|\( ?\. ?\)|【 ?\. ?】|[([]dot[)\]]| dot ) {0,3}(?=[a-z0-9])/giu;

/** Before digits only where they are a host's: `yun . 139 . com`. */
const SPACED_DOT = /(?<=[a-z0-9]) {0,3}\. {0,3}(?=[a-z]|1[38]9 {0,3}\.)/giu;
const SPACED_SLASH = /(?<=[\w/:#]) {0,3}\/ {0,3}(?=[\w#+?/])/giu;

/** A slash that is spelled out: `t.me斜杠joinchat`. */
const SPELLED_SLASH =
  /(?<=[a-z0-9_#]) {0,3}(?:斜[杠槓线線]|(?<![a-z])slash(?![a-z])) {0,3}(?=[\w+#?])/giu;

const SPACED_COLON = /(?<=https?) {0,3}: {0,3}(?=\/)/giu;

/** Eight or more single characters with single spaces between: `p a n . b a i d u . c o m`. */
const LETTER_BY_LETTER =
  /(?<![^\s\p{Script=Han}:：])(?:[\w./:?=#+!&,%@~-] ){7,200}[\w./:?=#+!&,%@~-](?!\w)/gu;

/** A Baidu share without its host: `/s/1` and 22 more characters, give or take one. */
const BARE_BAIDU = /(?<![\w.\-/])\/s\/(?=1[\w-]{21,23}(?![\w-]))/gu;

/** What sellers write between a link and its code. */
const RULE = /-{4,}|---(?=[a-z0-9]{4}(?![\w-]))/giu;

/** A channel's or a person's own host: `https://name.t.me`. */
const TELEGRAM_HOST = /(?<![\w.-])(?!www\.)([a-z]\w{3,31})\.t\.me(?![\w.-])/giu;

/** A slash in any of its disguises, or an id that may stand alone behind the name of its service. */
const MAY_HOLD = /[/／∕⁄⧸╱⟋\\＼杠槓斜]|\.t\.me|%2f|&(?:#|sol)|slash|1[\w-]{22}|夸克|aHR0c|cGFuL/iu;

/** Whether the text can hold an address at all; nine posts in ten are done here. */
export function mayHoldLinks(text: string): boolean {
  return MAY_HOLD.test(text);
}

/** Full-width forms folded, invisible marks dropped, app schemes rewritten: the text as a machine would write it. */
export function foldWidth(text: string): string {
  let folded = text.slice(0, MAX_SCANNED_CHARACTERS).normalize('NFKC').replaceAll(INVISIBLE, '');
  if (folded.includes('://')) {
    for (const [scheme, web] of APP_SCHEMES) {
      folded = folded.replaceAll(scheme, web);
    }
  }
  return folded
    .replaceAll(/[∕⁄]/gu, '/')
    .replaceAll(TELEGRAM_HOST, 't.me/$1')
    .replaceAll(RULE, ' ---- ');
}

/** The text with its disguises taken off. Reads too much into plain text: only known hosts count. */
export function undisguise(folded: string): string {
  const decoded = decodeWritten(folded);
  const whole = takeOutInsertions(decoded) ?? decoded;
  const letters = undress(whole).replaceAll(LETTER_BY_LETTER, (run) => run.replaceAll(' ', ''));
  return restoreHosts(letters)
    .replaceAll(DOTS, '.')
    .replaceAll(SPACED_COLON, ':')
    .replaceAll(SPELLED_SLASH, '/')
    .replaceAll(SPACED_SLASH, '/')
    .replaceAll(SPACED_DOT, '.')
    .replaceAll(BARE_BAIDU, ' pan.baidu.com/s/')
    .replaceAll(IN_PIECES, joinPieces);
}

/** A share whose id is cut into pieces by spaces, lines or pictures. */
const IN_PIECES =
  /(?<=(baidu\.com|quark\.cn)\/s\/)[\w-]{1,22}(?:[\s+\p{Extended_Pictographic}]{1,2}[\w-]{1,22}){1,22}/gu;

/** What a piece has that is no word. */
const NO_WORD = /[a-z][A-Z]|[A-Z][a-z]+[A-Z]|\d|[-_]/u;

/** Joined where the pieces give an id of the service's present kind exactly, and no piece may be something else. */
function joinPieces(run: string, host: string): string {
  const length = host === 'quark.cn' ? QUARK_ID : BAIDU_ID;
  const pieces: string[] = [];
  for (const { 0: piece, index } of run.matchAll(/[\w-]+/gu)) {
    pieces.push(piece);
    const id = pieces.join('');
    if (id.length >= length) {
      const isWhole = id.length === length && isOfKind(host, pieces, id);
      return isWhole ? id + run.slice(index + piece.length) : run;
    }
  }
  return run;
}

/** A first piece of 8 or 9 characters may be a Baidu id of old in itself: then the others must be no words. */
function isOfKind(host: string, [first = '', ...others]: readonly string[], id: string): boolean {
  if (host === 'quark.cn') {
    return /^[0-9a-f]+$/u.test(id);
  }
  const mayBeOld = first.length === 8 || first.length === 9;
  return id.startsWith('1') && (!mayBeOld || others.every((piece) => NO_WORD.test(piece)));
}

/** Characters of the ids that the services make today. */
const BAIDU_ID = 23;
const QUARK_ID = 12;
