import type { Extraction, Page } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import type { ShownPage } from '../../disks/shown-page.ts';
import { type AskedPage, extractInvitation } from '../../invitations/extract-invitation.ts';
import { membersIn } from '../../invitations/members.ts';
import { CHINESE_ENDS, endOf } from '../../invitations/read-by-texts.ts';
import { type InvitationReading, stateAlone } from '../../invitations/reading.ts';
import { findLinks } from '../../links/find-links.ts';
import { destinationsOf } from './destinations.ts';
import { picturesOf } from './pictures.ts';

/** Characters of a page that says it is over: sellers write the rest of such pages, and may write anything. */
const LITTLE = 200;

/** Characters up to which a page with a script is a shell: `加载中，请稍候`. */
const SHELL = 20;

/** Words that go with the picture of a code. */
const ASKS = /扫[一描码碼]|识别|長按|长按|进群|加群|入群|群聊|加微信|加好友/u;

/** Characters of the page's text that are kept: such pages say a few lines. */
const MAX_DESCRIPTION = 4_000;

/** Titles that the services give to every page. */
const GENERIC = /^(?:草料二维码|二维码|活码|群活码|引流宝|金数据|微伴助手|加载中.*|loading.*)?$/iu;

/**
 * What the page of a code shows: its texts, its pictures (each a target of its own, for the group's code is one of them), and
 * where it leads on to. It is alive where it leads to a group or shows a picture to scan.
 */
export function extract(page: Page): Extraction {
  return extractInvitation(page, judge);
}

function judge(asked: AskedPage): InvitationReading {
  const { answer, shown } = asked;
  const links = destinationsOf(asked);
  const leads = leadToGroup(links);
  const about = aboutOf(asked);
  const end = leads ? null : endOn(shown);
  if (end !== null) {
    return { ...stateAlone('unknown', ''), title: about.title, ...end };
  }
  if (answer.status >= 300) {
    return stateAlone('unknown', `status ${answer.status}`);
  }
  const images = picturesOf(asked);
  const read = {
    ...about,
    picture: images[0] ?? null,
    links,
    images,
    next: images.map(imageTarget),
  };
  if (leads) {
    return { ...stateAlone('alive', 'the page leads on to a group'), ...read };
  }
  if (images.length > 0 && ASKS.test(`${shown.title}\n${shown.text}`)) {
    return { ...stateAlone('alive', 'the page shows a picture to scan'), ...read };
  }
  const nothing = stateAlone('unknown', `status ${answer.status}, the page leads nowhere`);
  return { ...nothing, ...read, needsBrowser: images.length === 0 && isShell(asked) };
}

function leadToGroup(links: readonly string[]): boolean {
  return findLinks(links.join('\n'), 'href').some(
    ({ surface, service }) => surface === 'group-invitation' && service !== 'live-code',
  );
}

function endOn({ title, text }: ShownPage): ReturnType<typeof endOf> {
  return text.length <= LITTLE ? endOf(`${title}\n${text}`, CHINESE_ENDS) : null;
}

/** Whether the page holds next to nothing but a script that fills it. */
function isShell({ answer, shown }: AskedPage): boolean {
  return shown.text.length < SHELL && /<script\b/iu.test(answer.text);
}

function aboutOf({
  shown,
}: AskedPage): Pick<InvitationReading, 'title' | 'description' | 'members' | 'picture'> {
  const title = [shown.meta.get('og:title') ?? '', shown.title]
    .map((written) => written.trim())
    .find((written) => !GENERIC.test(written));
  return {
    title: title ?? null,
    description: linesBeside(title ?? '', shown.text.slice(0, MAX_DESCRIPTION)),
    members: membersIn(shown.text),
    picture: null,
  };
}

/** The text without the lines that say the title again. */
function linesBeside(title: string, text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== title)
    .join('\n');
}

function imageTarget(url: string): ProposedTarget {
  return { url, kind: 'image', platform: null, accessCode: null, stamp: null };
}
