import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** Signal: links to groups, whose key no server is told. */
export const signal = invitationPlatform({ id: 'signal', version: 1, extract });
