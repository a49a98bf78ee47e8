import type { LinkFacts, LinkState } from '../../../core/link.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { membersIn } from '../../invitations/members.ts';
import { wallBefore } from '../../invitations/reading.ts';
import type { PreviewReader } from './read-preview.ts';

/** Sentences that t.me writes where a group says nothing of itself. */
const BOILERPLATE =
  /^(?:If you have Telegram, you can |You are invited to (?:a|the) (?:group|channel|chat))/u;

/** Telegram's notice in place of what it has blocked for everyone. */
const BLOCKED =
  /^This (?:channel|group|chat|bot) (?:can['’]t be displayed because|is unavailable (?:due|because)|(?:is|was) blocked)/u;

/** The service's own pictures, which stand for none. */
const OWN_PICTURE = 'https://telegram.org/';

/** The card names a group only where there is one; a page without members or posts is a person's, a free name's, or dead. */
export function factsOf(answer: PageAnswer, reader: PreviewReader): LinkFacts {
  const { title, extra, description } = reader.parts;
  const isWritten = description !== '' && !BOILERPLATE.test(description);
  const facts = {
    title: title === '' ? null : title,
    description: isWritten ? description : null,
    owner: null,
    members: membersIn(extra),
    ...(reader.picture.startsWith('https:') && !reader.picture.startsWith(OWN_PICTURE)
      ? { picture: reader.picture }
      : {}),
    files: [],
  };
  const wall = wallBefore(answer);
  return wall === null
    ? { ...facts, ...stateOf(answer.status, facts.members, reader) }
    : { ...facts, state: 'wall', proof: wall.proof };
}

function stateOf(
  status: number,
  members: number | null,
  { parts: { title, description, extra }, messages }: PreviewReader,
): { readonly state: LinkState; readonly proof: string } {
  if (status !== 200) {
    return { state: 'unknown', proof: `status ${status}` };
  }
  const blocked = BLOCKED.exec(description)?.[0];
  if (blocked !== undefined) {
    return { state: 'removed', proof: `the page says "${blocked} …"` };
  }
  if (title !== '' && (members !== null || messages.length > 0)) {
    const shown = members === null ? 'posts' : 'members';
    return { state: 'alive', proof: `${shown} are shown` };
  }
  return { state: 'unknown', proof: whatIsShown(title, extra, description) };
}

/** Pages that prove nothing, told apart for those who look. */
function whatIsShown(title: string, extra: string, description: string): string {
  if (title !== '') {
    return extra.startsWith('@')
      ? 'the page of a person or a bot'
      : 'a name is shown, but neither members nor posts';
  }
  return description.startsWith('If you have Telegram, you can contact')
    ? 'the page of a person, or of a name that is free'
    : 'no group is named: the invitation is dead, or its group is not shown';
}
