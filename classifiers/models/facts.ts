import type { Span } from '../../core/signal.ts';
import { DETECTORS } from '../signals/index.ts';
import type { Observation } from './observation.ts';
import { LINE_FACTS, lineFactsOf } from './line-facts.ts';
import type { Mention } from './mentions.ts';
import { isQuoted, quotationsIn } from './quotations.ts';

/** Observation ids that name goods of the trade itself; certificates and SIM cards alone are a neighbouring trade. */
const CORE_GOODS = new Set(['goods.id-card', 'goods.id-set', 'goods.slang', 'goods.document']);
const CONTACT_KINDS = new Set(['qq', 'qq-group', 'wechat', 'phone', 'telegram', 'email', 'whatsapp', 'line']);
const SHARE_KINDS = new Set(['share', 'invitation']);
/** Lengths of the plain form, in UTF-16 units, that divide one-word replies, remarks, posts and articles. */
const LENGTHS = [6, 15, 40, 120, 300];

/** Observations that speak of a card without naming it. */
const IMPLYING = /^(?:origin|quality|selection)\./u;
/** Observations of trade, as a page that only shows goods makes them too: it need not say where to ask. */
const TRADING = /^(?:delivery|origin|payment|preview|quality|sale|selection|wholesale)\./u;
/** A post that says little but what is sold and where, in UTF-16 units. */
const TERSE = 60;

const OBSERVATIONS = DETECTORS.flatMap((detector) => detector.observations);
const FOR = new Set(DETECTORS.filter(({ weighs }) => weighs === 'for').flatMap((detector) => detector.observations));

/** What the name of an observation says, found out once. */
interface Kind {
  /** Its place in `FACTS`; that of its repetition lies so many further as there are observations. */
  readonly place: number;
  readonly core: boolean;
  readonly goods: boolean;
  readonly sale: boolean;
  readonly evasion: boolean;
  readonly speaks: boolean;
  readonly names: boolean;
  readonly implies: boolean;
  readonly trades: boolean;
}

function kindOf(id: string, place: number): Kind {
  return {
    place,
    core: CORE_GOODS.has(id),
    goods: id.startsWith('goods.'),
    sale: id.startsWith('sale.'),
    evasion: id.startsWith('evasion.'),
    speaks: FOR.has(id),
    names: id.startsWith('contact.'),
    implies: IMPLYING.test(id),
    trades: TRADING.test(id),
  };
}

const KINDS = new Map(OBSERVATIONS.map((id, place) => [id, kindOf(id, place)]));

/** What the derived facts are made of. */
interface Gist {
  readonly core: boolean;
  readonly goods: boolean;
  readonly sale: boolean;
  readonly price: boolean;
  readonly perPiece: boolean;
  readonly disguised: boolean;
  readonly terse: boolean;
  /** Ways of contact, links to shares apart. */
  readonly contacts: number;
  readonly handle: boolean;
  readonly shared: boolean;
  /** Different observations for and against, names of ways of contact apart. */
  readonly speaking: number;
  readonly against: number;
  readonly unopposed: boolean;
  /** Claims that only a card or a person's papers make sense of. */
  readonly implied: number;
  /** Whether it was written with any Chinese character; pictures stand for Chinese words in the plain form. */
  readonly chinese: boolean;
  /** Different kinds of talk of trade, ways of contact apart. */
  readonly trades: number;
  /** Whether the goods are named, and in another's words alone: within quotation marks. */
  readonly goodsQuoted: boolean;
  /** Whether the goods are named, and each time as a paper that somebody must show or hand in. */
  readonly goodsRequired: boolean;
  /** Whether a way of contact stands within quotation marks. */
  readonly handleQuoted: boolean;
  /** Whether anything of an offer stands within quotation marks. */
  readonly offerQuoted: boolean;
  /** Whether the last thing said is a question. */
  readonly asks: boolean;
}

const HAN = /\p{Script=Han}/u;
/** A paper asked for, named with what is done with it. */
const REQUIRED = 'ordinary-use.required';
/** A question at the end, signs and links behind it apart. */
const QUESTION = /(?:[?？]|[吗嗎呢么])[\s。!！~～]{0,4}$/u;

const NO_CONTEXT = {
  goodsQuoted: false,
  goodsRequired: false,
  handleQuoted: false,
  offerQuoted: false,
} as const;

