import type { Register } from '../grammar.ts';
import { WINDOW_NOTICE_ADS } from './ads-notice.ts';
import { WINDOW_PAPER_ADS } from './ads-paper.ts';
import { WINDOW_REPLY_ADS } from './ads-reply.ts';
import { WINDOW_SERVICE_ADS } from './ads-service.ts';
import { WINDOW_SMALL_ADS } from './ads-small.ts';
import { WINDOW_BANK } from './honest-bank.ts';
import { WINDOW_COURT } from './honest-court.ts';
import { WINDOW_DAYS } from './honest-days.ts';
import { WINDOW_DAYS_MORE } from './honest-days-more.ts';
import { WINDOW_FICTION } from './honest-fiction.ts';
import { WINDOW_FIELD } from './honest-field.ts';
import { WINDOW_FIELD_MORE } from './honest-field-more.ts';
import { WINDOW_INSTITUTIONS } from './honest-institutions.ts';
import { WINDOW_LAST } from './honest-last.ts';
import { WINDOW_LAST_MORE } from './honest-last-more.ts';
import { WINDOW_LETTERS } from './honest-letters.ts';
import { WINDOW_LOST } from './honest-lost.ts';
import { WINDOW_MAKER } from './honest-maker.ts';
import { WINDOW_EVEN } from './honest-more.ts';
import { WINDOW_EVEN_MORE } from './honest-more-more.ts';
import { WINDOW_PAGES } from './honest-pages.ts';
import { WINDOW_POLICE } from './honest-police.ts';
import { WINDOW_RULES } from './honest-rules.ts';
import { WINDOW_SHOP } from './honest-shop.ts';
import { WINDOW_SUPPORT } from './honest-support.ts';
import { WINDOW_TRAVEL } from './honest-travel.ts';
import { WINDOW_WARN } from './honest-warn.ts';
import { WINDOW_SLOTS } from './slots.ts';

/** Everything official, helpful and commercial around papers and accounts: windows, branches, front desks, help centres, rules, reports. */
export const WINDOW: Register = {
  name: 'window',
  ads: [
    ...WINDOW_NOTICE_ADS,
    ...WINDOW_SERVICE_ADS,
    ...WINDOW_PAPER_ADS,
    ...WINDOW_REPLY_ADS,
    ...WINDOW_SMALL_ADS,
  ],
  honest: [
    ...WINDOW_POLICE,
    ...WINDOW_BANK,
    ...WINDOW_TRAVEL,
    ...WINDOW_INSTITUTIONS,
    ...WINDOW_SUPPORT,
    ...WINDOW_WARN,
    ...WINDOW_COURT,
    ...WINDOW_RULES,
    ...WINDOW_SHOP,
    ...WINDOW_MAKER,
    ...WINDOW_FICTION,
    ...WINDOW_LOST,
    ...WINDOW_LETTERS,
    ...WINDOW_PAGES,
    ...WINDOW_DAYS,
    ...WINDOW_DAYS_MORE,
    ...WINDOW_EVEN,
    ...WINDOW_EVEN_MORE,
    ...WINDOW_FIELD,
    ...WINDOW_FIELD_MORE,
    ...WINDOW_LAST,
    ...WINDOW_LAST_MORE,
  ],
  slots: WINDOW_SLOTS,
};
