import type { Invitation } from './content.ts';
import { escapeHtml, initialOf } from './html.ts';
import { CARD_STYLE } from './style.ts';

/** A stable number for an id, of the length that such servers use. */
function snowflake(seed: string, place: number): string {
  let hash = 7;
  for (const character of seed) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 99_999_937;
  }
  return `15738${String(hash).padStart(8, '0')}${String(place).padStart(6, '0')}`;
}

function guildOf(invitation: Invitation): Readonly<Record<string, unknown>> {
  return {
    id: snowflake(invitation.guild, 1),
    banner: null,
    default_message_notifications: 1,
    description: invitation.about,
    features: [],
    icon: null,
    large: false,
    member_count: invitation.members,
    name: invitation.guild,
    owner_id: snowflake(invitation.inviter, 2),
    preferred_locale: 'zh-CN',
    region: 'spacebar',
    splash: null,
    verification_level: 0,
    nsfw_level: 0,
  };
}

/** The interface's answer, in the shape that a Discord-compatible server records; also for one past its time. */
export function invitationAnswer(
  invitation: Invitation | undefined,
  path: string,
): { readonly status: number; readonly body: unknown } {
  if (invitation === undefined || invitation.revoked) {
    return {
      status: 404,
      body: { code: 404, message: 'Invite could not be found', request: `GET ${path}` },
    };
  }
  const age =
    invitation.expiresAt === null
      ? 0
      : (Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)) / 1000;
  return {
    status: 200,
    body: {
      code: invitation.code,
      temporary: true,
      uses: 0,
      max_uses: 0,
      max_age: age,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      guild_id: snowflake(invitation.guild, 1),
      guild: guildOf(invitation),
      channel_id: snowflake(invitation.channel, 3),
      channel: {
        id: snowflake(invitation.channel, 3),
        name: invitation.channel,
        type: 0,
        guild_id: snowflake(invitation.guild, 1),
        nsfw: false,
        topic: invitation.about,
      },
      inviter_id: snowflake(invitation.inviter, 2),
      inviter: { username: invitation.inviter, discriminator: '0994', bot: false },
      flags: 0,
    },
  };
}

/** The public page of an invitation, or of the lack of one. */
export function invitationPage(invitation: Invitation | undefined): string {
  const gone = invitation === undefined || invitation.revoked;
  const title = gone ? '邀请无效' : invitation.guild;
  const about = gone ? '该邀请不存在或已被撤销 · This invite is invalid' : invitation.about;
  const facts = gone
    ? ''
    : `<p class="facts">#${escapeHtml(invitation.channel)} · ${invitation.members} 位成员 · ${escapeHtml(invitation.inviter)} 邀请你加入${invitation.expiresAt === null ? '' : ` · 有效期至 ${invitation.expiresAt.slice(0, 10)}`}<br /><a class="join" href="#join" rel="nofollow">加入群组</a></p>`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeHtml(title)}</title>
<meta property="og:title" content="${escapeHtml(title)}" />
<meta property="og:description" content="${escapeHtml(about)}" />
<link rel="icon" href="data:," />
<style>${CARD_STYLE}</style>
</head>
<body><div class="card"><div class="head group"><div class="mark">${escapeHtml(initialOf(title))}</div><h1>${escapeHtml(title)}</h1><p>${escapeHtml(about)}</p></div><div class="body">${facts}</div></div>
<footer>演示用群组邀请 · demonstration invitation</footer></body>
</html>
`;
}
