import { Link } from 'wouter-preact';
import type { QueueRow as Row } from '../../../api/queue.ts';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import { CASE_WORDS } from '../../words/cases.ts';
import { useWords } from '../../words/language.ts';
import { QUEUE } from './words.ts';

interface Props {
  readonly row: Row;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onPoint: () => void;
}

/** One case of the list, in a line or two. */
export function QueueRow({ row, isCurrent, isSelected, onSelect, onPoint }: Props) {
  const w = useWords(QUEUE);
  const c = useWords(CASE_WORDS);
  const { lead } = row;
  return (
    <div
      class={`queue-row${isSelected ? ' is-selected' : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
      onFocusCapture={onPoint}
    >
      <input
        type="checkbox"
        class="queue-check"
        checked={isSelected}
        aria-label={w.select(row.caseId)}
        onChange={onSelect}
      />
      <span class="queue-priority" title={w.formula}>
        <span class="unseen">{w.priority} </span>
        {row.priority}
      </span>
      <span class="queue-tags">
        <Tag tone={row.verdict === 'strong' ? 'danger' : 'warn'}>
          {c.verdicts[row.verdict]} {Math.round(row.probability * 100)}%
        </Tag>
        <Tag tone={row.state === 'returned' ? 'danger' : 'plain'}>{c.states[row.state]}</Tag>
      </span>
      <Link href={`/cases/${row.caseId}`} class="queue-text">
        <span class="foreign">{lead === null ? w.noText : lead.text}</span>
      </Link>
      <span class="queue-facts soft">
        <span class="foreign">{lead?.author ?? ''}</span>
        <span>{row.surfaces.map((one) => c.surfaces[one]).join(' ')}</span>
        <span class="foreign">{row.sourceId}</span>
        <span>{w.sightings(row.sightings)}</span>
        {row.sources > 1 ? <span>{w.sources(row.sources)}</span> : null}
        <Moment at={row.newestAt} relative />
      </span>
      <Holder row={row} />
    </div>
  );
}

function Holder({ row: { claim, assignee } }: Pick<Props, 'row'>) {
  const w = useWords(QUEUE);
  if (claim !== null) {
    return (
      <span class="queue-holder">
        <Tag tone={claim.isMine ? 'accent' : 'plain'}>
          <span class="foreign">{claim.isMine ? w.byMe : w.held(claim.holder)}</span>
        </Tag>
      </span>
    );
  }
  return (
    <span class="queue-holder soft foreign">{assignee === null ? '' : w.assigned(assignee)}</span>
  );
}
