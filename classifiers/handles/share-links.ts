/** What names a share in an address, from its host on, and its one canonical address. The code is no part of it. */
type ShareShape = readonly [shape: RegExp, canonical: string];

/**
 * Shapes of cloud disks that name one share in several ways, or behind `?` or `#`: without them all shares of a disk would be one
 * handle. The canonical addresses are those under which the shares are collected.
 */
const SHAPES: readonly ShareShape[] = [
  [/^(?:pan|yun)\.baidu\.com\/s\/(1?[\w-]{5,24})/u, 'https://pan.baidu.com/s/$1'],
  [
    /^(?:pan|yun)\.baidu\.com\/(?:share|wap)\/init\?(?:[^#]*&)?surl=([\w-]{5,24})/u,
    'https://pan.baidu.com/s/1$1',
  ],
  [
    /^(?:pan|yun)\.baidu\.com\/share\/link\?(?=[^#]*\bshareid=(\d{3,20}))(?=[^#]*\buk=(\d{3,20}))/u,
    'https://pan.baidu.com/share/link?shareid=$1&uk=$2',
  ],
  [/^pan\.q(?:ua|oa)rk\.cn\/s\/([0-9a-z]{8,24})/iu, 'https://pan.quark.cn/s/$1'],
  [/^(?:drive|fast|pan)\.uc\.cn\/s\/([0-9a-f]{6,40})/iu, 'https://drive.uc.cn/s/$1'],
  [/^(?:www\.)?(?:aliyundrive|alipan)\.com\/([st]\/[\w-]{8,14})/u, 'https://www.alipan.com/$1'],
  [/^(?:www\.)?(?:115(?:cdn)?|anxia)\.com\/s\/([0-9a-z]{8,24})/iu, 'https://115.com/s/$1'],
  [
    /^(?:www\.)?123(?:pan|865|684|652|912|685|592)\.(?:com|cn)\/s\/(\w{2,12}-\w{2,20})/u,
    'https://www.123pan.com/s/$1',
  ],
  [
    /^(?:h5\.)?cloud\.189\.cn\/(?:t\/|web\/share\?(?:[^#]*&)?code=|share(?:\.html#\/t)?\/)(\w{12})/u,
    'https://cloud.189.cn/t/$1',
  ],
  [/^pan\.xunlei\.com\/s\/([\w-]{8,40})/u, 'https://pan.xunlei.com/s/$1'],
  [
    /^(?:yun\.139\.com\/shareweb\/#\/w\/i\/|caiyun\.139\.com\/m\/i\?)(\w{6,40})/u,
    'https://yun.139.com/shareweb/#/w/i/$1',
  ],
  [/^share\.weiyun\.com\/([\w-]{7,40})(?![\w./-])/u, 'https://share.weiyun.com/$1'],
  [
    /^drive\.google\.com\/drive\/(?:mobile\/)?(?:u\/\d{1,2}\/)?folders\/([\w-]{15,80})/u,
    'https://drive.google.com/drive/folders/$1',
  ],
  [
    /^drive\.google\.com\/(?:file\/(?:u\/\d{1,2}\/)?d\/|uc\?(?:[^#]*&)?id=)([\w-]{15,80})/u,
    'https://drive.google.com/file/d/$1',
  ],
  [
    /^drive\.google\.com\/open\?(?:[^#]*&)?id=([\w-]{15,80})/u,
    'https://drive.google.com/open?id=$1',
  ],
  [/^mega\.(?:nz|co\.nz|io)\/(file|folder)\/([\w-]{8})/u, 'https://mega.nz/$1/$2'],
  [/^mega\.(?:nz|co\.nz|io)\/#F!([\w-]{8})/u, 'https://mega.nz/folder/$1'],
  [/^mega\.(?:nz|co\.nz|io)\/#!([\w-]{8})/u, 'https://mega.nz/file/$1'],
];

/** What the host of every shape holds. */
const HOST =
  /baidu|q(?:ua|oa)rk|uc\.cn|aliyundrive|alipan|115|anxia|123|189|xunlei|139|weiyun|google|mega/iu;

/** The canonical address of the share that an address names; null where its shape is none of these. */
export function shareAddressOf({ host, pathname, search, hash }: URL): string | null {
  if (!HOST.test(host)) {
    return null;
  }
  const address = host + pathname + search + hash;
  for (const [shape, canonical] of SHAPES) {
    const match = shape.exec(address);
    if (match !== null) {
      return canonical.replaceAll(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '');
    }
  }
  return null;
}
