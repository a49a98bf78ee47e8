import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** Feishu and Lark: links that add to a group. */
export const feishu = invitationPlatform({ id: 'feishu', version: 1, extract });
