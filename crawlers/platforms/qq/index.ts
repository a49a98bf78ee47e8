import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** QQ's groups and channels: pages behind the addresses that its share buttons write. */
export const qq = invitationPlatform({ id: 'qq', version: 1, extract });
