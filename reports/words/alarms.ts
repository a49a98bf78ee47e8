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
    case 'evidence-damaged': {
      const { evidenceId, checks } = alarm;
      return {
        zh: `证据 ${evidenceId} 的存储副本已损坏（未通过：${checks.join('、')}）：请从备份恢复后运行：npx cardsweep evidence tend --all`,
        en: `the stored bundle ${evidenceId} is damaged (failed: ${checks.join(', ')}): restore it from a backup, then: npx cardsweep evidence tend --all`,
      };
    }
    case 'custody-broken': {
      return {
        zh: `证据保管日志校验失败（${alarm.why}）：日志可能被篡改或截断，请保全数据库与数据目录并查明原因`,
        en: `the custody log does not hold (${alarm.why}): it may have been changed or cut; secure the database and the data directory, and find out why`,
      };
    }
    case 'notice-in-doubt': {
      const { noticeId, caseId, recipientId } = alarm;
      return {
        zh: `发给 ${recipientId} 的通知 ${noticeId}（案件 ${caseId}）不知是否送达，不会自动重发：请查看邮件服务器记录后运行：npx cardsweep notice settle ${noticeId} --sent 或 --again`,
        en: `nobody knows whether ${noticeId} to ${recipientId} (case ${caseId}) was taken, and it is not sent again by itself: look at the mail server, then: npx cardsweep notice settle ${noticeId} --sent (or --again)`,
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
