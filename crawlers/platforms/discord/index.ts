import type { Page, Platform } from '../../../core/page.ts';
import { interfaceAddressOf } from './address.ts';
import { extract, invitationIn } from './extract.ts';

const INTERFACE = /\/api\/v\d{1,2}\/invites\/[\w-]{2,32}/u;

/** Discord, and servers that speak its interface (Spacebar and its kin): invitations to a group. */
export const discord: Platform = {
  id: 'discord',
  surface: 'group-invitation',
  version: 2,
  detect,
  nextRequest(target, answers) {
    return answers.length > 0
      ? null
      : {
          method: 'GET',
          url: interfaceAddressOf(target.url) ?? target.url,
          headers: { accept: 'application/json' },
          body: null,
        };
  },
  extract,
};

function detect(page: Page): number {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return 0;
  }
  if (INTERFACE.test(answer.finalUrl)) {
    return answer.status === 200 && invitationIn(answer) === null ? 0.6 : 1;
  }
  return interfaceAddressOf(page.url) === null ? 0 : 0.5;
}
