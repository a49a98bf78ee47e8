import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** Codes whose target changes (活码): pages that show the picture of a group's code, or lead on to the group. */
export const liveCode = invitationPlatform({ id: 'live-code', version: 2, extract });
