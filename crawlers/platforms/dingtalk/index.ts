import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** DingTalk: links that add to a group; their pages start the app. */
export const dingtalk = invitationPlatform({ id: 'dingtalk', version: 1, extract });
