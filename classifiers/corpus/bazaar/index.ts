import type { Register } from '../grammar.ts';
import { BAZAAR_ABROAD } from './honest-abroad.ts';
import { BAZAAR_CARDS } from './honest-cards.ts';
import { BAZAAR_COUNTER } from './honest-counter.ts';
import { BAZAAR_EXTRA } from './honest-extra.ts';
import { BAZAAR_GOODS } from './honest-goods.ts';
import { BAZAAR_MONEY } from './honest-money.ts';
import { BAZAAR_POSTERS } from './honest-posters.ts';
import { BAZAAR_ROOMS } from './honest-rooms.ts';
import { BAZAAR_SERVICES } from './honest-services.ts';
import { BAZAAR_SOFTWARE } from './honest-software.ts';
import { BAZAAR_TALK } from './honest-talk.ts';
import { BAZAAR_WARES } from './honest-wares.ts';
import { BAZAAR_SLOTS } from './slots.ts';

/** A bazaar of the whole world: everything that is lawfully, or merely annoyingly, offered, sought and haggled over. */
export const BAZAAR: Register = {
  name: 'bazaar',
  ads: [],
  honest: [...BAZAAR_ABROAD, ...BAZAAR_CARDS, ...BAZAAR_COUNTER, ...BAZAAR_EXTRA, ...BAZAAR_GOODS, ...BAZAAR_MONEY, ...BAZAAR_POSTERS, ...BAZAAR_ROOMS, ...BAZAAR_SERVICES, ...BAZAAR_SOFTWARE, ...BAZAAR_TALK, ...BAZAAR_WARES],
  slots: BAZAAR_SLOTS,
};
