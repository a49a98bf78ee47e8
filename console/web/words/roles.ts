import type { Right, Role } from '../../../core/rights.ts';
import { words } from './language.ts';

const ZH: Readonly<Record<Role, string>> = {
  viewer: '查看者',
  analyst: '分析员',
  approver: '复核员',
  administrator: '管理员',
  auditor: '审计员',
};

const EN: Readonly<Record<Role, string>> = {
  viewer: 'viewer',
  analyst: 'analyst',
  approver: 'approver',
  administrator: 'administrator',
  auditor: 'auditor',
};

/** What roles are called. */
export const ROLE_WORDS = words(ZH, EN);

const RIGHTS_ZH: Readonly<Record<Right, string>> = {
  read: '查看案件及相关内容',
  decide: '处理案件、认领和备注',
  approve: '作为第二人复核通知',
  unblur: '查看未打码的证据',
  export: '导出副本',
  clues: '答复线索',
  sources: '管理来源和巡查',
  teach: '管理规则和模型',
  administer: '管理用户、设置和密钥',
  audit: '查看审计日志',
  score: '提交文本评分',
  push: '提交自有帖子',
};

const RIGHTS_EN: Readonly<Record<Right, string>> = {
  read: 'read cases and all that hangs on them',
  decide: 'decide on cases, claim and note them',
  approve: 'approve notices as the second person',
  unblur: 'open evidence in clear',
  export: 'take copies out',
  clues: 'answer clues',
  sources: 'manage sources and sweeps',
  teach: 'manage rules and models',
  administer: 'manage people, settings and keys',
  audit: 'read the audit log',
  score: 'have texts scored',
  push: 'push listings in',
};

/** What rights let somebody do. */
export const RIGHT_WORDS = words(RIGHTS_ZH, RIGHTS_EN);