function contextOf(
  { findings, handles }: Observation,
  quotations: readonly Span[],
): Pick<Gist, 'goodsQuoted' | 'goodsRequired' | 'handleQuoted' | 'offerQuoted'> {
  if (quotations.length === 0 && findings.every(({ id }) => id !== REQUIRED)) {
    return NO_CONTEXT;
  }
  const required = findings.filter(({ id }) => id === REQUIRED).map(({ span }) => span);
  const goods = findings.filter(({ id }) => KINDS.get(id)?.goods === true);
  return {
    goodsQuoted: goods.length > 0 && goods.every(({ span }) => isQuoted(quotations, span)),
    goodsRequired: goods.length > 0 && goods.every(({ span }) => isQuoted(required, span)),
    handleQuoted: handles.some(({ span }) => isQuoted(quotations, span)),
    offerQuoted: findings.some(
      ({ id, span }) => KINDS.get(id)?.speaks === true && isQuoted(quotations, span),
    ),
  };
}

/** What is said in a text's own words: what stands in quotation marks left out. */
export function withoutQuoted(observation: Observation): Observation {
  const { reading, findings, handles, prices } = observation;
  const quotations = quotationsIn(reading.raw);
  if (quotations.length === 0) {
    return observation;
  }
  return {
    reading,
    findings: findings.filter(({ span }) => !isQuoted(quotations, span)),
    handles: handles.filter(({ span }) => !isQuoted(quotations, span)),
    prices: prices.filter(({ span }) => !isQuoted(quotations, span)),
  };
}

function howMany(kinds: readonly Kind[], name: Exclude<keyof Kind, 'place'>): number {
  let count = 0;
  for (const kind of kinds) {
    count += kind[name] ? 1 : 0;
  }
  return count;
}

function gistOf(whole: Observation, own: Observation, kinds: readonly Kind[]): Gist {
  const { handles, prices, reading } = own;
  const speaking = kinds.filter(({ speaks }) => speaks);
  const contacts = handles.filter(({ kind }) => CONTACT_KINDS.has(kind)).length;
  return {
    core: kinds.some(({ core }) => core),
    goods: kinds.some(({ goods }) => goods),
    sale: kinds.some(({ sale }) => sale),
    price: prices.length > 0,
    perPiece: prices.some(({ per }) => per !== null),
    disguised: kinds.some(({ evasion }) => evasion),
    terse: reading.plain.text.length < TERSE,
    contacts,
    handle: contacts > 0,
    shared: handles.some(({ kind }) => SHARE_KINDS.has(kind)),
    speaking: speaking.length - howMany(speaking, 'names'),
    against: kinds.length - speaking.length,
    unopposed: kinds.length === speaking.length,
    implied: howMany(kinds, 'implies'),
    chinese: HAN.test(reading.raw),
    trades: howMany(kinds, 'trades'),
    ...contextOf(whole, quotationsIn(reading.raw)),
    asks: QUESTION.test(reading.raw.slice(-12)),
  };
}

