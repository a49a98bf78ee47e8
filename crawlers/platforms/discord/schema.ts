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
  .object({ name: Text, description: Text, member_count: Count })
  .catch({ name: null, description: null, member_count: null });
const Channel = z.object({ name: Text, topic: Text }).catch({ name: null, topic: null });
const Inviter = z.object({ username: Text }).catch({ username: null });

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
  })
  .transform((answer) => ({
    expiresAt: answer.expires_at,
    createdAt: answer.created_at,
    members: answer.approximate_member_count ?? answer.guild.member_count,
    title: answer.guild.name ?? answer.channel.name,
    description: answer.guild.description,
    channel: answer.channel.name,
    topic: answer.channel.topic,
    owner: answer.inviter.username,
  }));

export type Invitation = z.output<typeof Invitation>;
