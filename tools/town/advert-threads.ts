import { ADVERTS, type Advert, REPLIES_TO_ADS, REPLIES_TO_ADS_ENGLISH } from './adverts.ts';
import { type Disguise, disguisedHandle, disguisedTerm } from './disguise.ts';
import type { DraftPost, DraftThread, Label } from './draft.ts';
import { Grammar, type MoreSlots } from './grammar.ts';
import { lineOfLink, pathOfLink } from './links.ts';
import type { Random } from './random.ts';
import type { TrueHandle, Written } from './written.ts';

/** Who may write what. */
export interface Cast {
  readonly sellers: readonly number[];
  readonly locals: readonly number[];
  readonly abroad: readonly number[];
}

/** What one advertising thread is to be. */
export interface AdvertPlan {
  readonly fid: number;
  /** A key of `ADVERTS`. */
  readonly kind: string;
  readonly disguise: Disguise;
  readonly special?: boolean;
  readonly scripted?: boolean;
  readonly moderation?: 'returns' | 'stays';
  /** `share:KEY` or `invite:KEY`, put at the end of the text. */
  readonly link?: string;
  readonly picture?: string;
  /** Put at the end of the text. */
  readonly tail?: string;
}

/** A post whose text says almost nothing. */
export interface LurePlan {
  readonly fid: number;
  readonly title: string;
  readonly text: string;
  readonly link?: string;
  readonly picture?: string;
  /** What the picture's QR code or the link leads to. */
  readonly leadsTo: string;
}

const NUMBER_SLOTS: Readonly<Record<string, 'card' | 'set'>> = { each: 'card', whole: 'set' };

const HANDLE_SLOTS: Readonly<Record<string, 'qq' | 'wx' | 'tel' | 'tg'>> = {
  QQ: 'qq',
  WX: 'wx',
  TEL: 'tel',
  TG: 'tg',
};

/** A number in `A-B:S`. */
function numberIn(range: string, random: Random): number {
  const [span = '', step = '1'] = range.split(':');
  const [least = 0, most = least] = span.split('-').map(Number);
  return least + random.between(0, Math.floor((most - least) / Number(step))) * Number(step);
}

/** The slots that only advertisements have. */
export function advertSlots(
  strength: Disguise,
  random: Random,
  english: boolean = false,
): MoreSlots {
  return (name, range) => {
    const per = NUMBER_SLOTS[name];
    if (per !== undefined) {
      const amount = numberIn(range, random);
      return {
        text: String(amount),
        handles: [],
        prices: [{ amount, currency: 'CNY', per }],
        obfuscatedTerms: [],
      };
    }
    const kind = HANDLE_SLOTS[name];
    if (kind !== undefined) {
      return disguisedHandle(kind, strength, random, english);
    }
    return disguisedTerm(name, strength, random);
  };
}

function handleOfLink(link: string): TrueHandle {
  const kind = link.startsWith('share:') ? 'share' : 'invitation';
  return { kind, value: `{origin}${pathOfLink(link)}` };
}

/** A post from what was written, with a link's line where there is one. */
export function postOf(
  uid: number,
  written: Written,
  label: Label,
  disguise: number,
  more: { readonly link?: string; readonly picture?: string; readonly english?: boolean } = {},
): DraftPost {
  const { link, picture, english = false } = more;
  const line = link === undefined ? '' : `\n${lineOfLink(link, english ? 'en' : 'zh')}`;
  return {
    uid,
    text: written.text + line,
    label,
    disguise,
    handles: [...written.handles, ...(link === undefined ? [] : [handleOfLink(link)])],
    prices: written.prices,
    obfuscatedTerms: written.obfuscatedTerms,
    picture: picture ?? null,
    quotes: null,
  };
}

function repliesTo(isEnglish: boolean, cast: Cast, random: Random): DraftPost[] {
  const grammar = new Grammar(random);
  const pool = isEnglish ? REPLIES_TO_ADS_ENGLISH : REPLIES_TO_ADS;
  const people = isEnglish ? cast.abroad : cast.locals;
  return random
    .shuffled(pool)
    .slice(0, random.between(0, 4))
    .map((template) => postOf(random.pick(people), grammar.write([template]), 'reply_to_ad', 0));
}

/** Titles and bodies to choose from: one pair of those that belong together. */
function offerOf(advert: Advert, random: Random): readonly [readonly string[], readonly string[]] {
  if (advert.paired !== true) {
    return [advert.titles, advert.bodies];
  }
  const index = random.between(0, advert.titles.length - 1);
  return [advert.titles.slice(index, index + 1), advert.bodies.slice(index, index + 1)];
}

/** A thread that advertises in words. */
export function advertThread(plan: AdvertPlan, cast: Cast, random: Random): DraftThread {
  const advert = ADVERTS[plan.kind];
  if (advert === undefined) {
    throw new RangeError(`no advertisement ${plan.kind}`);
  }
  const isEnglish = plan.kind.startsWith('english');
  const grammar = new Grammar(random, advertSlots(plan.disguise, random, isEnglish));
  const [titles, bodies] = offerOf(advert, random);
  const title = grammar.write(titles);
  const body = grammar.write(bodies);
  const tailed: Written = {
    ...body,
    text: body.text + (plan.tail ?? ''),
    obfuscatedTerms: [...body.obfuscatedTerms, ...title.obfuscatedTerms],
  };
  const uid = random.pick(isEnglish ? cast.abroad : cast.sellers);
  const first = postOf(uid, tailed, advert.label, plan.disguise, {
    ...(plan.link === undefined ? {} : { link: plan.link }),
    ...(plan.picture === undefined ? {} : { picture: plan.picture }),
    english: isEnglish,
  });
  return {
    fid: plan.fid,
    title: title.text,
    posts: [first, ...repliesTo(isEnglish, cast, random)],
    special: plan.special ?? false,
    scripted: plan.scripted ?? false,
    moderation: plan.moderation ?? 'obeys',
  };
}

/** A thread whose offer is behind a link or a QR code. */
export function lureThread(plan: LurePlan, cast: Cast, random: Random): DraftThread {
  const isEnglish = plan.fid === 8;
  const line =
    plan.link === undefined
      ? ''
      : `\n${lineOfLink(plan.link, isEnglish ? 'en' : random.pick(['zh', 'anchor'] as const))}`;
  const first: DraftPost = {
    uid: random.pick(isEnglish ? cast.abroad : cast.sellers),
    text: plan.text + line,
    label: 'ad_lure',
    disguise: 4,
    handles: plan.link === undefined ? [] : [handleOfLink(plan.link)],
    prices: [],
    obfuscatedTerms: [],
    picture: plan.picture ?? null,
    quotes: null,
  };
  return {
    fid: plan.fid,
    title: plan.title,
    posts: [first, ...repliesTo(isEnglish, cast, random)],
    special: true,
    scripted: false,
    moderation: 'obeys',
  };
}
