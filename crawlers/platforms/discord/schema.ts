import { z } from 'zod';

/** Whatever is missing or of another kind is null: servers of the same interface differ in what they tell. */
const Text = z.string().nullable().catch(null);
const Count = z.number().int().nonnegative().nullable().catch(null);
const Moment = z.iso
  .datetime({ offset: true })
  .transform((written) => new Date(written))
  .nullable()
  .catch(null);

const Guild = z
  .object({
    id: Text,
    name: Text,
    description: Text,
    icon: Text,
    member_count: Count,
    vanity_url_code: Text,
  })
  .catch({
    id: null,
    name: null,
    description: null,
    icon: null,
    member_count: null,
    vanity_url_code: null,
  });
const Channel = z.object({ name: Text, topic: Text }).catch({ name: null, topic: null });
const Inviter = z
  .object({ username: Text, global_name: Text })
  .catch({ username: null, global_name: null });

/** An appointment of the group that the invitation is for; its place is a text of the group's own. */
const Event = z
  .object({
    name: Text,
    description: Text,
    entity_metadata: z.object({ location: Text }).catch({ location: null }),
  })
  .catch({ name: null, description: null, entity_metadata: { location: null } })
  .transform((event) => [event.name, event.description, event.entity_metadata.location]);

/** An invitation as Discord's interface and its kin answer it (`GET /invites/CODE?with_counts=true`). */
export const Invitation = z
  .object({
    code: z.string(),
    expires_at: Moment,
    created_at: Moment,
    approximate_member_count: Count,
    guild: Guild,
    channel: Channel,
    inviter: Inviter,
    guild_scheduled_event: Event,
  })
  .transform((answer) => ({
    code: answer.code,
    expiresAt: answer.expires_at,
    createdAt: answer.created_at,
    members: answer.approximate_member_count ?? answer.guild.member_count,
    title: answer.guild.name ?? answer.channel.name,
    description: answer.guild.description,
    channel: answer.channel.name,
    topic: answer.channel.topic,
    owner: answer.inviter.username ?? answer.inviter.global_name,
    event: answer.guild_scheduled_event.filter((line) => line !== null),
    /** Id and picture of the group, and its own word for `discord.gg`. */
    groupId: answer.guild.id,
    icon: answer.guild.icon,
    vanity: answer.guild.vanity_url_code,
  }));

export type Invitation = z.output<typeof Invitation>;

/** What the interface answers in place of an invitation, such as 10006 "Unknown Invite". */
export const Refusal = z.object({ code: z.number().int() });
