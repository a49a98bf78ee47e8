import { type LinkService, type LinkShape, prefixed } from './service.ts';

/** A path below a host that keeps its subdomain: services give each customer one. */
function kept(pattern: RegExp): LinkShape {
  return {
    pattern,
    name: ([, path = ''], { authority }) => ({
      id: path.replace(/^\//u, ''),
      url: `https://${authority}${path}`,
    }),
  };
}

/**
 * Codes whose target the seller changes (活码): pages that show the picture of a group's code, or lead on to the group.
 * Caoliao's addresses (`qr61.cn`, `h5.clewm.net`) and those of the open 引流宝 as public code writes them. Of the hosts
 * after them the names are known, their paths are from memory.
 */
export const LIVE_CODES: readonly LinkService[] = [
  {
    service: 'live-code',
    surface: 'group-invitation',
    hosts: ['qr61.cn'],
    shapes: [prefixed(/^\/(\w{4,12}\/q\w{4,12})/u, 'https://qr61.cn/')],
  },
  {
    service: 'live-code',
    surface: 'group-invitation',
    hosts: ['clewm.net'],
    shapes: [
      {
        pattern:
          /^\/\?(?:[^#]*&)?url=(?:https?(?::|%3A)(?:\/|%2F){2})?(?:\w{1,10}\.)?qr61\.cn(?:\/|%2F)(\w{4,12})(?:\/|%2F)(q\w{4,12})/iu,
        name: ([, of = '', code = '']) => ({
          id: `${of}/${code}`,
          url: `https://qr61.cn/${of}/${code}`,
        }),
      },
    ],
  },
  {
    service: 'live-code',
    surface: 'group-invitation',
    hosts: ['qr.cli.im'],
    shapes: [prefixed(/^\/([\w-]{4,40}(?:\/[\w-]{4,40})?)/u, 'https://qr.cli.im/')],
  },
  {
    service: 'live-code',
    surface: 'group-invitation',
    hosts: ['jinshuju.net', 'jinshuju.com'],
    shapes: [prefixed(/^\/f\/(\w{4,12})/u, 'https://jinshuju.net/f/')],
  },
  {
    service: 'live-code',
    surface: 'group-invitation',
    hosts: ['weibanzhushou.com', 'scrmtech.com', 'jinqunla.com'],
    shapes: [kept(/^(\/[^?#\s]{0,120}(?:code|qun|group|qr)[^#\s]{1,300})/iu)],
  },
  {
    // 引流宝, which anyone may host: `/common/qun/redirect/?qid=…`, older `?hmid=…`.
    service: 'live-code',
    surface: 'group-invitation',
    hosts: 'any',
    shapes: [
      {
        pattern:
          /^((?:\/[\w.-]{1,60}){0,4}\/common\/(?:qun|kf|channel|dwz|zjy|shareCard)\/redirect\/?(?:index\.php)?\?(?:qid|hmid|kid|cid|zid|sid|key)=(\w{2,20}))/u,
        name: ([, path = '', id = ''], { scheme, authority }) => ({
          id,
          url: `${scheme}://${authority}${path}`,
        }),
      },
    ],
  },
];
