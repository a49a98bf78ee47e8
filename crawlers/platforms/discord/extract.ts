import type { LinkFacts, LinkState } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { tidy } from '../../html/visible-text.ts';
import { wallBefore } from '../../invitations/reading.ts';
import { findLinks } from '../../links/find-links.ts';
import { Invitation, Refusal } from './schema.ts';

/** What an invitation shows: its state with the proof, and one listing of name, description, channel and appointment. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return NOTHING;
  }
  const invitation = answer.status === 200 ? invitationIn(answer) : null;
  const wall = invitation === null ? wallBefore(answer) : null;
  const { state, proof } = wall ?? stateOf(answer, invitation);
  const listing = invitation === null ? null : listingOf(page, invitation);
  return {
    ...NOTHING,
    facts: { state, proof, ...shownBy(answer, invitation), files: [] },
    wall: wall?.wall ?? null,
    listings: listing === null ? [] : [listing],
    ...bySurface(
      listing === null
        ? []
        : findLinks([listing.text, ...listing.links].join('\n'), 'text').filter(
            ({ url }) => url !== page.url,
          ),
    ),
  };
}

/** What an invitation tells of the group; nothing where there is none. */
function shownBy(
  answer: PageAnswer,
  invitation: Invitation | null,
): Omit<LinkFacts, 'state' | 'proof' | 'files'> {
  if (invitation === null) {
    return { title: null, description: null, owner: null, members: null };
  }
  const { title, description, owner, members } = invitation;
  const picture = pictureOf(answer, invitation);
  return {
    title,
    description,
    owner,
    members,
    ...(picture === null ? {} : { picture }),
  };
}

/** Discord's own groups have their pictures on its own host; where kindred servers keep them is not told. */
function pictureOf({ finalUrl }: PageAnswer, { groupId, icon }: Invitation): string | null {
  const isPictured = icon !== null && /^\w{8,80}$/u.test(icon) && /^\d{5,25}$/u.test(groupId ?? '');
  return isPictured && /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\//u.test(finalUrl)
    ? `https://cdn.discordapp.com/icons/${groupId ?? ''}/${icon}.png`
    : null;
}

/** The invitation of an answer, or null where it is none. */
export function invitationIn(answer: PageAnswer): Invitation | null {
  const invitation = jsonIn(answer, Invitation);
  return invitation === null || (invitation.title === null && invitation.owner === null)
    ? null
    : invitation;
}

/** "Unknown Invite" on Discord; "Invite could not be found" on Spacebar. Code 0 says that there is no such interface. */
const NO_SUCH_INVITATION = new Set([10_006, 404]);

/** 404 proves an end where the interface says that there is no such invitation; a page in its place proves nothing. */
function stateOf(
  answer: PageAnswer,
  invitation: Invitation | null,
): { readonly state: LinkState; readonly proof: string } {
  const refusal = answer.status === 404 ? jsonIn(answer, Refusal) : null;
  if (refusal !== null && NO_SUCH_INVITATION.has(refusal.code)) {
    return { state: 'removed', proof: `status 404, code ${refusal.code} of the interface` };
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

function listingOf(page: Page, invitation: Invitation): Listing {
  const { title, description, channel, topic, event, owner } = invitation;
  const lines = [title, description, channel, topic, ...event].filter((line) => line !== null);
  return {
    url: page.url,
    kind: 'invitation',
    text: tidy([...new Set(lines)].join('\n')),
    author: owner,
    authorUrl: null,
    postedAt: invitation.createdAt,
    position: null,
    images: [],
    links: vanityOf(page, invitation),
  };
}

/** The group's own word, which outlives this invitation. */
function vanityOf(page: Page, { vanity }: Invitation): readonly string[] {
  const isOwn = vanity !== null && /^[\w-]{2,32}$/u.test(vanity);
  const url = `https://discord.gg/${vanity ?? ''}`;
  return isOwn && page.url.startsWith('https://discord.gg/') && page.url !== url ? [url] : [];
}
