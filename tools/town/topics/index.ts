import type { Topic } from '../topic.ts';
import { CHAT } from './chat.ts';
import { ENGLISH } from './english.ts';
import { JOBS } from './jobs.ts';
import { LOST } from './lost.ts';
import { MARKET } from './market.ts';
import { POLICE } from './police.ts';
import { PROCEDURES } from './procedures.ts';

/** Everything that is talked of in the town and is no advertisement. */
export const TOPICS: readonly Topic[] = [
  ...MARKET,
  ...PROCEDURES,
  ...CHAT,
  ...LOST,
  ...JOBS,
  ...POLICE,
  ...ENGLISH,
];
