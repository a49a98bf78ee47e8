import type { Picture, User } from '../../town/content.ts';
import { walledTid } from './content-files.ts';
import type { DatedThread, Edition } from './edition.ts';
import { INVITATIONS, SHARES } from './links.ts';
import type { TruePicture } from './posters.ts';
import { stampOf } from './schedule.ts';

/** How to read the truth; put first in its file. */
const NOTE = [
  'What is true of the demonstration town (town/content). Written by tools/make-town.ts; only tests read it.',
  'path: address below the origin, without leading slash. {origin} in texts and values stands for the origin.',
  'rank: a town opened with threads: N has exactly the rows of rank < N.',
  'label: ad_sell ad_buy ad_related ad_lure (the offer is where leadsTo points) benign_hard benign reply_to_ad; none: nothing to be seen.',
  'disguise: 0 plain, 1 abbreviations and emoji, 2 homophones and inserted symbols, 3 split or traditional characters, circled digits, 4 behind a link or a QR code.',
  'moderation: what the moderator does about a notice: obeys (gone for good), returns (gone, back once it was seen gone), stays.',
  'A notice that names a post other than the first blanks that post; one that names a thread or its first post removes the thread.',
];

/** A picture and what is on it. */
export interface PictureTruth extends TruePicture {
  readonly name: string;
  readonly qr: string | null;
}

function withoutSlash(path: string): string {
  return path.replace(/^\//u, '');
}

function visible(text: string, walled: number): string {
  return text
    .replaceAll(/\[url=[^\]]*\]([^[]*)\[\/url\]/gu, '$1')
    .replace('{walled}', String(walled));
}

function postRows(
  thread: DatedThread,
  edition: Edition,
  pictures: readonly PictureTruth[],
): object[] {
  const { draft, tid, rank, posts } = thread;
  const names = new Map(edition.company.users.map(({ uid, name }) => [uid, name]));
  return posts.map(({ draft: post, pid, time }, index) => {
    const link = post.handles.find(({ kind }) => kind === 'share' || kind === 'invitation');
    const picture = pictures.find(({ name }) => name === post.picture);
    const named = link === undefined ? null : withoutSlash(link.value.replace('{origin}', ''));
    return {
      path: `forum.php?mod=viewthread&tid=${tid}&page=${Math.ceil((index + 1) / 10)}#pid${pid}`,
      thread: tid,
      rank,
      post: pid,
      floor: index + 1,
      board: draft.fid,
      title: index === 0 ? draft.title : null,
      author: names.get(post.uid) ?? null,
      postedAt: `${stampOf(time).replace(' ', 'T')}+08:00`,
      label: post.label,
      disguise: post.disguise,
      text: visible(post.text, walledTid(edition)),
      handles: post.handles,
      prices: post.prices,
      obfuscatedTerms: post.obfuscatedTerms,
      image: post.picture === null ? null : imagePath(post.picture),
      leadsTo: named ?? picture?.qr ?? null,
      behindWall: draft.fid === 9,
      scripted: draft.scripted,
      moderation: draft.moderation,
    };
  });
}

function imagePath(name: string): string {
  return `data/attachment/forum/2026/${name}.jpg`;
}

/** Least rank of the threads in which something is so. */
function rankOf(edition: Edition, holds: (thread: DatedThread) => boolean): number | null {
  const ranks = edition.threads.filter(holds).map(({ rank }) => rank);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

const NOTHING_WRITTEN = { handles: [], prices: [], obfuscatedTerms: [] };

function signatureRows(edition: Edition): object[] {
  return edition.company.users.flatMap((user) =>
    user.signature === null ? [] : [signatureRow(user, user.signature, edition)],
  );
}

function signatureRow(user: User, text: string, edition: Edition): object {
  const advert = edition.company.signatures.find(({ uid }) => uid === user.uid);
  const { handles, prices, obfuscatedTerms } = advert?.written ?? NOTHING_WRITTEN;
  return {
    path: `home.php?mod=space&uid=${user.uid}`,
    rank: rankOf(
      edition,
      ({ draft, posts }) => draft.fid !== 9 && posts.some((post) => post.draft.uid === user.uid),
    ),
    author: user.name,
    label: advert === undefined ? 'benign' : 'ad_sell',
    disguise: advert?.disguise ?? 0,
    text,
    handles,
    prices,
    obfuscatedTerms,
    moderation: 'obeys',
  };
}

/** Least rank of a thread that names an address, in its text or in the QR code of its picture. */
function rankOfLink(
  path: string,
  edition: Edition,
  pictures: readonly PictureTruth[],
): number | null {
  const drawn = pictures.filter(({ qr }) => qr === withoutSlash(path)).map(({ name }) => name);
  return rankOf(edition, ({ posts }) =>
    posts.some(
      ({ draft }) => draft.text.includes(`{origin}${path}`) || drawn.includes(draft.picture ?? ''),
    ),
  );
}

function shareRows(edition: Edition, pictures: readonly PictureTruth[]): object[] {
  return [...SHARES.values()].map(({ share, codePublished, truth }) => ({
    path: `#s/${share.hash}`,
    rank: rankOfLink(`/#s/${share.hash}`, edition, pictures),
    ...truth,
    title: truth.state === 'removed' ? null : share.title,
    code: codePublished ? share.code : null,
    files: truth.state === 'alive' ? share.files.map(({ name }) => name) : [],
    moderation: 'obeys',
  }));
}

function invitationRows(edition: Edition, pictures: readonly PictureTruth[]): object[] {
  return [...INVITATIONS.values()].map(({ invitation, truth }) => ({
    path: `invite/${invitation.code}`,
    rank: rankOfLink(`/invite/${invitation.code}`, edition, pictures),
    ...truth,
    title: truth.state === 'removed' ? null : invitation.guild,
    description: truth.state === 'removed' ? null : invitation.about,
    members: truth.state === 'removed' ? null : invitation.members,
    moderation: 'obeys',
  }));
}

/** What a picture's QR code leads to, from the origin without a slash. */
export function qrPathOf(picture: Picture): string | null {
  return picture.qr === null ? null : withoutSlash(picture.qr.path);
}

/** The truth of a whole edition. */
export function truthOf(seed: number, edition: Edition, pictures: readonly PictureTruth[]): object {
  return {
    note: NOTE,
    seed,
    mustNotFetch: ['staff/rota.html'],
    dead: ['forum.php?mod=viewthread&tid=90404'],
    posts: edition.threads.flatMap((thread) => postRows(thread, edition, pictures)),
    signatures: signatureRows(edition),
    shares: shareRows(edition, pictures),
    invitations: invitationRows(edition, pictures),
    images: pictures.map(({ name, ...picture }) => ({
      path: imagePath(name),
      rank: rankOf(edition, ({ posts }) => posts.some(({ draft }) => draft.picture === name)),
      ...picture,
    })),
  };
}
