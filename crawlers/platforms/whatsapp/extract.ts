import type { Extraction, Page } from '../../../core/page.ts';
import type { ShownPage } from '../../disks/shown-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { first, selector } from '../../dom/select.ts';
import { type AskedPage, extractInvitation } from '../../invitations/extract-invitation.ts';
import { membersIn } from '../../invitations/members.ts';
import { type InvitationReading, stateAlone } from '../../invitations/reading.ts';

/** Titles that stand where a group has no name to show, in the languages that were seen. */
const GENERIC =
  /^(?:whatsapp(?:\.com)?(?: (?:group|chat|messenger|channel|web))?(?: invite)?|share on whatsapp|invitación a grupo de whatsapp|convite para grupo do whatsapp|undangan grup whatsapp|whatsapp ?群[组組聊]?邀[请請])$/iu;

/** Descriptions that every page has. */
const GENERIC_TEXT = /^(?:whatsapp group invite|.{0,40}follow this link to join.{0,40})?$/iu;

/** Group names stand in the page's only heading of this rank. */
const HEADING = selector('h3');

/** Where pictures of groups lie; the picture that all pages share lies elsewhere. */
const PICTURE = /^https:\/\/(?:pps\.whatsapp\.net|mmg\.whatsapp\.net|[\w.-]{1,80}\.fbcdn\.net)\//u;

/** What chat.whatsapp.com shows of a group without joining: its name and picture, or that there is none. */
export function extract(page: Page): Extraction {
  return extractInvitation(page, judge);
}

function judge({ answer, shown }: AskedPage): InvitationReading {
  const name = nameOf(shown);
  const image = shown.meta.get('og:image') ?? '';
  if (name !== null) {
    const description = shown.meta.get('og:description')?.trim() ?? '';
    return {
      ...stateAlone('alive', 'the page names the group'),
      title: name,
      description: GENERIC_TEXT.test(description) ? null : description,
      members: membersIn(`${description}\n${shown.text}`),
      picture: PICTURE.test(image) ? image : null,
    };
  }
  return isRevoked(shown, answer.status)
    ? stateAlone(
        'removed',
        'the page of an invitation without a name, with the picture of all: reset or never there',
      )
    : stateAlone('unknown', `status ${answer.status}, the page names no group`);
}

function nameOf(shown: ShownPage): string | null {
  const written = [
    (shown.meta.get('og:title') ?? '').replace(/ \| WhatsApp Channel$/iu, ''),
    lineOf(first(HEADING, shown.document)),
  ];
  const named = written.map((name) => name.trim());
  return (
    named.find((name) => name !== '' && !GENERIC.test(name) && name !== shown.title.trim()) ?? null
  );
}

/** The one shape that the service answers for a key that opens nothing; a shorter or other page proves nothing. */
function isRevoked({ meta, title }: ShownPage, status: number): boolean {
  const shownTitle = meta.get('og:title')?.trim();
  const image = meta.get('og:image') ?? '';
  return (
    status === 200 &&
    /^whatsapp(?:\.com)?$/iu.test(meta.get('og:site_name') ?? '') &&
    shownTitle !== undefined &&
    (shownTitle === '' || GENERIC.test(shownTitle) || shownTitle === title.trim()) &&
    image.startsWith('https://static.whatsapp.net/')
  );
}
