import type { AskedPage } from '../../invitations/extract-invitation.ts';
import { unescapeScript } from '../../invitations/script-text.ts';

/** What the address and the scripts of a page tell of a group. */
export interface GroupFacts {
  readonly name: string | null;
  readonly number: string | null;
  /** QQ number of who shared the group, where the address tells it. */
  readonly sharer: string | null;
  readonly members: number | null;
  /** What the page's script says went wrong. */
  readonly trouble: string | null;
}

const NUMBERS: readonly RegExp[] = [
  /[?&]group_code=(\d{5,12})(?!\d)/u,
  /card_type=group[^"'\s]{0,400}?[?&]uin=(\d{5,12})(?!\d)/u,
  /[?&]uin=(\d{5,12})(?!\d)[^"'\s]{0,400}?card_type=group/u,
  /"(?:group_?code|group_?uin|group_?id)"\s{0,3}:\s{0,3}"?(\d{5,12})(?!\d)/iu,
  /群号码?\s{0,3}[:：]?\s{0,3}(\d{5,12})(?!\d)/u,
];

const NAME =
  /"(?:group_?name|group_?nick|guild_?name)"\s{0,3}:\s{0,3}"((?:[^"\\\n]|\\.){1,200})"/iu;

const MEMBERS = /"(?:group_?)?member_?(?:num|count|cnt|total)"\s{0,3}:\s{0,3}"?(\d{1,7})(?!\d)/iu;

const TROUBLE =
  /"(?:err_?msg|msg|message|wording|tips?|desc)"\s{0,3}:\s{0,3}"((?:[^"\\\n]|\\.){1,200})"/giu;

const END = /群(?:聊)?(?:已|不)|二维码|失效|过期/u;

/** Characters of a page's source in which these stand. */
const MAX_SOURCE = 1_000_000;

const MAX_TROUBLES = 50;

/** Reads address and source, not the text alone: a page may fill itself from values in its script. */
export function groupFactsOf({ page, answer, shown }: AskedPage): GroupFacts {
  const source = answer.text.slice(0, MAX_SOURCE).replaceAll('&amp;', '&');
  const places = [page.url, answer.finalUrl, sharedCardOf(page.url), source, shown.text];
  return {
    name: textIn(NAME, source),
    number: firstOf(NUMBERS, places),
    sharer: /"uin"\s?:\s?"?(\d{5,12})(?!\d)/u.exec(sharedCardOf(page.url))?.[1] ?? null,
    members: numberIn(MEMBERS, source),
    trouble: troubleIn(source),
  };
}

/** `busi_data` of a shared card: JSON in base 64 with the group's number and who shared it; empty where there is none. */
function sharedCardOf(url: string): string {
  const written = /[?&]busi_data=([\w+/%-]{24,900})/u.exec(url)?.[1];
  return written === undefined
    ? ''
    : Buffer.from(written.replaceAll(/%2B/giu, '+').replaceAll(/%2F/giu, '/'), 'base64').toString(
        'utf8',
      );
}

function firstOf(patterns: readonly RegExp[], places: readonly string[]): string | null {
  for (const place of places) {
    for (const pattern of patterns) {
      const found = pattern.exec(place)?.[1];
      if (found !== undefined) {
        return found;
      }
    }
  }
  return null;
}

function textIn(pattern: RegExp, source: string): string | null {
  const written = pattern.exec(source)?.[1];
  return written === undefined ? null : unescapeScript(written);
}

function numberIn(pattern: RegExp, source: string): number | null {
  const written = pattern.exec(source)?.[1];
  return written === undefined ? null : Number(written);
}

function troubleIn(source: string): string | null {
  let seen = 0;
  for (const [, written = ''] of source.matchAll(TROUBLE)) {
    const words = unescapeScript(written);
    seen += 1;
    if (END.test(words)) {
      return words;
    }
    if (seen >= MAX_TROUBLES) {
      break;
    }
  }
  return null;
}
