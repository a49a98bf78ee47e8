import type { Register } from '../grammar.ts';
import { ACCOUNT_ADS } from './ads-accounts.ts';
import { ANSWER_ADS } from './ads-answers.ts';
import { BRIEF_ADS } from './ads-brief.ts';
import { COMMENT_ADS } from './ads-comments.ts';
import { DEEP_ADS } from './ads-deep.ts';
import { FOREIGN_ADS } from './ads-foreign.ts';
import { GUISE_ADS } from './ads-guises.ts';
import { LONG_ADS } from './ads-long.ts';
import { PAPER_ADS } from './ads-papers.ts';
import { SHORT_ADS } from './ads-short.ts';
import { WANTED_ADS } from './ads-wanted.ts';
import { ANSWER_HONEST } from './honest-answers.ts';
import { DEEP_HONEST } from './honest-deep.ts';
import { FOREIGN_HONEST } from './honest-foreign.ts';
import { GUISE_HONEST } from './honest-guises.ts';
import { LAW_HONEST } from './honest-law.ts';
import { LONG_HONEST } from './honest-long.ts';
import { MOCKER_HONEST } from './honest-mockers.ts';
import { NAME_HONEST } from './honest-names.ts';
import { PLAIN_HONEST } from './honest-plain.ts';
import { QUOTE_HONEST } from './honest-quotes.ts';
import { TRADE_HONEST } from './honest-trades.ts';
import { ANSWER_SLOTS } from './slots.ts';

/** Questions and their answers, and what is said beneath news, videos, streams and shops. */
export const ANSWER: Register = {
  name: 'answer',
  ads: [
    ...ANSWER_ADS,
    ...COMMENT_ADS,
    ...WANTED_ADS,
    ...ACCOUNT_ADS,
    ...PAPER_ADS,
    ...LONG_ADS,
    ...SHORT_ADS,
    ...GUISE_ADS,
    ...BRIEF_ADS,
    ...DEEP_ADS,
    ...FOREIGN_ADS,
  ],
  honest: [
    ...ANSWER_HONEST,
    ...NAME_HONEST,
    ...LAW_HONEST,
    ...MOCKER_HONEST,
    ...QUOTE_HONEST,
    ...TRADE_HONEST,
    ...LONG_HONEST,
    ...GUISE_HONEST,
    ...DEEP_HONEST,
    ...FOREIGN_HONEST,
    ...PLAIN_HONEST,
  ],
  slots: ANSWER_SLOTS,
};
