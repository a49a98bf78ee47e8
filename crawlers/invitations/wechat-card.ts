import { momentOf, wallTimeOf } from '../times/zoned-time.ts';

/** When and where a card was seen: what its year is read by. */
export interface CardSeen {
  readonly fetchedAt: Date;
  /** IANA zone of the picture's source. */
  readonly timeZone: string;
}

/** A WeChat group's card. */
export interface WechatCard {
  /** The group's name, or null where it cannot be read. */
  readonly name: string | null;
  /**
   * The end of the last day on which the printed code opens the group, or null where it cannot be read. WeChat prints the
   * day without its hour, so the code may have ended some hours before.
   */
  readonly validUntil: Date | null;
}

/** `该二维码7天内(4月13日前)有效，重新进入将更新`, as read from a picture: brackets and spaces may be lost or full-width. */
const VALIDITY =
  /(\d{1,2})\s?天内\s?[(（[【]?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?\s?前?\s?[)）\]】]?\s?有?效?/u;

/** Words that stand on such cards and on nothing else. */
const IS_CARD = /群聊邀请|邀请你?(?:加入|进入)群聊|该?二维码\s?\d{1,2}\s?天内/u;

const NAMES: readonly RegExp[] = [
  /(?:加入|进入)(?:了)?群聊\s?[“"「『《【]([^”"」』》】\n]{1,60})[”"」』》】]/u,
  /群聊\s?[:：]\s?([^\n]{1,60})/u,
  /[“"「『《【]([^”"」』》】\n]{1,60})[”"」』》】]\s?邀请你?(?:加入|进入)群聊/u,
];

/** Days for which such a code opens its group. */
const VALID_DAYS = 7;

const DAY_MS = 86_400_000;

/** Characters of a picture's text that are read. */
const MAX_READ = 4_000;

/** Reads the text of a WeChat group's card, as a picture of it gives it; null where the text is that of no such card. */
export function readWechatCard(text: string, seen: CardSeen): WechatCard | null {
  const read = text
    .slice(0, MAX_READ)
    .normalize('NFKC')
    .replaceAll(/[ \t\u3000]{1,100}/gu, ' ');
  // Machines read Chinese with spaces between the characters.
  const joined = read.replaceAll(
    /(?<=\p{Script=Han}) (?=[\p{Script=Han}\d])|(?<=\d) (?=\p{Script=Han})/gu,
    '',
  );
  if (!IS_CARD.test(joined)) {
    return null;
  }
  return { name: nameOn(read) ?? nameOn(joined), validUntil: validUntil(joined, seen) };
}

function nameOn(text: string): string | null {
  for (const pattern of NAMES) {
    const name = pattern.exec(text)?.[1]?.trim() ?? '';
    if (name !== '') {
      return name;
    }
  }
  return null;
}

/** The year is not printed: a card was made before it was seen, so its day lies at most a week ahead. */
function validUntil(text: string, { fetchedAt, timeZone }: CardSeen): Date | null {
  const match = VALIDITY.exec(text);
  const today = wallTimeOf(fetchedAt, timeZone);
  if (match === null || today === null) {
    return null;
  }
  const latest = fetchedAt.getTime() + (VALID_DAYS + 1) * DAY_MS;
  for (const year of [today.year + 1, today.year, today.year - 1]) {
    const midnight = momentOf(
      { year, month: Number(match[2]), day: Number(match[3]), hour: 0, minute: 0, second: 0 },
      timeZone,
    );
    if (midnight !== null && midnight.getTime() <= latest) {
      return new Date(midnight.getTime() + DAY_MS);
    }
  }
  return null;
}
