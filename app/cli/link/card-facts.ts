import type { FoundLink, LinkFacts } from '../../../core/link.ts';
import { readWechatCard } from '../../../crawlers/index.ts';

/** Cards are printed by phones in China. */
const TIME_ZONE = 'Asia/Shanghai';

/**
 * The facts of a WeChat group's code with what the card around it says: its name, and until when the code opens the group. The
 * page behind the code says neither. An expired code is no removed group.
 */
export function withCard(
  facts: LinkFacts,
  { service }: FoundLink,
  pictureText: string | null,
  now: Date,
): LinkFacts {
  const card =
    service === 'wechat' && pictureText !== null
      ? readWechatCard(pictureText, { fetchedAt: now, timeZone: TIME_ZONE })
      : null;
  if (card === null) {
    return facts;
  }
  const named = { ...facts, title: facts.title ?? card.name };
  if (card.validUntil === null || facts.state !== 'unknown') {
    return named;
  }
  const until = card.validUntil.toISOString();
  return card.validUntil <= now
    ? { ...named, state: 'expired', proof: `the card around the code: valid until ${until}` }
    : { ...named, description: facts.description ?? `valid until ${until}` };
}
