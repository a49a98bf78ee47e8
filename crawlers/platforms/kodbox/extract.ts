import type { LinkState, SharedFile } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { tidy } from '../../html/visible-text.ts';
import { findLinks } from '../../links/find-links.ts';
import { closedShareIn, envelopeOf, folderIn, shareIn } from './answers.ts';
import type { Share } from './schema.ts';

/** Files that a share's facts name at most. */
const MAX_FILES = 2_000;

/**
 * Obstacles as Kodbox 1.68 numbers them, seen running: cancelled or never there, expired, download limit reached, for
 * members only, code needed. Nothing else proves a state.
 */
const STATES: Readonly<Record<number, LinkState>> = {
  30_100: 'removed',
  30_101: 'expired',
  30_102: 'wall',
  30_103: 'private',
  30_104: 'needs-code',
};

/** What a share shows: its state with the proof, and one listing of its title and the names of its files. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const { state, proof } = stateOf(page.answers, first);
  const share = shareIn(first) ?? closedShareIn(first);
  const files = filesOf(page.answers.slice(1), share);
  const { title, owner } = share ?? { title: null, owner: null };
  const facts = { state, proof, title, description: null, owner, members: null, files };
  const listings = share === null ? [] : listingsOf(page, share, files);
  return {
    ...NOTHING,
    facts,
    wall: wallOf(first),
    listings,
    ...bySurface(listings.flatMap(({ text }) => findLinks(text, 'text'))),
  };
}

/** A share that tells of itself but refuses its files with an obstacle of its own is in that state. */
function stateOf(
  answers: readonly PageAnswer[],
  first: PageAnswer,
): { readonly state: LinkState; readonly proof: string } {
  if (wallOf(first) !== null) {
    return { state: 'wall', proof: `status ${first.status}` };
  }
  const code = first.status >= 500 ? undefined : envelopeOf(first)?.code;
  if (code === undefined) {
    return { state: 'unknown', proof: `status ${first.status}, no answer of the interface` };
  }
  const refusals = answers.map((answer) => envelopeOf(answer)?.code ?? true);
  const refusal = refusals.find((one) => one !== true);
  return refusal === undefined
    ? { state: 'alive', proof: 'code true' }
    : { state: STATES[Number(refusal)] ?? 'unknown', proof: `code ${refusal}` };
}

/** The wall of the host, which proves nothing of the share. */
function wallOf(first: PageAnswer): Extraction['wall'] {
  if (first.status === 429) {
    return 'HOST_RATE_LIMITED';
  }
  return first.status === 403 ? 'PAGE_FORBIDDEN' : null;
}

/** Files of every folder that was read, their folder before their name; a shared single file is itself the list. */
function filesOf(answers: readonly PageAnswer[], share: Share | null): readonly SharedFile[] {
  const files = answers.flatMap((answer) =>
    (folderIn(answer)?.files ?? []).map(({ name, path, size, isDirectory }) => ({
      name: tidy(placeOf(path, name)),
      size: isDirectory ? null : (size ?? null),
      isDirectory,
    })),
  );
  const source = share?.source;
  if (files.length === 0 && source?.type === 'file' && source.name !== undefined) {
    return [{ name: tidy(source.name), size: source.size ?? null, isDirectory: false }];
  }
  return files.slice(0, MAX_FILES);
}

/** `{shareItemLink:HASH}/正面/a.jpg` as `正面/a.jpg`; the bare name where the path is of another form. */
function placeOf(path: string, name: string): string {
  const inner = /^\{shareItemLink:[\w-]{1,64}\}\/(.+?)\/?$/u.exec(path)?.[1];
  return inner?.endsWith(name) === true ? inner : name;
}

function listingsOf(page: Page, share: Share, files: readonly SharedFile[]): readonly Listing[] {
  const text = tidy([share.title ?? '', ...files.map(({ name }) => name)].join('\n'));
  if (text === '') {
    return [];
  }
  return [
    {
      url: page.url,
      kind: 'share',
      text,
      author: share.owner,
      authorUrl: null,
      postedAt: share.sharedAt,
      position: null,
      images: [],
      links: [],
    },
  ];
}
