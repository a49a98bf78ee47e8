import type { Extraction, Page, Platform } from '../../core/page.ts';
import { findLinks } from '../links/find-links.ts';

/** What tells one service of groups from another. */
interface InvitationService {
  /** Also the `service` of its links. */
  readonly id: string;
  readonly version: number;
  readonly extract: (page: Page) => Extraction;
}

/** A service whose invitations are pages of their own: one GET of the page, which is known by its address. */
export function invitationPlatform({ id, version, extract }: InvitationService): Platform {
  return {
    id,
    surface: 'group-invitation',
    version,
    detect(page) {
      return page.answers.length > 0 && findLinks(page.url, 'href')[0]?.service === id ? 0.9 : 0;
    },
    nextRequest(target, answers) {
      return answers.length > 0
        ? null
        : { method: 'GET', url: requested(target.url), headers: {}, body: null };
    },
    extract,
  };
}

/** The address as a server is asked for it: what stands after `#` never leaves the asker. */
function requested(url: string): string {
  return url.replace(/#[^]*$/u, '');
}
