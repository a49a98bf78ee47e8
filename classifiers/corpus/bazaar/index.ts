import type { Register } from '../grammar.ts';
import { BAZAAR_GOODS } from './honest-goods.ts';
import { BAZAAR_SERVICES } from './honest-services.ts';
import { BAZAAR_WARES } from './honest-wares.ts';
import { BAZAAR_SLOTS } from './slots.ts';

/** A bazaar of the whole world: everything that is lawfully, or merely annoyingly, offered, sought and haggled over. */
export const BAZAAR: Register = {
  name: 'bazaar',
  ads: [],
  honest: [...BAZAAR_GOODS, ...BAZAAR_SERVICES, ...BAZAAR_WARES],
  slots: BAZAAR_SLOTS,
};
