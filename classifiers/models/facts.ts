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
/** Observations of trade, as a page that only shows goods makes them too: it need not say where to ask. */
const TRADING = /^(?:delivery|origin|payment|preview|quality|sale|selection|wholesale)\./u;
/** A post that says little but what is sold and where, in UTF-16 units. */
const TERSE = 60;

const OBSERVATIONS = DETECTORS.flatMap((detector) => detector.observations);
const FOR = new Set(DETECTORS.filter(({ weighs }) => weighs === 'for').flatMap((detector) => detector.observations));

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
}

function gistOf({ handles, prices, reading }: Observation, ids: readonly string[]): Gist {
  const speaking = ids.filter((id) => FOR.has(id));
  const contacts = handles.filter(({ kind }) => CONTACT_KINDS.has(kind)).length;
  return {
    core: ids.some((id) => CORE_GOODS.has(id)),
    goods: ids.some((id) => id.startsWith('goods.')),
    sale: ids.some((id) => id.startsWith('sale.')),
    price: prices.length > 0,
    perPiece: prices.some(({ per }) => per !== null),
    disguised: ids.some((id) => id.startsWith('evasion.')),
    terse: reading.plain.text.length < TERSE,
    contacts,
    handle: contacts > 0,
    shared: handles.some(({ kind }) => SHARE_KINDS.has(kind)),
    speaking: speaking.filter((id) => !id.startsWith('contact.')).length,
    against: ids.length - speaking.length,
    unopposed: ids.length === speaking.length,
    implied: ids.filter((id) => IMPLYING.test(id)).length,
    chinese: /\p{Script=Han}/u.test(reading.raw),
    trades: ids.filter((id) => TRADING.test(id)).length,
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
];

/** The names of all facts, in the order of their features. */
export const FACTS: readonly string[] = [
  ...OBSERVATIONS,
  ...OBSERVATIONS.map((id) => `${id}.again`),
  ...DERIVED.map(([name]) => name),
  ...LENGTHS.map((length) => `length.under-${length}`),
  'length.over',
];

const PLACES = new Map(FACTS.map((name, place) => [name, place]));

/** How often each observation was made. */
function countsOf({ findings }: Observation): ReadonlyMap<string, number> {
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
  const gist = gistOf(observation, ids);
  for (const [name, holds] of DERIVED) {
    if (holds(gist)) {
      names.push(name);
    }
  }
  const { length } = observation.reading.plain.text;
  const under = LENGTHS.find((bound) => length < bound);
  names.push(under === undefined ? 'length.over' : `length.under-${under}`);
  return names.flatMap((name) => PLACES.get(name) ?? []);
}

/** Whether a text names what the trade sells; a negative that does is a hard one. */
export function namesGoods(observation: Observation): boolean {
  return observation.findings.some(({ id }) => CORE_GOODS.has(id));
}
