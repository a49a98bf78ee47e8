import type { LinkFacts } from '../../core/link.ts';
import type { Listing } from '../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../core/page.ts';
import { type ShownPage, shownPageOf } from '../disks/shown-page.ts';
import { bySurface, NOTHING, uniqueTargets } from '../found.ts';
import { absoluteAddress } from '../html/address.ts';
import { tidy } from '../html/visible-text.ts';
import { MAX_NAME_CHARACTERS, MAX_REFERENCES } from '../limits.ts';
import { findLinks } from '../links/find-links.ts';
import { type InvitationReading, stateAlone, wallBefore } from './reading.ts';

/** A page of a service, to be judged: no wall stands before it. */
export interface AskedPage {
  readonly page: Page;
  readonly answer: PageAnswer;
  readonly shown: ShownPage;
}

/**
 * Reads the page of an invitation: a wall and an error of the host prove nothing, and nothing but a success proves a group
 * alive; the rest is what `judge` finds.
 */
export function extractInvitation(
  page: Page,
  judge: (asked: AskedPage) => InvitationReading,
): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return NOTHING;
  }
  const wall = wallBefore(answer);
  if (wall !== null) {
    return extractionOf(page, wall);
  }
  if (answer.status >= 500) {
    return extractionOf(page, stateAlone('unknown', `status ${answer.status}`));
  }
  const reading = judge({ page, answer, shown: shownPageOf(answer.text) });
  const isSuccess = answer.status >= 200 && answer.status < 300;
  return extractionOf(
    page,
    reading.state !== 'alive' || isSuccess
      ? reading
      : { ...reading, state: 'unknown', proof: `status ${answer.status}` },
  );
}

/** A reading as an extraction: facts, and one listing of the group's name and description, unless it is gone. */
function extractionOf(page: Page, read: InvitationReading): Extraction {
  const title = oneLine(read.title);
  const description = textOf(read.description);
  const owner = oneLine(read.owner);
  const picture = read.picture === null ? null : absoluteAddress(read.picture, page.url);
  const { state, proof, members, wall, needsBrowser } = read;
  const facts: LinkFacts = {
    state,
    proof,
    title,
    description,
    owner,
    members,
    ...(picture === null ? {} : { picture }),
    files: [],
  };
  const isGone = state === 'wall' || state === 'removed' || needsBrowser;
  const listing = isGone ? null : listingOf(page, read, [title, description], owner);
  const found = [listing?.text ?? '', ...read.links].join('\n');
  return {
    ...NOTHING,
    facts,
    wall,
    needsBrowser,
    listings: listing === null ? [] : [listing],
    next: isGone ? [] : uniqueTargets(read.next),
    ...bySurface(findLinks(found, 'text').filter(({ url }) => url !== page.url)),
  };
}

function listingOf(
  page: Page,
  { images, links }: InvitationReading,
  lines: readonly (string | null)[],
  owner: string | null,
): Listing | null {
  const shown = lines.filter((line) => line !== null).flatMap((line) => line.split('\n'));
  const text = tidy([...new Set(shown)].join('\n'));
  return text === '' && images.length === 0
    ? null
    : {
        url: page.url,
        kind: 'invitation',
        text,
        author: owner,
        authorUrl: null,
        postedAt: null,
        position: null,
        images: images.slice(0, MAX_REFERENCES),
        links: links.slice(0, MAX_REFERENCES),
      };
}

function textOf(text: string | null): string | null {
  const tidied = tidy(text ?? '');
  return tidied === '' ? null : tidied;
}

/** A name on one line; null where nothing is left. */
function oneLine(name: string | null): string | null {
  const line = tidy((name ?? '').slice(0, MAX_NAME_CHARACTERS)).replaceAll('\n', ' ');
  return line === '' ? null : line;
}
