import { useWords, words } from '../words/language.ts';
import { Moment } from './moment.tsx';

/** Something that a person should look at, as the server tells it. */
interface AlarmFacts {
  readonly kind: string;
  readonly [name: string]: unknown;
}

const ALARMS = words(
  {
    walled: (host: string, wall: string) => `${host} 拒绝访问（${wall}），暂停至`,
    drift: (platform: string, empty: number, pages: number) =>
      `适配器 ${platform} 可能失效：${pages} 个页面中有 ${empty} 个读不到内容`,
    silence: '没有新帖，最近一帖在',
    damaged: (id: string) => `证据 ${id} 不完整`,
    doubt: (id: string) => `通知 ${id} 是否送达不明`,
    custody: '保管日志校验失败',
  },
  {
    walled: (host: string, wall: string) => `${host} refuses (${wall}); left alone until`,
    drift: (platform: string, empty: number, pages: number) =>
      `the adapter ${platform} may read nothing any more: ${empty} of ${pages} pages are empty`,
    silence: 'no posts any more; the newest is of',
    damaged: (id: string) => `the evidence ${id} is not whole`,
    doubt: (id: string) => `whether the notice ${id} arrived is in doubt`,
    custody: 'the custody log does not hold',
  },
);

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An alarm in words. */
export function Alarm({ alarm }: { readonly alarm: AlarmFacts }) {
  const w = useWords(ALARMS);
  switch (alarm.kind) {
    case 'walled':
      return (
        <span class="foreign">
          {w.walled(text(alarm['host']), text(alarm['wall']))}{' '}
          <Moment at={text(alarm['until']) || null} />
        </span>
      );
    case 'layout-drift':
      return (
        <span class="foreign">
          {w.drift(text(alarm['platform']), Number(alarm['empty']), Number(alarm['pages']))}
        </span>
      );
    case 'silence':
      return (
        <span>
          {w.silence} <Moment at={text(alarm['newestAt']) || null} />
        </span>
      );
    case 'evidence-damaged':
      return <span class="foreign">{w.damaged(text(alarm['evidenceId']))}</span>;
    case 'notice-in-doubt':
      return <span class="foreign">{w.doubt(text(alarm['noticeId']))}</span>;
    case 'custody-broken':
      return <span>{w.custody}</span>;
    default:
      return <span class="foreign">{alarm.kind}</span>;
  }
}
