import type { Channel } from '../channel.ts';
import { deliverBySmtp } from './deliver.ts';

/** Hands the notice to a mail server. */
export const smtp: Channel = {
  id: 'smtp',
  summary: 'sends the notice through the mail server that SMTP_URL names',
  repeatable: false,
  deliver: deliverBySmtp,
};
