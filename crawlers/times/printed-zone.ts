/** `All times are UTC+8`, `Times are GMT -5`, `GMT+8, 2026-11-22 06:34`, `Alle Zeiten sind UTC+02:00`, `时区 UTC+8`. */
const STATED =
  /(?:\b(?:times?|zeiten|heures|horas|ore|zone|zeitzone|fuseau)\b[^.<>]{0,40}?|时间[^。<>]{0,12}?|时区[^。<>]{0,6}?|^ ?|[\s>(（])(?:UTC|GMT)(?: ?([+-−]) ?(\d{1,2})(?::?(\d{2}))?)?/iu;
const LEADS =
  /\b(?:all times|times are|time zone|timezone|alle zeiten|zeitzone|toutes les heures|fuseau|todas las horas|os horários)\b|所有时间|时区|当前时间/iu;
/** The offset and the time of now beside it, as a page's foot has it. */
const WITH_NOW =
  /(?:UTC|GMT) ?([+-−]) ?(\d{1,2})(?::?(\d{2}))?, ?(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}:\d{2})/iu;

/** Minutes east of UTC in which a short text of the page says that times are printed; null where it says nothing of it. */
export function printedOffset(text: string): number | null {
  if (!/UTC|GMT/iu.test(text) || text.length > 300) {
    return null;
  }
  const match = WITH_NOW.exec(text) ?? (LEADS.test(text) ? STATED.exec(text) : null);
  if (match === null) {
    return null;
  }
  return offsetOf(match[1], match[2], match[3]);
}

/** The farthest that a zone lies from UTC, in minutes. */
const MAX_MINUTES = 14 * 60;

function offsetOf(
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number | null {
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (offset > MAX_MINUTES) {
    return null;
  }
  return sign === '+' || sign === undefined ? offset : -offset;
}
