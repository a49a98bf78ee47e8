import { DETECTORS } from '../signals/index.ts';
import type { Observation } from './observation.ts';

/** Observation ids that name goods of the trade itself; certificates and SIM cards alone are a neighbouring trade. */
const CORE_GOODS = new Set(['goods.id-card', 'goods.id-set', 'goods.slang', 'goods.document']);
const CONTACT_KINDS = new Set(['qq', 'qq-group', 'wechat', 'phone', 'telegram', 'email', 'whatsapp', 'line']);
const SHARE_KINDS = new Set(['share', 'invitation']);
/** Lengths of the plain form, in UTF-16 units, that divide one-word replies, remarks, posts and articles. */
const LENGTHS = [6, 15, 40, 120, 300];

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

/** Counts of the observations, and the views that the derived facts are made of. */
function derivedFacts({ handles, prices }: Observation, counts: ReadonlyMap<string, number>): Record<(typeof DERIVED)[number], boolean> {
  const ids = [...counts.keys()];
  const core = ids.some((id) => CORE_GOODS.has(id));
  const goods = ids.some((id) => id.startsWith('goods.'));
  const contact = handles.filter(({ kind }) => CONTACT_KINDS.has(kind)).length;
  const share = handles.some(({ kind }) => SHARE_KINDS.has(kind));
  const handle = contact > 0;
  const price = prices.length > 0;
  const sale = counts.has('sale.offer') || counts.has('sale.buy');
  const speaking = ids.filter((id) => FOR.has(id) && !id.startsWith('contact.')).length;
  const against = ids.length - ids.filter((id) => FOR.has(id)).length;
  return {
    'handle.any': handle,
    'handle.several': contact > 1,
    'handle.share': share,
    'price.any': price,
    'price.per': prices.some(({ per }) => per !== null),
    'goods.core': core,
    'goods.any': goods,
    'goods-and-handle': goods && handle,
    'goods-and-price': goods && price,
    'goods-and-sale': goods && sale,
    'goods-and-against': goods && against > 0,
    'goods-alone': goods && !handle && !price && !sale,
    'handle-and-price': handle && price,
    'handle-without-goods': handle && !goods,
    'trade-without-goods': !goods && speaking >= 3,
    'disguise-and-handle': handle && ids.some((id) => id.startsWith('evasion.')),
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
  const names: string[] = [];
  for (const [id, count] of counts) {
    names.push(id);
    if (count > 1) {
      names.push(`${id}.again`);
    }
  }
  for (const [name, holds] of Object.entries(derivedFacts(observation, counts))) {
    if (holds) {
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
