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
];

/** Mirrors serve the same ids under each uploader's own subdomain, which therefore stays. */
function lanzou(pattern: RegExp): LinkService['shapes'][number] {
  return {
    pattern,
    name: ([, id = ''], { host }) => ({ id, url: `https://${host}/${id}` }),
  };
}
