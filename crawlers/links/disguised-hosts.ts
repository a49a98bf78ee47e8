/** A service whose host people disguise, and what its own addresses look like. */
interface Disguised {
  /** As it is written plainly; disguised in any way that `letterOf` and `DOT` know. */
  readonly hosts: readonly string[];
  /** First part of the path. */
  readonly path: string;
  /** The id, as the service makes them today: nothing else is believed beside a host that is not the service's. */
  readonly id: string;
  /** What people call the service, before a path without a host. */
  readonly names?: string;
}

/**
 * Ids as links in public code and tests have them (the sources of `cloud-disks.ts`): Baidu's are 1 and 22 characters, older ones
 * fewer; Quark's twelve hexadecimal digits; Alipan's eleven letters and digits; 115's begin with `sw`; Xunlei's with `V`.
 */
const DISGUISED: readonly Disguised[] = [
  {
    hosts: ['pan.baidu.com', 'yun.baidu.com'],
    path: 's',
    id: '1[\\w-]{6,23}(?![\\w-])',
    names:
      '[百白佰摆擺](?:[度渡杜]|du)(?:网盘|云盘|網盤|雲盤|云|盘|wp|yun|pan)?|[度狗]盘|度[娘云]盘?|(?:bd|b|百)(?:网盘|云盘|盘|云|wp)|baidu(?:网盘|云盘|盘|云)?',
  },
  {
    hosts: ['pan.quark.cn', 'quark.cn'],
    path: 's',
    id: '[0-9a-f]{12}(?![\\w-])',
    names: '[夸誇][克刻客k](?:网盘|云盘|網盤|盘)?|kk?(?:网盘|盘)|kuake(?:盘)?|quark(?:盘)?',
  },
  {
    hosts: ['drive.uc.cn'],
    path: 's',
    id: '[0-9a-f]{12,20}(?![\\w-])',
    names: 'uc(?:网盘|云盘|網盤|盘)',
  },
  {
    hosts: ['www.alipan.com', 'alipan.com', 'www.aliyundrive.com', 'aliyundrive.com'],
    path: 's',
    id: '[A-Za-z0-9]{11}(?![\\w-])',
    names: '阿[里狸](?:云盘|网盘|雲盤|云|盘)|ali盘',
  },
  {
    hosts: ['115.com', '115cdn.com'],
    path: 's',
    id: 'sw[0-9a-z]{6,12}(?![\\w-])',
    names: '115(?:网盘|网?盘)',
  },
  {
    hosts: ['www.123pan.com', '123pan.com', '123pan.cn'],
    path: 's',
    id: '\\w{4,8}-\\w{4,8}(?![\\w-])',
    names: '123(?:云盘|网盘|云|盘)',
  },
  {
    hosts: ['cloud.189.cn'],
    path: 't',
    id: '[A-Za-z0-9]{12}(?![\\w-])',
    names: '天[翼意](?:云盘|网盘|云|盘)|189云?盘',
  },
  {
    hosts: ['pan.xunlei.com'],
    path: 's',
    id: 'V[\\w-]{9,32}(?![\\w-])',
    names: '[迅讯](?:雷|蕾)(?:云盘|网盘|云|盘)?',
  },
];

/** Letters as they are drawn with other keys: digits and marks that look alike. */
const DRAWN: Readonly<Record<string, string>> = {
  a: '[a@4]',
  b: '[b8]',
  c: '[c(]',
  d: '(?:d|cl)',
  e: '[e3]',
  g: '[g9]',
  i: '[i1!|l]',
  l: '[l1|i]',
  m: '(?:m|rn|nn)',
  o: '[o0]',
  q: '[q9]',
  s: '[s5$]',
  t: '[t7+]',
  u: '[uv]',
  v: '[vu]',
  w: '(?:w|vv)',
  '0': '[0o]',
  '1': '[1li|]',
  '2': '[2z]',
  '3': '[3e]',
  '5': '[5s]',
  '8': '[8b]',
  '9': '[9gq]',
};

/** What stands between the letters of a host: space, marks, pictures, characters put in. Never a letter, digit, dot or hyphen. */
const FILLING = '[\\s\\u2600-\\u27bf\\u3400-\\u9fff\\u{1f300}-\\u{1faff}*_~`\'"“”‘’^+<>]{0,3}';

