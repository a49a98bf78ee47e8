import type { Extraction, Page } from '../../../core/page.ts';
import { extractInvitation } from '../../invitations/extract-invitation.ts';
import { type PageTexts, readByTexts } from '../../invitations/read-by-texts.ts';

/** Every title that names the app is the same for every group. */
const TEXTS: PageTexts = {
  generic: /signal/iu,
  ends: [
    {
      text: /group link (?:is )?(?:not valid|invalid|no longer (?:valid|active))/iu,
      state: 'removed',
    },
  ],
  names: [],
};

/**
 * The key of the group stands in the fragment, which no server is sent: the page is the same for every group, and proves
 * nothing unless it comes to name one.
 */
export function extract(page: Page): Extraction {
  return extractInvitation(page, (asked) => {
    const read = readByTexts(asked, TEXTS);
    return read.state === 'unknown'
      ? { ...read, proof: `status ${asked.answer.status}, the page is the same for every group` }
      : read;
  });
}
