import type { Alarm } from '../../core/alarm.ts';
import { legibleLine } from './legible.ts';
import { shanghai, utc } from './moment.ts';
import type { Wording } from './wording.ts';

const HOUR_SECONDS = 3_600;

/** What an alarm says, and what to do about it, in one line. */
export function alarmWording(alarm: Alarm): Wording {
  switch (alarm.kind) {
    case 'walled': {
      const { sourceId, wall, until, times } = alarm;
      const host = legibleLine(alarm.host);
      return {
        zh: `来源 ${sourceId} 在 ${host} 受阻（${wall}），暂停访问至 ${shanghai(until)}（连续第 ${times} 次）。处理后可运行：npx cardsweep source resume ${sourceId}`,
        en: `${sourceId} is refused by ${host} (${wall}) and leaves it alone until ${utc(until)}, pause ${times} in a row; when that is settled: npx cardsweep source resume ${sourceId}`,
      };
    }
    case 'layout-drift': {
      const { sourceId, platform, pages, empty } = alarm;
      return {
        zh: `来源 ${sourceId} 的 ${pages} 个页面中有 ${empty} 个突然读不出内容：网站可能改版，请检查平台适配 ${platform}`,
        en: `${empty} of ${pages} pages of ${sourceId} suddenly give nothing: the site may have changed, check the adapter ${platform}`,
      };
    }
    case 'silence': {
      const { sourceId, newestAt, usualGapSeconds } = alarm;
      const hours = Math.max(1, Math.round(usualGapSeconds / HOUR_SECONDS));
      return {
        zh: `来源 ${sourceId} 自 ${shanghai(newestAt)} 起没有新帖（平时间隔约 ${hours} 小时）：请确认网站是否仍在使用`,
        en: `${sourceId} has had nothing new since ${utc(newestAt)} (usually within ${hours} h): check that the site is still in use`,
      };
    }
  }
}
