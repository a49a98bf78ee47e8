import type { LinkFacts, LinkState } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { tidy } from '../../html/visible-text.ts';
import { findLinks } from '../../links/find-links.ts';
import { Invitation } from './schema.ts';

/** What an invitation shows: its state with the proof, and one listing of name, description and channel. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return NOTHING;
  }
  const invitation = answer.status === 200 ? invitationIn(answer) : null;
  const { state, proof } = stateOf(answer, invitation);
  const listing = invitation === null ? null : listingOf(page, invitation);
  return {
    ...NOTHING,
    facts: { state, proof, ...shownBy(invitation), files: [] },
    wall: state === 'wall' ? wallCode(answer) : null,
    listings: listing === null ? [] : [listing],
    ...bySurface(listing === null ? [] : findLinks(listing.text, 'text')),
  };
}

/** What an invitation tells of the group; nothing where there is none. */
function shownBy(
  invitation: Invitation | null,
): Pick<LinkFacts, 'title' | 'description' | 'owner' | 'members'> {
  if (invitation === null) {
    return { title: null, description: null, owner: null, members: null };
  }
  const { title, description, owner, members } = invitation;
  return { title, description, owner, members };
}

/** The invitation of an answer, or null where it is none. */
export function invitationIn(answer: PageAnswer): Invitation | null {
  try {
    const parsed = Invitation.safeParse(JSON.parse(answer.text));
    return parsed.success && (parsed.data.title !== null || parsed.data.owner !== null)
      ? parsed.data
      : null;
  } catch {
    return null;
  }
}

/** 404 is "Unknown Invite" (10006) on Discord and its kin; 403 and 429 prove nothing of the invitation. */
function stateOf(
  answer: PageAnswer,
  invitation: Invitation | null,
): { readonly state: LinkState; readonly proof: string } {
  if (answer.status === 403 || answer.status === 429) {
    return { state: 'wall', proof: `status ${answer.status}` };
  }
  if (answer.status === 404 && /^\s*\{/u.test(answer.text)) {
    return { state: 'removed', proof: 'status 404 of the interface' };
  }
  if (invitation === null) {
    return { state: 'unknown', proof: `status ${answer.status}, no invitation in the answer` };
  }
  const { expiresAt } = invitation;
  // Servers may answer 200 for an invitation past its time.
  return expiresAt !== null && expiresAt <= answer.fetchedAt
    ? { state: 'expired', proof: `expires_at ${expiresAt.toISOString()}` }
    : { state: 'alive', proof: 'status 200 with an invitation' };
}

function wallCode(answer: PageAnswer): Extraction['wall'] {
  return answer.status === 403 ? 'PAGE_FORBIDDEN' : 'HOST_RATE_LIMITED';
}

function listingOf(page: Page, invitation: Invitation): Listing {
  const { title, description, channel, topic, owner } = invitation;
  const lines = [title, description, channel, topic].filter((line) => line !== null);
  return {
    url: page.url,
    kind: 'invitation',
    text: tidy([...new Set(lines)].join('\n')),
    author: owner,
    authorUrl: null,
    postedAt: invitation.createdAt,
    position: null,
    images: [],
    links: [],
  };
}
