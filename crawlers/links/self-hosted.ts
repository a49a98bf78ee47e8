import type { FoundAddress, LinkService, LinkShape } from './service.ts';

/** Software that anyone may host: known by the shape of the address alone, so that it keeps its host. */
export const SELF_HOSTED: readonly LinkService[] = [
  {
    // Kodbox 1.68: the share page is `/#s/HASH` below wherever it is installed.
    service: 'kodbox',
    surface: 'cloud-disk',
    hosts: 'any',
    shapes: [
      hosted(
        /^(\/(?:[\w.-]{1,60}\/){0,4})(?:index\.php)?#s\/([\w-]{4,64})/u,
        (base, id) => `${base}#s/${id}`,
      ),
    ],
  },
  {
    // KodExplorer, Kodbox's forerunner: `index.php?share/folder&user=1&sid=ID`.
    service: 'kodexplorer',
    surface: 'cloud-disk',
    hosts: 'any',
    shapes: [
      hosted(
        /^((?:\/[\w.-]{1,60}){0,4}\/(?:index\.php)?\?share\/(?:folder|file)&user=\d{1,10}&sid=)([\w-]{4,32})/u,
        (base, id) => base + id,
      ),
    ],
  },
  {
    // Servers that speak Discord's interface (Spacebar and its kin) show invitations at `/invite/CODE`.
    service: 'discord',
    surface: 'group-invitation',
    hosts: 'any',
    shapes: [
      hosted(
        /^\/(invite|api\/v\d{1,2}\/invites)\/([\w-]{4,32})(?![\w/-])/u,
        (_, id) => `/invite/${id}`,
      ),
    ],
  },
  {
    // Prosody's mod_invites_page: `/invites_page?TOKEN`.
    service: 'xmpp',
    surface: 'group-invitation',
    hosts: 'any',
    shapes: [hosted(/^(\/invites_page\?)([\w-]{6,64})/u, (base, id) => base + id)],
  },
  {
    // Nextcloud and ownCloud: a token of 15 letters and digits, drawn at random, so of both cases; a word is not taken for one.
    service: 'nextcloud',
    surface: 'cloud-disk',
    hosts: 'any',
    shapes: [
      hosted(
        /^((?:\/(?!s\/)[\w.-]{1,60}){0,3}\/s\/)((?=[a-z0-9]{0,15}[A-Z])(?=[A-Z0-9]{0,15}[a-z])[A-Za-z0-9]{15})(?![\w-])/u,
        (base, id) => base + id,
      ),
    ],
  },
  {
    // AList and OpenList: shares at `/@s/ID`; `/d/PATH?sign=` downloads what the page at `/PATH` lists.
    service: 'alist',
    surface: 'cloud-disk',
    hosts: 'any',
    shapes: [
      hosted(/^(\/@s\/)([\w-]{4,64})/u, (base, id) => base + id),
      hosted(
        /^(\/)[dp]\/([^?#]{1,300})\?(?:[^#]*&)?sign=[\w-]{8,80}={0,2}:\d{1,12}/u,
        (_, id) => `/${id}`,
      ),
      {
        pattern: /^\/([^?#,;:!)]{1,300}(?<!\.))/u,
        name: ([, path = ''], address) =>
          /(?:^|\.)(?:a|open)list\./u.test(address.host)
            ? { id: path, url: `${originOf(address)}/${path}` }
            : null,
      },
    ],
  },
  {
    // Indexes that servers make of folders: sorted ones are known by their query, others by the names such folders have.
    service: 'file-list',
    surface: 'cloud-disk',
    hosts: 'any',
    shapes: [
      hosted(/^(\/)((?:[^?#/]{1,100}\/){0,8})\?C=[NMSD][;&]O=[AD](?!\w)/u, (base, id) => base + id),
      hosted(/^(\/)((?:[^?#/]{1,100}\/){0,8})_h5ai\//u, (base, id) => base + id),
      hosted(
        /^(\/)((?:pub|public|shares?|shared|files|downloads?|dl|uploads?|ftp|pan|netdisk)\/(?:[^?#/]{1,100}\/){0,6})(?=[().,;:!']*$)/iu,
        (base, id) => base + id,
      ),
    ],
  },
];

/** A shape whose first group is what stands before the id and whose second is the id. */
function hosted(pattern: RegExp, restOf: (base: string, id: string) => string): LinkShape {
  return {
    pattern,
    name: ([, base = '', id = ''], address) => ({ id, url: originOf(address) + restOf(base, id) }),
  };
}

function originOf({ scheme, authority }: FoundAddress): string {
  return `${scheme}://${authority}`;
}