/** What is derived from the observations, in this order: its name, and when it holds. */
const DERIVED: readonly (readonly [name: string, holds: (gist: Gist) => boolean])[] = [
  ['handle.any', ({ handle }) => handle],
  ['handle.several', ({ contacts }) => contacts > 1],
  ['handle.share', ({ shared }) => shared],
  ['price.any', ({ price }) => price],
  ['price.per', ({ perPiece }) => perPiece],
  ['goods.core', ({ core }) => core],
  ['goods.any', ({ goods }) => goods],
  ['goods-and-handle', ({ goods, handle }) => goods && handle],
  ['goods-and-price', ({ goods, price }) => goods && price],
  ['goods-and-sale', ({ goods, sale }) => goods && sale],
  ['goods-and-against', ({ goods, unopposed }) => goods && !unopposed],
  ['goods-alone', ({ goods, handle, price, sale }) => goods && !handle && !price && !sale],
  ['goods-and-handle-unopposed', ({ core, handle, unopposed }) => core && handle && unopposed],
  ['goods-and-sale-unopposed', ({ core, sale, unopposed }) => core && sale && unopposed],
  ['goods-and-price-unopposed', ({ core, price, unopposed }) => core && price && unopposed],
  [
    'offer-complete',
    ({ core, handle, price, sale, unopposed }) => core && handle && (price || sale) && unopposed,
  ],
  ['goods-and-trade-unopposed', ({ core, trades, unopposed }) => core && trades > 0 && unopposed],
  ['goods-and-trades-unopposed', ({ core, trades, unopposed }) => core && trades > 1 && unopposed],
  ['goods-and-trades', ({ core, trades }) => core && trades > 2],
  ['offer-terse', ({ core, handle, terse, unopposed }) => core && handle && terse && unopposed],
  [
    'offer-implied',
    ({ goods, handle, implied, unopposed }) => !goods && handle && implied >= 2 && unopposed,
  ],
  [
    'trade-and-handle-unopposed',
    ({ goods, handle, speaking, unopposed }) => !goods && handle && speaking >= 2 && unopposed,
  ],
  ['handle-and-price', ({ handle, price }) => handle && price],
  ['handle-without-goods', ({ handle, goods }) => handle && !goods],
  ['foreign-without-goods', ({ chinese, goods }) => !chinese && !goods],
  ['foreign-handle-without-goods', ({ chinese, goods, handle }) => !chinese && !goods && handle],
  ['trade-without-goods', ({ goods, speaking }) => !goods && speaking >= 3],
  ['disguise-and-handle', ({ disguised, handle }) => disguised && handle],
  ['against-without-handle', ({ unopposed, handle }) => !unopposed && !handle],
  ['against-several', ({ against }) => against >= 2],
  ['for-several', ({ speaking }) => speaking >= 3],
  ['for-many', ({ speaking }) => speaking >= 5],
  ['goods-quoted', ({ goodsQuoted }) => goodsQuoted],
  ['handle-quoted', ({ handleQuoted }) => handleQuoted],
  ['offer-quoted', ({ offerQuoted }) => offerQuoted],
  ['offer-quoted-without-handle', ({ offerQuoted, handle }) => offerQuoted && !handle],
  ['offer-quoted-opposed', ({ goodsQuoted, unopposed }) => goodsQuoted && !unopposed],
  ['goods-required', ({ goodsRequired }) => goodsRequired],
  ['asks', ({ asks }) => asks],
  ['asks-without-handle', ({ asks, handle }) => asks && !handle],
  ['goods-asks', ({ asks, goods }) => asks && goods],
];

/** The names of all facts, in the order of their features. */
export const FACTS: readonly string[] = [
  ...OBSERVATIONS,
  ...OBSERVATIONS.map((id) => `${id}.again`),
  ...DERIVED.map(([name]) => name),
  ...LENGTHS.map((length) => `length.under-${length}`),
  'length.over',
  ...LINE_FACTS,
];

const FIRST_DERIVED = OBSERVATIONS.length * 2;
const FIRST_LENGTH = FIRST_DERIVED + DERIVED.length;
const FIRST_LINE = FIRST_LENGTH + LENGTHS.length + 1;

/** How often each kind of observation was made, by kind in the order of discovery. */
function countsOf({ findings }: Observation): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { id } of findings) {
    const kind = KINDS.get(id);
    if (kind !== undefined) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}

/** The places in `FACTS` of what is true of a text, in ascending order of discovery, each once. */
export function factsOf(
  observation: Observation,
  own: Observation,
  mentions: readonly Mention[],
): readonly number[] {
  const counts = countsOf(observation);
  const facts: number[] = [];
  for (const [{ place }, count] of counts) {
    facts.push(place);
    if (count > 1) {
      facts.push(place + OBSERVATIONS.length);
    }
  }
  const gist = gistOf(observation, own, [...(own === observation ? counts : countsOf(own)).keys()]);
  DERIVED.forEach(([, holds], place) => {
    if (holds(gist)) {
      facts.push(FIRST_DERIVED + place);
    }
  });
  const { length } = observation.reading.plain.text;
  const under = LENGTHS.findIndex((bound) => length < bound);
  facts.push(FIRST_LENGTH + (under === -1 ? LENGTHS.length : under));
  for (const place of lineFactsOf(mentions)) {
    facts.push(FIRST_LINE + place);
  }
  return facts;
}

/** Whether a text names what the trade sells; a negative that does is a hard one. */
export function namesGoods(observation: Observation): boolean {
  return observation.findings.some(({ id }) => CORE_GOODS.has(id));
}
