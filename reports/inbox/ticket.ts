/** What a ticket number is made of: it holds a digit, and is no id of ours. */
const NUMBER = String.raw`([A-Z0-9][A-Z0-9._/-]{1,38}[A-Z0-9])`;

/** `[#12345]`, `[Ticket#4711]`, `[Case #A-12]`. */
const BRACKETED = new RegExp(String.raw`\[[^\][\n#]{0,30}#[ \t]{0,2}${NUMBER}\]`, 'giu');

/** `Ticket ID: …`, `Case: 12-34`, `Request number …`. "Takedown request: HOST" begins the subject of our own notices. */
const NAMED = new RegExp(
  String.raw`\b(?:(?:ticket|case|reference|incident)[ \t]{0,2}(?:(?:id|no\.?|nr\.?|num(?:ber)?)[ \t]{0,2}[:#]?|[:#])|(?:request|report|complaint)[ \t]{0,2}(?:id|no\.?|nr\.?|num(?:ber)?)[ \t]{0,2}[:#]?)[ \t]{0,2}#?${NUMBER}`,
  'giu',
);

/** `工单号：…`, `受理编号 …`, `工单2026…`. */
const CHINESE = new RegExp(
  String.raw`(?:(?:工单|受理|服务单)(?:编?号码?|编码|序号)?|(?:案件|投诉|举报|反馈|报告)(?:编?号码?|编码|序号))[ \t]{0,2}[:：#]?[ \t]{0,2}#?${NUMBER}`,
  'giu',
);

/** Numbers of ours, which every answer repeats. */
const OURS = /ntc_|cas_|^r\d{1,4}$/iu;

/** The longest number that is kept. */
const LENGTH = 80;

/**
 * The ticket number that a text gives: by the recipient's own pattern where it declares one (then by no other), else by the
 * forms that most systems share. Null where it gives none.
 */
export function ticketNumber(
  text: string,
  declared: ((text: string) => string | null) | null,
): string | null {
  if (declared !== null) {
    const found = declared(text)?.trim() ?? '';
    return found === '' ? null : found.slice(0, LENGTH);
  }
  for (const form of [BRACKETED, NAMED, CHINESE]) {
    for (const [, number = ''] of text.matchAll(form)) {
      if (/\d/u.test(number) && !OURS.test(number)) {
        return number;
      }
    }
  }
  return null;
}
