import { invitationPlatform } from '../../invitations/invitation-platform.ts';
import { extract } from './extract.ts';

/** WeChat and WeCom: groups by their code, and the codes of persons; a browser is shown next to nothing. */
export const wechat = invitationPlatform({ id: 'wechat', version: 1, extract });