const DOT = `${FILLING}(?:[([{【「]? ?(?:[.。·•‧∙・丶、,…]|点|點|dot) ?[)\\]}】」]?)${FILLING}`;

/** The same where the id behind it leaves no doubt: a dot, or space. */
const MAYBE_DOT = `(?:${DOT}|\\s{1,3})`;

const SLASH = '\\s{0,3}(?:[/\\\\|]|斜杠|斜槓|斜线|斜線|杠|槓|slash){1,2}\\s{0,3}';

/** Between a name and the path: a few marks or characters, no letter and no slash. */
const BESIDE = '[^\\w/\\\\]{0,8}?';

interface Restoration {
  readonly pattern: RegExp;
  readonly plain: string;
}

const RESTORATIONS: readonly Restoration[] = DISGUISED.flatMap(({ hosts, path, id, names }) => [
  ...hosts.map((host) => ({
    pattern: new RegExp(
      `(?<![a-z0-9])${Array.from(host).map(letterOf).join('')}${SLASH}${path}${SLASH}(?=${id})`,
      'giu',
    ),
    plain: `${host}/${path}/`,
  })),
  ...(names === undefined ? [] : [namedRestoration(names, hosts[0] ?? '', path, id)]),
]);

/** The letter of a host in all its disguises, and the dot. */
function letterOf(letter: string, place: number, all: readonly string[]): string {
  if (letter === '.') {
    return MAYBE_DOT;
  }
  const next = all[place + 1];
  const drawn = DRAWN[letter] ?? letter;
  return next === undefined || next === '.' ? drawn : drawn + FILLING;
}

/** `度盘 /s/1…`, `夸克：s/…`: the name in place of the host. */
function namedRestoration(names: string, host: string, path: string, id: string): Restoration {
  return {
    pattern: new RegExp(
      `(?<![a-z0-9])(?:${names})${BESIDE}(?:${SLASH})?(?<![a-z0-9])${path}${SLASH}(?=${id})`,
      'giu',
    ),
    plain: ` ${host}/${path}/`,
  };
}

/** A Baidu id of today behind Baidu's name, without so much as a path. */
const NAKED_BAIDU =
  /(?:百度(?:网盘|云盘|云|盘)?|[度bB]盘|[bB][dD](?:网盘|云|盘))[^\w/\\]{0,8}(?=1(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{22}(?![\w-]))/gu;

/** A Quark id behind Quark's name: twelve hexadecimal digits, letters among them. */
const NAKED_QUARK =
  /[夸誇]克(?:网盘|云盘|网|盘)?[^\w/\\]{0,8}(?=(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{12}(?![\w-]))/gu;

/** Han names within a host: `盘.百度.com`, `pan点百度点com`, `盘.百度`. */
const HAN_HOST = new RegExp(
  `(?:(?:(?:网?盘|pan|yun|云)${DOT})?百度|(?:网?盘|云)${DOT}baidu)(?:${DOT}(?:com|c0m|康姆))?(?=${SLASH}s${SLASH}${DISGUISED[0]?.id ?? ''})`,
  'giu',
);

/** The end of a path before an id, however its slash is written, unless its host is written plainly; or an id that stands alone. */
const MAY_RESTORE = new RegExp(
  `[st](?<!\\b(?:${DISGUISED.flatMap(({ hosts }) => hosts)
    .map((host) => host.replaceAll('.', '\\.'))
    .join('|')})/[st])\\s{0,3}(?:[/\\\\|]|[斜杠槓]|slash)|(?<![\\w/-])(?:1[\\w-]{22}|[0-9a-f]{12})`,
  'iu',
);

/** The text with disguised hosts, and names in place of hosts, written plainly where the id that follows is the service's. */
export function restoreHosts(text: string): string {
  if (!MAY_RESTORE.test(text)) {
    return text;
  }
  let restored = text
    .replaceAll(HAN_HOST, 'pan.baidu.com')
    .replaceAll(NAKED_BAIDU, ' pan.baidu.com/s/')
    .replaceAll(NAKED_QUARK, ' pan.quark.cn/s/');
  for (const { pattern, plain } of RESTORATIONS) {
    restored = restored.replaceAll(pattern, plain);
  }
  return restored;
}
