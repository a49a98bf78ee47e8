import { words } from '../../words/language.ts';

export const SETTINGS = words(
  {
    title: '设置',
    hint: '当前生效的设置。密钥和口令不会显示。修改请在启动程序的环境变量或文件中进行，然后重新启动。',
    version: '版本',
    retention: '证据保存期限',
    days: (days: number) => `${days} 天`,
    forever: '永久',
    of: { confirmed: '已确认的案件', undecided: '未决的案件', dismissed: '已驳回的案件' },
    keys: '密钥指纹',
    keysHint: '可用于核对，不会泄露密钥本身。',
    keyOf: { signing: '证据签名公钥', evidence: '证据加密密钥', console: '控制台密钥' },
    all: '全部设置',
    name: '名称',
    value: '值',
  },
  {
    title: 'Settings',
    hint: 'What is in force. Secrets are not shown. Change them in the environment or the file that the program is started with, then start it again.',
    version: 'Version',
    retention: 'How long evidence is kept',
    days: (days: number) => `${days} days`,
    forever: 'for ever',
    of: {
      confirmed: 'confirmed cases',
      undecided: 'undecided cases',
      dismissed: 'dismissed cases',
    },
    keys: 'Fingerprints of keys',
    keysHint: 'To compare by; they give nothing of a key away.',
    keyOf: {
      signing: 'public key that seals evidence',
      evidence: 'key that evidence is encrypted under',
      console: 'key of the console',
    },
    all: 'All settings',
    name: 'Name',
    value: 'Value',
  },
);
