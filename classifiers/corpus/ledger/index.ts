import type { Register } from '../grammar.ts';
import { LEDGER_CODES_ADS } from './ads-codes.ts';
import { LEDGER_FACE_ADS } from './ads-face.ts';
import { LEDGER_HINTS_ADS } from './ads-hints.ts';
import { LEDGER_LATE_ADS } from './ads-late.ts';
import { LEDGER_SETS_ADS } from './ads-sets.ts';
import { LEDGER_SIM_ADS } from './ads-sim.ts';
import { LEDGER_TALES_ADS } from './ads-tales.ts';
import { LEDGER_MERCHANTS } from './honest-daily.ts';
import { LEDGER_EASY } from './honest-easy.ts';
import { LEDGER_GROUP } from './honest-group.ts';
import { LEDGER_LAST } from './honest-last.ts';
import { LEDGER_LONG } from './honest-long.ts';
import { LEDGER_MIX } from './honest-mix.ts';
import { LEDGER_MORE } from './honest-more.ts';
import { LEDGER_NEAR } from './honest-near.ts';
import { LEDGER_SERVICES } from './honest-services.ts';
import { LEDGER_TRADES } from './honest-trades.ts';
import { LEDGER_USDT } from './honest-usdt.ts';
import { LEDGER_WARN } from './honest-warn.ts';
import { LEDGER_SLOTS } from './slots.ts';

/** Supply-and-demand groups of money people: cards, codes and company accounts, and all the other trades beside them. */
export const LEDGER: Register = {
  name: 'ledger',
  ads: [
    ...LEDGER_CODES_ADS,
    ...LEDGER_FACE_ADS,
    ...LEDGER_HINTS_ADS,
    ...LEDGER_LATE_ADS,
    ...LEDGER_SETS_ADS,
    ...LEDGER_SIM_ADS,
    ...LEDGER_TALES_ADS,
  ],
  honest: [
    ...LEDGER_MERCHANTS,
    ...LEDGER_EASY,
    ...LEDGER_GROUP,
    ...LEDGER_LAST,
    ...LEDGER_LONG,
    ...LEDGER_MIX,
    ...LEDGER_MORE,
    ...LEDGER_NEAR,
    ...LEDGER_SERVICES,
    ...LEDGER_TRADES,
    ...LEDGER_USDT,
    ...LEDGER_WARN,
  ],
  slots: LEDGER_SLOTS,
};
