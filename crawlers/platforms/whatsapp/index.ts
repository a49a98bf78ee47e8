import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** WhatsApp: invitations to groups, and channels. */
export const whatsapp = invitationPlatform({ id: 'whatsapp', version: 1, extract });
