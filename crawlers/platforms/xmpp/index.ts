import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** XMPP: the pages of invitations that Prosody serves (mod_invites_page). */
export const xmpp = invitationPlatform({ id: 'xmpp', version: 1, extract });
