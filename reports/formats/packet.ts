import type { CitedSighting } from '../../core/notice.ts';
import { hostOf } from '../notices/address.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { moment } from '../words/moment.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';

/**
 * A notice in the fields that the form of a Chinese reporting centre asks for (name of the site, address, description, who
 * reports), for a person to copy over: such a centre has no programming interface. One sheet for each address. Of a
 * withdrawal, its words.
 */
export function formatPacket(composed: ComposedNotice): string {
  const { notice, recipient, sender } = composed;
  if (notice.withdraws !== undefined) {
    return `【撤回】\n${composed.text}`;
  }
  const sheets = notice.cited.map(({ url, text, firstSeenAt, lastSeenAt, evidence }, index) =>
    [
      `【${index + 1}/${notice.cited.length}】`,
      `受理单位：${recipient.name}`,
      `编号：${notice.id}（第${notice.round}次）`,
      `网站名称：${hostOf(url)}`,
      '网址：',
      url,
      `违法类型：${POLICY_WORDINGS[notice.policy].zh}`,
      `违法内容描述：${legible(notice.reason)}`,
      `广告原文（身份号码已遮盖）：\n${legible(text).replaceAll(/^/gmu, '> ')}`,
      `发现时间：${moment(firstSeenAt)} 至 ${moment(lastSeenAt)}`,
      evidenceLine(evidence),
      `举报人：${legibleLine(sender.organisation)}，${legibleLine(sender.name)}，${sender.email}`,
      `审查决定：${legibleLine(notice.decidedBy)}，${moment(notice.decidedAt)}`,
      '承诺：以上内容属实，出于善意举报。',
    ].join('\n'),
  );
  return `${sheets.join('\n\n')}\n`;
}

function evidenceLine(evidence: CitedSighting['evidence']): string {
  if (evidence === null) {
    return '证据：未能封存';
  }
  const { evidenceId, seal, bundleDigest, pictureDigest } = evidence;
  const picture =
    typeof pictureDigest === 'string' ? `，包内本条截图 SHA-256 ${pictureDigest}` : '';
  return `证据：${evidenceId}，封存校验值 ${seal}，证据包 SHA-256 ${bundleDigest}${picture}`;
}
