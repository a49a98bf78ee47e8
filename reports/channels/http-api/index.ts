import type { Channel } from '../channel.ts';
import { deliverByHttpApi } from './deliver.ts';

/** Hands the notice to an interface of the recipient's, as its declared mapping has it. */
export const httpApi: Channel = {
  id: 'http-api',
  summary: 'hands the notice to an HTTP API of the recipient, as the mapping in its file has it',
  repeatable: false,
  isRepeatableFor: ({ api }) => api?.idempotency !== undefined,
  deliver: deliverByHttpApi,
};
