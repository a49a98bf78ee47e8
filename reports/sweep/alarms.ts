import type { Alarm } from '../../core/alarm.ts';
import { alarmWording } from '../words/alarms.ts';
import { words } from './markup.ts';

/** What a person should look at before the cases: nothing where there is nothing. */
export function alarmSection(alarms: readonly Alarm[]): string {
  if (alarms.length === 0) {
    return '';
  }
  const lines = alarms.map((alarm) => `<li>${words(alarmWording(alarm))}</li>`);
  return `<section class="note"><h2>${words({ zh: '来源告警', en: 'Alarms' })} (${alarms.length})</h2>\n<ul>${lines.join('')}</ul></section>`;
}
