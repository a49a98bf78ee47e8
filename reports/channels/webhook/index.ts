import type { Channel } from '../channel.ts';
import { deliverByWebhook } from './deliver.ts';

/** Posts the notice to an address of the recipient's, signed. */
export const webhook: Channel = {
  id: 'webhook',
  summary:
    'posts the notice as JSON to an address of the recipient, signed as Standard Webhooks has it',
  repeatable: true,
  deliver: deliverByWebhook,
};
