import { type Language, useLanguage } from '../words/language.ts';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A moment in the viewer's own zone, with UTC on hover. `relative` says how long ago. */
export function Moment({
  at,
  relative = false,
}: {
  readonly at: string | null;
  readonly relative?: boolean;
}) {
  const language = useLanguage();
  if (at === null) {
    return <span class="soft">—</span>;
  }
  const date = new Date(at);
  const utc = `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  return (
    <time dateTime={at} title={relative ? `${localOf(date, language)}\n${utc}` : utc}>
      {relative ? agoOf(date, language) : localOf(date, language)}
    </time>
  );
}

function localOf(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}

function agoOf(date: Date, language: Language): string {
  const seconds = Math.round((date.getTime() - Date.now()) / 1_000);
  const format = new Intl.RelativeTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    numeric: 'auto',
    style: 'short',
  });
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return format.format(Math.trunc(seconds / length), unit);
}
