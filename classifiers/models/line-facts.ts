import { DETECTORS } from '../signals/index.ts';
import type { Mention } from './mentions.ts';

const CORE_GOODS = new Set(['goods.id-card', 'goods.id-set', 'goods.slang', 'goods.document']);
const IMPLYING = /^(?:origin|quality|selection)\./u;
const TRADING = /^(?:delivery|origin|payment|preview|quality|selection|wholesale)\./u;

/** What one kind of mention adds to its line. */
interface Kind {
  readonly place: number;
  readonly core: boolean;
  readonly goods: boolean;
  readonly sale: boolean;
  readonly handle: boolean;
  readonly price: boolean;
  readonly invites: boolean;
  readonly implies: boolean;
  readonly trades: boolean;
  readonly against: boolean;
}

function kindOf(id: string, against: boolean, place: number): Kind {
  return {
    place,
    core: CORE_GOODS.has(id),
    goods: id.startsWith('goods.'),
    sale: id.startsWith('sale.'),
    handle: id === 'handle',
    price: id === 'price',
    invites: id === 'contact.invitation',
    implies: IMPLYING.test(id),
    trades: TRADING.test(id),
    against,
  };
}

const IDS = DETECTORS.flatMap(({ observations, weighs }) =>
  observations.map((id) => [id, weighs === 'against'] as const),
);
const KINDS = new Map(
  [...IDS, ['handle', false] as const, ['price', false] as const].map(
    ([id, against], place) => [id, kindOf(id, against, place)] as const,
  ),
);

/** What one line says. */
interface LineGist {
  core: boolean;
  goods: boolean;
  sale: boolean;
  handle: boolean;
  price: boolean;
  invites: boolean;
  /** Different kinds of each. */
  implied: number;
  trades: number;
  against: number;
}

function emptyGist(): LineGist {
  return {
    core: false,
    goods: false,
    sale: false,
    handle: false,
    price: false,
    invites: false,
    implied: 0,
    trades: 0,
    against: 0,
  };
}

function add(gist: LineGist, kind: Kind): void {
  gist.core ||= kind.core;
  gist.goods ||= kind.goods;
  gist.sale ||= kind.sale;
  gist.handle ||= kind.handle;
  gist.price ||= kind.price;
  gist.invites ||= kind.invites;
  gist.implied += Number(kind.implies);
  gist.trades += Number(kind.trades);
  gist.against += Number(kind.against);
}

/** The line in which each kind was mentioned last; cleared for each text. */
const LAST = new Int32Array(KINDS.size);

/** What each line says in which anything stands. */
function gistsOf(mentions: readonly Mention[]): readonly LineGist[] {
  const gists: LineGist[] = [];
  let last = -1;
  LAST.fill(-1);
  for (const { line, id } of mentions) {
    const kind = KINDS.get(id);
    if (line !== last) {
      gists.push(emptyGist());
      last = line;
    }
    const gist = gists.at(-1);
    if (kind !== undefined && gist !== undefined && LAST[kind.place] !== line) {
      LAST[kind.place] = line;
      add(gist, kind);
    }
  }
  return gists;
}

/** What holds where one line says it, whatever strangers say in the lines around: its name, and when. */
const HELD: readonly (readonly [name: string, holds: (gist: LineGist) => boolean])[] = [
  ['line.goods-unopposed', ({ goods, against }) => goods && against === 0],
  ['line.core-unopposed', ({ core, against }) => core && against === 0],
  ['line.core-opposed', ({ core, against }) => core && against > 0],
  ['line.core-opposed-twice', ({ core, against }) => core && against > 1],
  ['line.goods-and-handle', ({ goods, handle, against }) => goods && handle && against === 0],
  ['line.core-and-handle', ({ core, handle, against }) => core && handle && against === 0],
  ['line.core-and-sale', ({ core, sale, against }) => core && sale && against === 0],
  ['line.core-and-price', ({ core, price, against }) => core && price && against === 0],
  ['line.goods-and-sale', ({ goods, sale, against }) => goods && sale && against === 0],
  ['line.goods-and-trade', ({ goods, trades, against }) => goods && trades > 0 && against === 0],
  ['line.core-and-trades', ({ core, trades, against }) => core && trades > 1 && against === 0],
  ['line.core-invites', ({ core, invites, against }) => core && invites && against === 0],
  [
    'line.offer-complete',
    ({ goods, handle, price, sale, trades, against }) =>
      goods && handle && (price || sale || trades > 0) && against === 0,
  ],
  ['line.implied', ({ goods, handle, implied, against }) => !goods && handle && implied > 1 && against === 0],
  ['line.implied-terse', ({ goods, implied, against }) => !goods && implied > 2 && against === 0],
  ['line.handle-opposed', ({ goods, handle, against }) => !goods && handle && against > 0],
];

/** The names of what lines say. */
export const LINE_FACTS: readonly string[] = HELD.map(([name]) => name);

/** The places in `LINE_FACTS` of what at least one line says. */
export function lineFactsOf(mentions: readonly Mention[]): readonly number[] {
  const held: number[] = [];
  if (mentions.length === 0) {
    return held;
  }
  const gists = gistsOf(mentions);
  HELD.forEach(([, holds], place) => {
    if (gists.some(holds)) {
      held.push(place);
    }
  });
  return held;
}
