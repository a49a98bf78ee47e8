import type { Register } from '../grammar.ts';
import { ADS_ABROAD } from './ads-abroad.ts';
import { ADS_BOARD } from './ads-board.ts';
import { ADS_GOODS } from './ads-goods.ts';
import { ADS_LINE } from './ads-line.ts';
import { ADS_NAME } from './ads-name.ts';
import { ADS_OBLIQUE } from './ads-oblique.ts';
import { ADS_PICTURE } from './ads-picture.ts';
import { ADS_THREAD } from './ads-thread.ts';
import { HARD_ABROAD } from './honest-abroad.ts';
import { HARD_BOARD } from './honest-board.ts';
import { HARD_CONTACT } from './honest-contact.ts';
import { HARD_ERRANDS } from './honest-errands.ts';
import { HARD_LINE } from './honest-line.ts';
import { HARD_NOTICES } from './honest-notices.ts';
import { HARD_PEOPLE } from './honest-people.ts';
import { HARD_PLACE } from './honest-place.ts';
import { HARD_REPLY } from './honest-reply.ts';
import { HARD_TALK } from './honest-talk.ts';
import { HARD_TRADE } from './honest-trade.ts';
import { PLAIN } from './plain.ts';
import { PLAIN_PLACES } from './plain-places.ts';
import { BARE_SLOTS } from './slots.ts';

/** The shortest writings: titles, one-line replies, names, files, captions, image texts and subject lines. */
export const BARE: Register = {
  name: 'bare',
  ads: [...ADS_THREAD, ...ADS_NAME, ...ADS_PICTURE, ...ADS_GOODS, ...ADS_OBLIQUE, ...ADS_LINE, ...ADS_ABROAD, ...ADS_BOARD],
  honest: [...HARD_PEOPLE, ...HARD_ERRANDS, ...HARD_REPLY, ...HARD_NOTICES, ...HARD_PLACE, ...HARD_TRADE, ...HARD_TALK, ...PLAIN, ...PLAIN_PLACES, ...HARD_LINE, ...HARD_ABROAD, ...HARD_CONTACT, ...HARD_BOARD],
  slots: BARE_SLOTS,
};
