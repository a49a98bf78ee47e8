import type { LinkState } from '../../core/link.ts';
import type { AskedPage } from './extract-invitation.ts';
import { membersIn } from './members.ts';
import { type InvitationReading, stateAlone } from './reading.ts';

/** A text by which a service says that an invitation leads nowhere. */
interface End {
  readonly text: RegExp;
  readonly state: Extract<LinkState, 'removed' | 'expired' | 'private' | 'unknown'>;
}

/** What a service's pages say, as facts. */
export interface PageTexts {
  /** Titles that every page of the service has, and so name no group. Matched whole. */
  readonly generic: RegExp;
  /** The first that fits counts. */
  readonly ends: readonly End[];
  /** The group's name within the shown text, as first group. */
  readonly names: readonly RegExp[];
}

/** The end of a group's code, in the words of QQ, WeChat, Feishu, DingTalk and the services for codes that change. */
export const CHINESE_ENDS: readonly End[] = [
  {
    text: /(?:二维码|活码|邀请码|邀请链接|邀请|链接|页面)\s?(?:已经|已)?\s?(?:过期|失效|到期|停用)(?![前时])/u,
    state: 'expired',
  },
  { text: /群(?:聊|组)?\s?(?:已经|已|不)\s?(?:存在|被?解散|被?封停)/u, state: 'removed' },
  { text: /(?:链接|二维码|页面|邀请)\s?(?:无效|不存在|已被?删除)/u, state: 'removed' },
  {
    text: /(?:涉嫌违规|违反[^。\n]{0,20}规定|违规)[^。\n]{0,20}(?:停止访问|无法访问|被?封禁|禁止)/u,
    state: 'removed',
  },
  { text: /群(?:聊|成员|人数)?\s?已满|人数已达上限/u, state: 'unknown' },
];

/** Characters of a page that says an end: it says little else. A page that says more may be quoting someone. */
const LITTLE = 400;

/** Reads a page by its texts: an end, a group's name, or neither, which proves nothing. */
export function readByTexts({ shown, answer }: AskedPage, texts: PageTexts): InvitationReading {
  const text = shown.text;
  const name = nameOf(shown, texts);
  const about = {
    title: name,
    description: descriptionOf(shown, name),
    members: membersIn(`${shown.meta.get('og:description') ?? ''}\n${text}`),
    picture: name === null ? null : (shown.meta.get('og:image') ?? null),
  };
  const end = text.length <= LITTLE ? endOf(`${shown.title}\n${text}`, texts.ends) : null;
  if (end !== null) {
    return { ...stateAlone('unknown', ''), ...about, ...end };
  }
  return name === null
    ? stateAlone('unknown', `status ${answer.status}, the page names no group`)
    : { ...stateAlone('alive', 'the page names the group'), ...about };
}

/** The state that a text means, and its words as proof; null where it means no end. */
export function endOf(
  text: string,
  ends: readonly End[],
): Pick<InvitationReading, 'state' | 'proof'> | null {
  for (const end of ends) {
    const words = end.text.exec(text)?.[0];
    if (words !== undefined) {
      return { state: end.state, proof: `the page says "${words}"` };
    }
  }
  return null;
}

/** The name that the page gives to the group: in its text, else in what it shows to those who share it. */
function nameOf({ text, meta }: AskedPage['shown'], texts: PageTexts): string | null {
  const written = texts.names.map((pattern) => pattern.exec(text)?.[1] ?? '');
  const named = [...written, meta.get('og:title') ?? ''].map((name) => name.trim());
  return named.find((name) => name !== '' && !texts.generic.test(name)) ?? null;
}

function descriptionOf({ meta }: AskedPage['shown'], name: string | null): string | null {
  const description = meta.get('og:description')?.trim() ?? '';
  return name === null || description === '' || description === name ? null : description;
}
