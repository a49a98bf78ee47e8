import type { Recipient } from '../../core/recipient.ts';
import type { Channel } from './channel.ts';
import { httpApi } from './http-api/index.ts';
import { mailFile } from './mail-file/index.ts';
import { smtp } from './smtp/index.ts';
import { webhook } from './webhook/index.ts';

/** Every channel by its id. A folder here without its line is refused by the contract test. */
export const channels: Readonly<Record<Recipient['channel'], Channel>> = {
  'http-api': httpApi,
  'mail-file': mailFile,
  smtp,
  webhook,
};
