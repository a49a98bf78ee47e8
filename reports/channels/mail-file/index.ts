import type { Channel } from '../channel.ts';
import { deliverToFile } from './deliver.ts';

/** Leaves the notice as an `.eml` file for a person, or a mail system, to take from there. */
export const mailFile: Channel = {
  id: 'mail-file',
  summary: 'writes NOTICE.eml into the outbox directory, once for each notice and round',
  repeatable: true,
  deliver: deliverToFile,
};
