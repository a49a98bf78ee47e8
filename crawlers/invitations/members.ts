/** `1 234`, `1,234`, `1.234`, `1.2`, `12,4`, `128`: groups of three are thousands, anything else after a mark is a fraction. */
const NUMBER = String.raw`(\d{1,3}(?:[ \u00A0\u202F,.'’]\d{3}){1,3}(?!\d)|\d{1,9}(?:[.,]\d{1,2}(?!\d))?)`;

const UNIT = String.raw`\s?(万|萬|千|亿|億|[KM](?![a-z]))?`;

/** `12 345 members`, `1.2K subscribers`, `3.4万人`, `128 名成员`. */
const BEFORE_WORD = new RegExp(
  String.raw`(?<![\d.,])${NUMBER}${UNIT}\s?\+?\s?(?:members?\b|subscribers?\b|followers?\b|participants?\b|[名位个個]?\s?(?:群?成[员員]|群友|用[户戶]|人|メンバー))`,
  'iu',
);

/** `成员 128`, `群人数：3.4万`, `Members 128`, `メンバー 1,024`. */
const AFTER_WORD = new RegExp(
  String.raw`(?:群?成[员員](?:[数數])?|人[数數]|members?|メンバー)\s?[:：]?\s?[(（]?\s?${NUMBER}${UNIT}`,
  'iu',
);

const FACTORS: Readonly<Record<string, number>> = {
  K: 1e3,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  M: 1e6,
  亿: 1e8,
  億: 1e8,
};

/** Characters in which a count is looked for. */
const MAX_SCANNED = 2_000;

/** How many members a page prints; null where it prints none. Rounded figures are read as they stand. */
export function membersIn(text: string): number | null {
  const scanned = text.slice(0, MAX_SCANNED);
  const match = BEFORE_WORD.exec(scanned) ?? AFTER_WORD.exec(scanned);
  if (match === null) {
    return null;
  }
  const [, written = '', unit = ''] = match;
  const members = Math.round(numberOf(written) * (FACTORS[unit.toUpperCase()] ?? 1));
  return Number.isSafeInteger(members) ? members : null;
}

function numberOf(written: string): number {
  return /[^\d]\d{3}$/u.test(written)
    ? Number(written.replaceAll(/\D/gu, ''))
    : Number(written.replace(',', '.'));
}
