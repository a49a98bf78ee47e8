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
