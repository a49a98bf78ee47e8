import type { Invitation, Share } from '../../town/content.ts';
import {
  INVITATION_SEEDS,
  type InvitationSeed,
  SHARE_SEEDS,
  type ShareSeed,
  type TrueLink,
} from './link-seeds.ts';

export interface MadeShare {
  readonly share: Share;
  /** Whether its code stands in the post that names it. */
  readonly codePublished: boolean;
  readonly truth: TrueLink;
}

export interface MadeInvitation {
  readonly invitation: Invitation;
  readonly truth: TrueLink;
}

const DAY_SECONDS = 86_400;

function stateOfShare(seed: ShareSeed): TrueLink['state'] {
  if (seed.cancelled === true) {
    return 'removed';
  }
  if (seed.expired === true) {
    return 'expired';
  }
  return seed.hidden === true ? 'needs-code' : 'alive';
}

function shareOf(seed: ShareSeed, index: number): MadeShare {
  return {
    share: {
      hash: seed.hash,
      title: seed.title,
      sharer: seed.sharer,
      userId: index + 2,
      createdAt: Date.parse('2026-03-02T10:00:00+08:00') / 1000 + index * 9 * DAY_SECONDS,
      code: seed.code ?? null,
      expired: seed.expired ?? false,
      cancelled: seed.cancelled ?? false,
      files: seed.files.map((name, place) => ({ name, size: 18_432 * (place + 3) + index * 977 })),
    },
    codePublished: seed.code !== undefined && seed.hidden !== true,
    truth: { label: seed.label, state: stateOfShare(seed), handles: seed.handles ?? [] },
  };
}

function invitationOf(seed: InvitationSeed, index: number): MadeInvitation {
  const createdAt = new Date(Date.parse('2026-02-10T08:00:00Z') + index * 11 * DAY_SECONDS * 1000);
  const ends = new Date(createdAt.getTime() + 7 * DAY_SECONDS * 1000);
  const { label, state, ...facts } = seed;
  return {
    invitation: {
      ...facts,
      createdAt: createdAt.toISOString(),
      expiresAt: state === 'expired' ? ends.toISOString() : null,
      revoked: state === 'removed',
    },
    truth: { label, state: state ?? 'alive', handles: [] },
  };
}

export const SHARES: ReadonlyMap<string, MadeShare> = new Map(
  Object.entries(SHARE_SEEDS).map(([key, seed], index) => [key, shareOf(seed, index)]),
);

export const INVITATIONS: ReadonlyMap<string, MadeInvitation> = new Map(
  Object.entries(INVITATION_SEEDS).map(([key, seed], index) => [key, invitationOf(seed, index)]),
);

/** The path of a link named `share:KEY` or `invite:KEY`, from the origin. */
export function pathOfLink(link: string): string {
  const [kind, key = ''] = link.split(':');
  const share = SHARES.get(key);
  const invitation = INVITATIONS.get(key);
  if (kind === 'share' && share !== undefined) {
    return `/#s/${share.share.hash}`;
  }
  if (kind === 'invite' && invitation !== undefined) {
    return `/invite/${invitation.invitation.code}`;
  }
  throw new RangeError(`no link ${link}`);
}

/** The line of a post that names a link, with the share's code where its seller publishes it. */
export function lineOfLink(link: string, style: 'zh' | 'en' | 'anchor'): string {
  const address = `{origin}${pathOfLink(link)}`;
  const code = publishedCode(link);
  switch (style) {
    case 'anchor':
      return `[url=${address}]点这里看图[/url]${code === null ? '' : ` 提取码：${code}`}`;
    case 'en':
      return `Link: ${address}${code === null ? '' : ` code: ${code}`}`;
    case 'zh':
      return `链接：${address}${code === null ? '' : ` 提取码：${code}`}`;
  }
}

/** The code that a share's seller publishes with it, else null. */
function publishedCode(link: string): string | null {
  const made = link.startsWith('share:') ? SHARES.get(link.slice('share:'.length)) : undefined;
  return made?.codePublished === true ? made.share.code : null;
}
