import { LINE } from './001-line.ts';
import { MANNERS } from './002-manners.ts';
import { FATES } from './003-fates.ts';
import { TALLIES } from './004-tallies.ts';
import { VISITS } from './005-visits.ts';
import { NEAR_TEXTS } from './006-near-texts.ts';
import { REGISTRY } from './008-registry.ts';
import { SEALS } from './009-seals.ts';
import { KEEPING } from './010-keeping.ts';
import { MODELS } from './011-models.ts';
import { RDAP } from './012-rdap.ts';
import { APPROVALS } from './013-approvals.ts';
import { MAILBOXES } from './014-mailboxes.ts';
import { DIGESTS } from './015-digests.ts';
import { WATCH } from './016-watch.ts';
import { VANTAGES } from './017-vantages.ts';
import { ACCOUNTS } from './018-accounts.ts';
import { QUEUE } from './019-queue.ts';
import { ACTORS } from './020-actors.ts';
import { CLUES } from './021-clues.ts';
import { ANNOUNCEMENTS } from './022-announcements.ts';
import { MERGED_CASES } from './023-merged-cases.ts';

/** Every change of the schema, in order. A migration that has shipped is never edited. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '001-line', sql: LINE },
  { name: '002-manners', sql: MANNERS },
  { name: '003-fates', sql: FATES },
  { name: '004-tallies', sql: TALLIES },
  { name: '005-visits', sql: VISITS },
  { name: '006-near-texts', sql: NEAR_TEXTS },
  { name: '008-registry', sql: REGISTRY },
  { name: '009-seals', sql: SEALS },
  { name: '010-keeping', sql: KEEPING },
  { name: '011-models', sql: MODELS },
  { name: '012-rdap', sql: RDAP },
  { name: '013-approvals', sql: APPROVALS },
  { name: '014-mailboxes', sql: MAILBOXES },
  { name: '015-digests', sql: DIGESTS },
  { name: '016-watch', sql: WATCH },
  { name: '017-vantages', sql: VANTAGES },
  { name: '018-accounts', sql: ACCOUNTS },
  { name: '019-queue', sql: QUEUE },
  { name: '020-actors', sql: ACTORS },
  { name: '021-clues', sql: CLUES },
  { name: '022-announcements', sql: ANNOUNCEMENTS },
  { name: '023-merged-cases', sql: MERGED_CASES },
];
