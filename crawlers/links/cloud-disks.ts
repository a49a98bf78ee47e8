import { type LinkService, prefixed } from './service.ts';

/**
 * Hosted cloud disks. Addresses as public link checkers know them: github Lampon/PanCheck (link_validator.go),
 * WhiteSevs/TamperMonkeyScript (网盘链接识别, default-rule), owu/share-sniffer (internal/core), alist-org/alist (drivers).
 */
export const CLOUD_DISKS: readonly LinkService[] = [
  {
    service: 'baidu',
    surface: 'cloud-disk',
    hosts: ['pan.baidu.com', 'yun.baidu.com'],
    shapes: [
      prefixed(/^\/s\/(1?[\w-]{5,24})/u, 'https://pan.baidu.com/s/'),
      // `surl` is the id without its leading 1.
      prefixed(
        /^\/(?:share|wap)\/init\?(?:[^#]*&)?surl=([\w-]{5,24})/u,
        'https://pan.baidu.com/s/',
        '1',
      ),
      {
        pattern: /^\/share\/link\?(?=[^#]*\bshareid=(\d{3,20}))(?=[^#]*\buk=(\d{3,20}))/u,
        name: ([, shareId = '', uk = '']) => ({
          id: `${shareId}-${uk}`,
          url: `https://pan.baidu.com/share/link?shareid=${shareId}&uk=${uk}`,
        }),
      },
    ],
  },
  {
    service: 'quark',
    surface: 'cloud-disk',
    hosts: ['quark.cn', 'pan.qoark.cn'],
    shapes: [prefixed(/^\/s\/([0-9a-z]{8,24})/iu, 'https://pan.quark.cn/s/')],
  },
  {
    service: 'uc',
    surface: 'cloud-disk',
    hosts: ['drive.uc.cn'],
    shapes: [prefixed(/^\/s\/([0-9a-f]{6,40})/iu, 'https://drive.uc.cn/s/')],
  },
  {
    service: 'aliyun',
    surface: 'cloud-disk',
    hosts: ['aliyundrive.com', 'alipan.com'],
    shapes: [
      prefixed(/^\/s\/([\w-]{8,14})/u, 'https://www.alipan.com/s/'),
      prefixed(/^\/t\/([\w-]{8,14})/u, 'https://www.alipan.com/t/'),
    ],
  },
  {
    service: '115',
    surface: 'cloud-disk',
    hosts: ['115.com', '115cdn.com', 'anxia.com'],
    shapes: [prefixed(/^\/s\/([0-9a-z]{8,24})/iu, 'https://115.com/s/')],
  },
  {
    service: '123',
    surface: 'cloud-disk',
    hosts: /(?:^|\.)(?:123pan|123865|123684|123652|123912|123685|123592)\.(?:com|cn)$/u,
    shapes: [prefixed(/^\/s\/(\w{2,12}-\w{2,20})/u, 'https://www.123pan.com/s/')],
  },
  {
    service: 'tianyi',
    surface: 'cloud-disk',
    hosts: ['cloud.189.cn'],
    shapes: [
      prefixed(/^\/t\/(\w{12})/u, 'https://cloud.189.cn/t/'),
      prefixed(/^\/web\/share\?(?:[^#]*&)?code=(\w{12})/u, 'https://cloud.189.cn/t/'),
      prefixed(/^\/share(?:\.html#\/t)?\/(\w{6,20})/u, 'https://cloud.189.cn/t/'),
    ],
  },
  {
    service: 'lanzou',
    surface: 'cloud-disk',
    hosts: /(?:^|\.)lanzou[a-z]?\.com$/u,
    shapes: [lanzou(/^\/(?:tp\/|u\/|s\/)?([\w-]{5,22})/u)],
  },
  {
    // Short mirrors: any two letters, so that only ids of the service's own kind (file `i`, folder `b`) are taken.
    service: 'lanzou',
    surface: 'cloud-disk',
    hosts: /(?:^|\.)lan[a-z]{2}\.com$/u,
    shapes: [lanzou(/^\/(?:tp\/)?([ib][\w-]{5,21})/u)],
  },
  {
    service: 'xunlei',
    surface: 'cloud-disk',
    hosts: ['pan.xunlei.com'],
    shapes: [prefixed(/^\/s\/([\w-]{8,40})/u, 'https://pan.xunlei.com/s/')],
  },
  {
    service: 'cmcc',
    surface: 'cloud-disk',
    hosts: ['yun.139.com', 'caiyun.139.com'],
    shapes: [
      prefixed(/^\/shareweb\/#\/w\/i\/(\w{6,40})/u, 'https://yun.139.com/shareweb/#/w/i/'),
      prefixed(/^\/m\/i\?(\w{6,40})/u, 'https://yun.139.com/shareweb/#/w/i/'),
    ],
  },
  {
    service: 'weiyun',
    surface: 'cloud-disk',
    hosts: ['share.weiyun.com'],
    shapes: [prefixed(/^\/([\w-]{7,40})(?![\w./-])/u, 'https://share.weiyun.com/')],
  },
  {
    service: 'google-drive',
    surface: 'cloud-disk',
    hosts: ['drive.google.com', 'docs.google.com', 'drive.usercontent.google.com'],
    shapes: [
      prefixed(
        /^\/drive\/(?:mobile\/)?(?:u\/\d{1,2}\/)?folders\/([\w-]{15,80})/u,
        'https://drive.google.com/drive/folders/',
      ),
      prefixed(
        /^\/(?:a\/[\w.-]{1,60}\/)?file\/(?:u\/\d{1,2}\/)?d\/([\w-]{15,80})/u,
        'https://drive.google.com/file/d/',
      ),
      {
        pattern:
          /^\/(document|spreadsheets|presentation|forms)\/(?:u\/\d{1,2}\/)?d\/((?:e\/)?[\w-]{15,120})/u,
        name: ([, kind = '', id = '']) => ({
          id,
          url: `https://docs.google.com/${kind}/d/${id}`,
        }),
      },
      // An id alone says nothing of file or folder: the service itself leads to the right page.
      prefixed(/^\/open\?(?:[^#]*&)?id=([\w-]{15,80})/u, 'https://drive.google.com/open?id='),
      prefixed(
        /^\/(?:uc|download)\?(?:[^#]*&)?id=([\w-]{15,80})/u,
        'https://drive.google.com/file/d/',
      ),
    ],
  },
  {
    service: 'onedrive',
    surface: 'cloud-disk',
    hosts: ['1drv.ms'],
    shapes: [prefixed(/^\/([a-z]\/(?:c\/[0-9a-f]{8,20}\/)?[\w!-]{8,80})/iu, 'https://1drv.ms/')],
  },
  {
    service: 'onedrive',
    surface: 'cloud-disk',
    hosts: ['onedrive.live.com'],
    shapes: [
      {
        pattern:
          /^\/[\w.]{0,20}\?(?=[^#]*\b(?:res)?id=([0-9a-f]{8,20}(?:!|%21)\w{1,60}))(?:[^#]*\bauthkey=((?:!|%21)[\w-]{8,40}))?/iu,
        name: ([, id = '', key]) => ({
          id: id.replace(/%21/u, '!'),
          url: `https://onedrive.live.com/redir?resid=${id.replace(/%21/u, '!')}${key === undefined ? '' : `&authkey=${key.replace(/%21/u, '!')}`}`,
        }),
      },
    ],
  },
  {
    // OneDrive of companies and schools: `/:f:/g/personal/USER_TENANT/ID`.
    service: 'onedrive',
    surface: 'cloud-disk',
    hosts: /^[\w-]+-my\.sharepoint\.(?:com|cn)$/u,
    shapes: [
      {
        pattern: /^\/(:[a-z]:\/[a-z]\/personal\/[\w.-]{1,100}\/([\w-]{20,80}))/u,
        name: ([, path = '', id = ''], { host }) => ({ id, url: `https://${host}/${path}` }),
      },
    ],
  },
  {
    // Newer links open with the key in `rlkey` alone, which therefore belongs to the address.
    service: 'dropbox',
    surface: 'cloud-disk',
    hosts: ['dropbox.com', 'db.tt'],
    shapes: [
      {
        pattern:
          /^\/(scl\/f[io]\/([\w-]{8,40})(?:\/[\w.%~()-]{1,200}){0,2})(?:\?(?:[^#]*&)?(rlkey=[\w-]{8,40}))?/u,
        name: ([, path = '', id = '', key]) => ({
          id,
          url: `https://www.dropbox.com/${path}${key === undefined ? '' : `?${key}`}`,
        }),
      },
      {
        pattern: /^\/((?:sh?|t)\/([\w-]{8,40})(?:\/[\w.%~()-]{1,200}){0,2})/u,
        name: ([, path = '', id = '']) => ({ id, url: `https://www.dropbox.com/${path}` }),
      },
    ],
  },
  {
    // What follows `#` is the key that names and files are locked with; an address without it is kept all the same.
    service: 'mega',
    surface: 'cloud-disk',
    hosts: ['mega.nz', 'mega.co.nz', 'mega.io'],
    shapes: [
      mega(/^\/(file|folder)\/([\w-]{8})(?![\w-])(?:#([\w-]{22,43})(?![\w-]))?/u),
      mega(/^\/#(F?)!([\w-]{8})(?![\w-])(?:!([\w-]{22,43})(?![\w-]))?/u),
    ],
  },
];

/** `/file/ID#KEY`, and `#!ID!KEY`, `#F!ID!KEY` before 2020: the same share. */
function mega(pattern: RegExp): LinkService['shapes'][number] {
  return {
    pattern,
    name: ([, written = '', id = '', key]) => {
      const kind = written === 'folder' || written === 'F' ? 'folder' : 'file';
      return {
        id,
        url: `https://mega.nz/${kind}/${id}${key === undefined ? '' : `#${key}`}`,
      };
    },
  };
}

/** Mirrors serve the same ids under each uploader's own subdomain, which therefore stays. */
function lanzou(pattern: RegExp): LinkService['shapes'][number] {
  return {
    pattern,
    name: ([, id = ''], { host }) => ({ id, url: `https://${host}/${id}` }),
  };
}
