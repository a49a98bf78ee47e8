import type { Extraction, Page } from '../../../core/page.ts';
import type { ShownPage } from '../../disks/shown-page.ts';
import { first, selector } from '../../dom/select.ts';
import { type AskedPage, extractInvitation } from '../../invitations/extract-invitation.ts';
import { type InvitationReading, stateAlone } from '../../invitations/reading.ts';

/** Prosody's mod_invites_page: the sentence of an invitation that opens something. */
const INVITED =
  /You have been invited to (?:chat|join)\s?(?:with ([^\n]{1,200}?) )?(?:on|to) ([^\s,]{1,200}?)[,.\s]/u;

/** Said of every token that the server does not know: past its time, used up, or never given out. */
const EXPIRED = /invite (?:code )?(?:has )?expired/iu;

const URI = selector('link[rel=alternate][href^="xmpp:"], a[href^="xmpp:"]');

/** What the page of an invitation shows: by whom, to which server or room. Nothing is registered. */
export function extract(page: Page): Extraction {
  return extractInvitation(page, judge);
}

function judge({ answer, shown }: AskedPage): InvitationReading {
  const invited = INVITED.exec(shown.text);
  if (invited === null) {
    const expired = EXPIRED.exec(shown.text)?.[0];
    return expired === undefined
      ? stateAlone('unknown', `status ${answer.status}, the page invites to nothing`)
      : stateAlone('expired', `the page says "${expired}", as of every token it does not know`);
  }
  const [, inviter, site = ''] = invited;
  return {
    ...stateAlone('alive', 'the page invites'),
    title: site,
    description: addressIn(shown),
    owner: inviter ?? null,
  };
}

/** The account or room that is invited to, without the token. */
function addressIn({ document }: ShownPage): string | null {
  const uri = first(URI, document)?.attribs['href'] ?? '';
  const address = /^(xmpp:[^?\s]{1,500})/u.exec(uri)?.[1];
  return address ?? null;
}
