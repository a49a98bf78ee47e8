import type { HandleKind } from '../../core/handle.ts';
import { shareAddressOf } from './share-links.ts';

/** What a link leads to, as a handle. */
export interface LinkHandle {
  readonly kind: HandleKind;
  readonly value: string;
}

/** Cloud disks whose shares are known by their host; the path is the share, the query only its code. */
const SHARE_HOSTS =
  /^(?:(?:pan|yun)\.baidu\.com|pan\.quark\.cn|(?:drive|fast|pan)\.uc\.cn|(?:www\.)?(?:aliyundrive|alipan)\.com|(?:www\.)?115(?:cdn)?\.com|(?:www\.)?123(?:pan|\d{3})\.com|(?:[a-z0-9-]+\.)?lanzou[a-z]?\.com|cloud\.189\.cn|pan\.xunlei\.com|(?:caiyun|yun)\.139\.com|drive\.google\.com|mega\.nz|(?:www\.)?dropbox\.com|1drv\.ms)$/u;
/** Paths of self-hosted disks (Kodbox `#s/ID`, KodExplorer `share/folder`). */
const SHARE_PATH = /(?:^#s\/[\w-]{4,}|share\/(?:folder|file)\b)/u;

function telegramOf(path: string): LinkHandle | null {
  const invitation = /^\/(?:\+|joinchat\/)([\w-]{6,})/u.exec(path);
  if (invitation !== null) {
    return { kind: 'invitation', value: `https://t.me/+${invitation[1] ?? ''}` };
  }
  const name = /^\/(?:s\/)?([A-Za-z]\w{3,31})\/?/u.exec(path)?.[1];
  return name === undefined ? null : { kind: 'telegram', value: name.toLowerCase() };
}

function whatsappOf(url: URL): LinkHandle | null {
  const digits = (url.searchParams.get('phone') ?? url.pathname).replaceAll(/\D/gu, '');
  return digits.length >= 8 && digits.length <= 15 ? { kind: 'whatsapp', value: digits } : null;
}

function lineOf(url: URL): LinkHandle {
  const name = /^\/ti\/p\/~?([\w.-]+)/u.exec(url.pathname)?.[1];
  return name === undefined ? invitationOf(url) : { kind: 'line', value: name.toLowerCase() };
}

function qqOf(url: URL): LinkHandle {
  const number = url.searchParams.get('uin') ?? '';
  return /^\d{5,12}$/u.test(number) ? { kind: 'qq', value: number } : invitationOf(url);
}

/** The number of an account on Weibo; its posts are mere addresses. */
function weiboOf(url: URL): LinkHandle | null {
  const number = /^\/(?:u\/)?(\d{6,12})\/?$/u.exec(url.pathname)?.[1];
  return number === undefined ? null : { kind: 'weibo', value: number };
}

function invitationOf(url: URL): LinkHandle {
  return { kind: 'invitation', value: canonical(url) };
}

/** An invitation where the path is that of one. */
function below(url: URL, path: RegExp): LinkHandle | null {
  return path.test(url.pathname) ? invitationOf(url) : null;
}

/** Scheme and host in lower case, no trailing slash, no default port. */
function canonical(url: URL): string {
  return url.href.replace(/\/(?=$)/u, '');
}

function shareOf(url: URL): LinkHandle {
  const path = url.pathname.replace(/\/$/u, '');
  return { kind: 'share', value: `https://${url.hostname}${path}` };
}

/** Services whose links are a way of contact, by host. */
const SERVICES: readonly [RegExp, (url: URL) => LinkHandle | null][] = [
  [/^(?:www\.)?(?:t|telegram)\.(?:me|dog)$/u, (url) => telegramOf(url.pathname)],
  [/^(?:wa\.me|(?:api|web)\.whatsapp\.com)$/u, whatsappOf],
  [
    /^(?:chat\.whatsapp\.com|discord\.gg|(?:qm|jq|pd)\.qq\.com|u\.wechat\.com|signal\.group)$/u,
    invitationOf,
  ],
  [/^(?:work\.)?weixin\.qq\.com$/u, (url) => below(url, /^\/(?:gm?|ca|kfid|u)\//u)],
  [/^shang\.qq\.com$/u, (url) => below(url, /^\/wpa\/qunwpa/u)],
  [/^qun\.qq\.com$/u, (url) => below(url, /^\/(?:qqweb\/qunpro|universal-share)\/share/u)],
  [/^(?:www\.)?whatsapp\.com$/u, (url) => below(url, /^\/channel\//u)],
  [/^applink\.(?:feishu\.cn|larksuite\.com)$/u, (url) => below(url, /^\/client\/chat\//u)],
  [/^qr\.dingtalk\.com$/u, (url) => below(url, /^\/action\/joingroup/u)],
  [/^(?:www\.)?discord(?:app)?\.com$/u, (url) => below(url, /^\/invite\//u)],
  [/^line\.me$/u, lineOf],
  [/^wpa\.qq\.com$/u, qqOf],
  [/^(?:www\.|m\.)?weibo\.c(?:om|n)$/u, weiboOf],
  [SHARE_HOSTS, (url) => (url.pathname.length > 1 ? shareOf(url) : null)],
];

/** What an address leads to; null where it is no address. */
export function handleOfLink(written: string): LinkHandle | null {
  const address = /^https?:\/\//iu.test(written) ? written : `https://${written}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) {
    return null;
  }
  const share = shareAddressOf(url);
  if (share !== null) {
    return { kind: 'share', value: share };
  }
  for (const [host, handleOf] of SERVICES) {
    const handle = host.test(url.hostname) ? handleOf(url) : null;
    if (handle !== null) {
      return handle;
    }
  }
  const isShare = SHARE_PATH.test(url.hash) || SHARE_PATH.test(url.search);
  return { kind: isShare ? 'share' : 'url', value: canonical(url) };
}
