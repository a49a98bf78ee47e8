import {
  type Clue,
  type ClueAct,
  type ClueOrigin,
  clueIdOf,
  readTrackingNumber,
  trackingNumber,
} from '../core/clue.ts';
import { StageError } from '../core/failure.ts';
import { maskIdentityNumbers } from '../core/identity-number.ts';
import { campaignOf } from '../core/listing.ts';
import type { ClueSuggestion } from '../core/repositories/clues.ts';
import type { Verdict } from '../core/score.ts';
import { storable } from '../core/storable.ts';
import type { LineDeps } from './deps.ts';
import { textInPicture } from './text-in-picture.ts';

type Parts = Pick<LineDeps, 'store' | 'vault' | 'reader' | 'scorer' | 'now'>;

/** A tip as it comes in. */
export interface Tip {
  readonly text: string;
  readonly links: readonly string[];
  readonly pictures: readonly Uint8Array[];
  readonly origin: ClueOrigin;
}

/** The longest text of a tip, in UTF-16 units; the most links and pictures; the largest picture, in bytes. */
const TIP_LIMITS = {
  text: 20_000,
  links: 20,
  pictures: 5,
  pictureBytes: 10_000_000,
} as const;

/** First bytes of the kinds of pictures that are taken: JPEG, PNG, GIF, WebP. */
const PICTURE_STARTS = ['ffd8ff', '89504e470d0a1a0a', '474946383', '52494646'] as const;

/**
 * Takes in a tip: masked, its pictures in the vault and read, scored, and findable by its number alone, which is given out once.
 * Refuses what is empty, too much or no picture (`INPUT_INVALID`).
 */
export async function submitClue(
  tip: Tip,
  { store, vault, reader, scorer, now }: Parts,
  random: (bytes: number) => Uint8Array,
  signal: AbortSignal,
): Promise<{ readonly number: string; readonly clueId: string; readonly verdict: Verdict }> {
  refuseUnfit(tip);
  const number = trackingNumber(random);
  const submittedAt = now();
  const text = maskIdentityNumbers(storable(tip.text.trim()));
  const readings = await Promise.all(
    tip.pictures.map((bytes) => textInPicture(bytes, submittedAt, reader, signal)),
  );
  const pictures = await Promise.all(tip.pictures.map((bytes) => vault.put(bytes, signal)));
  const pictureTexts = readings.filter((one) => one !== '').map(maskIdentityNumbers);
  const score = scorer.score([text, ...pictureTexts].join('\n'));
  const clue: Clue = {
    id: clueIdOf(number),
    origin: tip.origin,
    text,
    pictureTexts,
    links: linksOf(tip, text, reader),
    pictures: [...new Set(pictures)],
    probability: score.probability,
    verdict: score.verdict,
    handles: score.handles.map(({ kind, value }) => ({ kind, value })),
    submittedAt,
  };
  await store.clues.add(clue);
  return { number, clueId: clue.id, verdict: clue.verdict };
}

function refuseUnfit({ text, links, pictures }: Tip): void {
  const refusals: readonly (readonly [boolean, string])[] = [
    [
      text.trim() === '' && links.length === 0 && pictures.length === 0,
      'a clue holds a text, a link or a picture',
    ],
    [text.length > TIP_LIMITS.text, `a text has at most ${TIP_LIMITS.text} characters`],
    [links.length > TIP_LIMITS.links, `a clue has at most ${TIP_LIMITS.links} links`],
    [links.some((link) => !isWebAddress(link)), 'a link is an http:// or https:// address'],
    [pictures.length > TIP_LIMITS.pictures, `a clue has at most ${TIP_LIMITS.pictures} pictures`],
    [pictures.some((one) => one.length > TIP_LIMITS.pictureBytes), 'a picture has at most 10 MB'],
    [pictures.some((one) => !isPicture(one)), 'a picture is a JPEG, PNG, GIF or WebP file'],
  ];
  const refused = refusals.find(([isUnfit]) => isUnfit);
  if (refused !== undefined) {
    throw new StageError('INPUT_INVALID', refused[1]);
  }
}

function isWebAddress(link: string): boolean {
  return link.length <= 2_000 && /^https?:\/\//iu.test(link) && URL.canParse(link);
}

function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return PICTURE_STARTS.some((known) => start.startsWith(known));
}

/** Links given, and the shares and invitations that stand in the text; each once, without numbers of persons. */
function linksOf({ links }: Tip, text: string, reader: Parts['reader']): readonly string[] {
  const found = reader.linksIn([
    {
      url: 'https://clue.invalid/',
      kind: 'post',
      text,
      author: null,
      authorUrl: null,
      postedAt: null,
      position: null,
      images: [],
      links: [],
    },
  ]);
  const all = [...links.map((link) => new URL(link).href), ...found.map(({ url }) => url)];
  return [...new Set(all.map(maskIdentityNumbers))].slice(0, TIP_LIMITS.links * 2);
}

/** What whoever holds a tracking number is told. */
export interface ClueStatus {
  readonly state: 'received' | 'reading' | 'acted-on' | 'closed';
  readonly submittedAt: Date;
  readonly answer: string | null;
}

/** The public state of a clue; `NOT_FOUND` for a number that leads to none, however it is wrong. */
export async function clueStatus(
  written: string,
  { store }: Pick<Parts, 'store'>,
): Promise<ClueStatus> {
  const number = readTrackingNumber(written);
  const clue = number === null ? null : await store.clues.find(clueIdOf(number));
  if (clue === null) {
    throw new StageError('NOT_FOUND', 'no clue has this number');
  }
  const { state, submittedAt, answer } = clue;
  return { state: state === 'linked' ? 'acted-on' : state, submittedAt, answer };
}

/** What a person does with a clue. */
export interface ClueDeed {
  readonly act: ClueAct;
  readonly by: string;
  readonly words: string;
  readonly caseId: string | null;
  /** The version that he saw; the present one where he saw none. */
  readonly version?: number | undefined;
}

/** Notes a deed. Linking needs a case; `STATE_CONFLICT` where the clue has changed since it was seen. */
export async function actOnClue(
  clueId: string,
  deed: ClueDeed,
  { store, now }: Pick<Parts, 'store' | 'now'>,
): Promise<void> {
  const words = maskIdentityNumbers(storable(deed.words.trim()));
  if (deed.act !== 'take' && words === '') {
    throw new StageError('INPUT_INVALID', 'say why, or what is answered');
  }
  if ((deed.act === 'link') !== (deed.caseId !== null)) {
    throw new StageError('INPUT_INVALID', 'a case is named to link a clue to it, and only then');
  }
  await store.transaction(async (tx) => {
    const clue = await tx.clues.get(clueId);
    if (deed.caseId !== null) {
      await tx.cases.current(deed.caseId);
    }
    await tx.clues.append({
      clueId,
      version: (deed.version ?? clue.version) + 1,
      act: deed.act,
      by: deed.by,
      at: now(),
      words,
      caseId: deed.caseId,
    });
  });
}

/** The most cases that are suggested for a clue. */
const MOST_SUGGESTIONS = 10;

/** Cases that a clue may belong to. */
export async function casesForClue(
  clue: Clue,
  { store }: Pick<Parts, 'store'>,
): Promise<readonly ClueSuggestion[]> {
  return await store.clues.suggestions(clue, campaignOf(clue.text), MOST_SUGGESTIONS);
}
