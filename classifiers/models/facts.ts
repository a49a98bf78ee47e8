import { DETECTORS } from '../signals/index.ts';
import type { Observation } from './observation.ts';

/** Observation ids that name goods of the trade itself; certificates and SIM cards alone are a neighbouring trade. */
const CORE_GOODS = new Set(['goods.id-card', 'goods.id-set', 'goods.slang', 'goods.document']);
const CONTACT_KINDS = new Set(['qq', 'qq-group', 'wechat', 'phone', 'telegram', 'email', 'whatsapp', 'line']);
const SHARE_KINDS = new Set(['share', 'invitation']);
/** Lengths of the plain form, in UTF-16 units, that divide one-word replies, remarks, posts and articles. */
const LENGTHS = [6, 15, 40, 120, 300];

/** Observations that speak of a card without naming it. */
const IMPLYING = /^(?:origin|quality|selection)\./u;
/** A post that says little but what is sold and where, in UTF-16 units. */
const TERSE = 60;

const OBSERVATIONS = DETECTORS.flatMap((detector) => detector.observations);
const FOR = new Set(DETECTORS.filter(({ weighs }) => weighs === 'for').flatMap((detector) => detector.observations));

/** What is derived from the observations, in this order. */
const DERIVED = [
  'handle.any',
  'handle.several',
  'handle.share',
  'price.any',
  'price.per',
  'goods.core',
  'goods.any',
  'goods-and-handle',
  'goods-and-price',
  'goods-and-sale',
  'goods-and-against',
  'goods-alone',
  'handle-and-price',
  'handle-without-goods',
  'trade-without-goods',
  'disguise-and-handle',
  'against-without-handle',
  'against-several',
  'for-several',
  'for-many',
  'goods-and-handle-unopposed',
  'goods-and-sale-unopposed',
  'goods-and-price-unopposed',
  'offer-complete',
  'offer-terse',
  'trade-and-handle-unopposed',
  'offer-implied',
] as const;

/** The names of all facts, in the order of their features. */
export const FACTS: readonly string[] = [
  ...OBSERVATIONS,
  ...OBSERVATIONS.map((id) => `${id}.again`),
  ...DERIVED,
  ...LENGTHS.map((length) => `length.under-${length}`),
  'length.over',
];

const PLACES = new Map(FACTS.map((name, place) => [name, place]));

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
  readonly shared: boolean;
  /** Different observations for and against, names of ways of contact apart. */
  readonly speaking: number;
  readonly against: number;
  /** Claims that only a card or a person's papers make sense of. */
  readonly implied: number;
}

function gistOf({ handles, prices, reading }: Observation, ids: readonly string[]): Gist {
  const speaking = ids.filter((id) => FOR.has(id));
  return {
    core: ids.some((id) => CORE_GOODS.has(id)),
    goods: ids.some((id) => id.startsWith('goods.')),
    sale: ids.some((id) => id.startsWith('sale.')),
    price: prices.length > 0,
    perPiece: prices.some(({ per }) => per !== null),
    disguised: ids.some((id) => id.startsWith('evasion.')),
    terse: reading.plain.text.length < TERSE,
    contacts: handles.filter(({ kind }) => CONTACT_KINDS.has(kind)).length,
    shared: handles.some(({ kind }) => SHARE_KINDS.has(kind)),
    speaking: speaking.filter((id) => !id.startsWith('contact.')).length,
    against: ids.length - speaking.length,
    implied: ids.filter((id) => IMPLYING.test(id)).length,
  };
}

type Derived = Readonly<Record<(typeof DERIVED)[number], boolean>>;

type TradeFact = Extract<keyof Derived, `goods-and-${string}` | `offer-${string}` | 'goods-alone' | 'trade-and-handle-unopposed'>;

function all(...facts: readonly boolean[]): boolean {
  return !facts.includes(false);
}

/** Facts of trade: the goods with contact, price and sale, and whether anything speaks against. */
function tradeFacts(gist: Gist): Pick<Derived, TradeFact> {
  const { core, goods, sale, price, contacts, against, terse, speaking } = gist;
  const handle = contacts > 0;
  const unopposed = against === 0;
  const priced = price || sale;
  return {
    'goods-and-handle': all(goods, handle),
    'goods-and-price': all(goods, price),
    'goods-and-sale': all(goods, sale),
    'goods-and-against': all(goods, !unopposed),
    'goods-alone': all(goods, !handle, !price, !sale),
    'goods-and-handle-unopposed': all(core, handle, unopposed),
    'goods-and-sale-unopposed': all(core, sale, unopposed),
    'goods-and-price-unopposed': all(core, price, unopposed),
    'offer-complete': all(core, handle, priced, unopposed),
    'offer-terse': all(core, handle, terse, unopposed),
    'offer-implied': all(!goods, handle, gist.implied >= 2, unopposed),
    'trade-and-handle-unopposed': all(!goods, handle, speaking >= 2, unopposed),
  };
}

function derivedFacts(gist: Gist): Derived {
  const { core, goods, price, contacts, against, speaking } = gist;
  const handle = contacts > 0;
  return {
    ...tradeFacts(gist),
    'handle.any': handle,
    'handle.several': contacts > 1,
    'handle.share': gist.shared,
    'price.any': price,
    'price.per': gist.perPiece,
    'goods.core': core,
    'goods.any': goods,
    'handle-and-price': handle && price,
    'handle-without-goods': handle && !goods,
    'trade-without-goods': !goods && speaking >= 3,
    'disguise-and-handle': handle && gist.disguised,
    'against-without-handle': against > 0 && !handle,
    'against-several': against >= 2,
    'for-several': speaking >= 3,
    'for-many': speaking >= 5,
  };
}

/** How often each observation was made. */
export function countsOf({ findings }: Observation): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of findings) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The places in `FACTS` of what is true of a text, in ascending order of discovery, each once. */
export function factsOf(observation: Observation): readonly number[] {
  const counts = countsOf(observation);
  const ids = [...counts.keys()];
  const names: string[] = ids.flatMap((id) => ((counts.get(id) ?? 0) > 1 ? [id, `${id}.again`] : [id]));
  const derived = derivedFacts(gistOf(observation, ids));
  names.push(...DERIVED.filter((name) => derived[name]));
  const { length } = observation.reading.plain.text;
  const under = LENGTHS.find((bound) => length < bound);
  names.push(under === undefined ? 'length.over' : `length.under-${under}`);
  return names.flatMap((name) => PLACES.get(name) ?? []);
}

/** Whether a text names what the trade sells; a negative that does is a hard one. */
export function namesGoods(observation: Observation): boolean {
  return observation.findings.some(({ id }) => CORE_GOODS.has(id));
}
