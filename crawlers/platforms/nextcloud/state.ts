import type { PageAnswer } from '../../../core/page.ts';
import type { ShownPage } from '../../disks/shown-page.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOfStatus,
  stateOfWords,
  stateWithoutMeaning,
} from '../../disks/state.ts';
import { first, selector } from '../../dom/select.ts';

/** Marks of a public share's page: Nextcloud of any age, ownCloud 10. */
const OPEN = selector(
  'input[id^="initial-state-files_sharing-"], input#sharingToken, input#isPublic, body#body-public #preview',
);
const PASSWORD = selector('form input[type="password"][name="password"]');

/** What the page of a link without a share says, in lower case. */
const GONE: readonly (readonly [string, Meaning])[] = [
  ["this link doesn't seem to work anymore", 'removed'],
  ['this link doesn’t seem to work anymore', 'removed'],
  ['maybe the share was deleted or has expired', 'removed'],
  ['the document could not be found on the server', 'removed'],
  ['this share does not exist', 'removed'],
  ['file not found', 'removed'],
  ['文件未找到', 'removed'],
  ['找不到文件', 'removed'],
  ['此链接似乎已失效', 'removed'],
  ['此链接已失效', 'removed'],
  ['分享已被删除或已过期', 'removed'],
  ['共享已被删除或已过期', 'removed'],
];

/** A page in place of a share says little. */
const LITTLE = 1_500;

/** What the page of a share proves. */
export function pageStateOf(answer: PageAnswer, page: ShownPage): ShareState {
  return (
    stateOfStatus(answer) ??
    lockOf(answer, page) ??
    openOf(answer, page) ??
    goneOf(page) ??
    stateWithoutMeaning(answer)
  );
}

/** The form that asks for the share's password; the login form of an installation asks for a user as well. */
function lockOf({ finalUrl }: PageAnswer, { document }: ShownPage): ShareState | null {
  const isAskedFor = /\/s\/[^/?#]+\/authenticate\b/u.test(finalUrl);
  const form = first(PASSWORD, document);
  const hasUser = first(USER, document) !== null;
  return isAskedFor || (form !== null && !hasUser)
    ? proven('needs-code', isAskedFor ? 'led to authenticate' : 'a form for its password')
    : null;
}

const USER = selector('input[name="user"], input[name="username"], input#user');

function openOf(answer: PageAnswer, { document }: ShownPage): ShareState | null {
  return isSuccess(answer) && first(OPEN, document) !== null
    ? proven('alive', 'the page shows the share')
    : null;
}

function goneOf({ text }: ShownPage): ShareState | null {
  return text.length > LITTLE ? null : stateOfWords(text.toLowerCase(), GONE);
}
