import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** LINE: OpenChat rooms, and groups, of which a browser is shown nothing. */
export const line = invitationPlatform({ id: 'line', version: 1, extract });
