/**
 * Months as forums print them: English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish names and
 * their usual short forms (Unicode CLDR, `months/format`), accents dropped.
 */
const NAMES: readonly string[] = [
  'january jan januar jänner januari janvier janv enero ene janeiro gennaio gen stycznia sty styczen',
  'february feb februar februari fevrier fevr fev febrero fevereiro febbraio febr lutego lut luty',
  'march mar marz mrz maart mrt mars marzo marco marca marzec',
  'april apr avril avr abril abr aprile kwietnia kwi kwiecien',
  'may mai mei mayo maio maggio mag maj maja',
  'june jun juni juin junio junho giugno giu czerwca cze czerwiec',
  'july jul juli juillet juil julio julho luglio lug lipca lip lipiec',
  'august aug augustus augusti aout agosto ago sierpnia sie sierpien',
  'september sep sept septembre septiembre setembro set settembre wrzesnia wrz wrzesien',
  'october oct oktober okt octobre octubre outubro out ottobre ott pazdziernika paz pazdziernik',
  'november nov novembre noviembre novembro listopada lis listopad',
  'december dec dezember dez decembre diciembre dic dezembro dicembre grudnia gru grudzien',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, at) => names.split(' ').map((name) => [plain(name), at + 1] as const)),
);

/** The month, from 1, that a word names in one of the languages; null for any other word. */
export function monthNamed(word: string): number | null {
  return MONTHS.get(plain(word)) ?? null;
}

/** Lower case, accents and a closing dot dropped. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F.]/gu, '');
}

const WEEKDAYS: readonly string[] = [
  'sunday sun sonntag dimanche domingo domenica 日 天',
  'monday mon montag lundi lunes lunedi 一',
  'tuesday tue tues dienstag mardi martes martedi 二',
  'wednesday wed mittwoch mercredi miercoles mercoledi 三',
  'thursday thu thur thurs donnerstag jeudi jueves giovedi 四',
  'friday fri freitag vendredi viernes venerdi 五',
  'saturday sat samstag samedi sabado sabato 六',
];

const DAYS_OF_WEEK: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((names, at) => names.split(' ').map((name) => [name, at] as const)),
);

/** The day of the week, from Sunday as 0, that a word names; null for any other word. */
export function weekdayNamed(word: string): number | null {
  return DAYS_OF_WEEK.get(plain(word)) ?? null;
}
