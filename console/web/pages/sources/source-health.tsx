import type { SourceRow } from '../../../api/sources.ts';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/language.ts';
import { SOURCES } from './words.ts';

/** How a source is doing, in a few words. */
export function SourceHealth({ source }: { readonly source: SourceRow }) {
  const w = useWords(SOURCES);
  const { pause, hosts, alarms } = source;
  return (
    <span class="row">
      {pause === null ? null : (
        <Tag tone="warn">
          {pause.until === null ? (
            w.paused
          ) : (
            <>
              {w.pausedUntil} <Moment at={pause.until} />
            </>
          )}
        </Tag>
      )}
      {hosts.length === 0 ? null : <Tag tone="warn">{w.hostsLeft(hosts.length)}</Tag>}
      {alarms.length === 0 ? null : <Tag tone="danger">{w.alarms(alarms.length)}</Tag>}
      {pause === null && hosts.length === 0 && alarms.length === 0 ? (
        <Tag tone="good">{w.fine}</Tag>
      ) : null}
    </span>
  );
}
