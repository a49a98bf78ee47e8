import { useState } from 'preact/hooks';
import type { QueueRow } from '../../../api/queue.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/field.tsx';
import { Failure } from '../../parts/states.tsx';
import { send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';
import { CASE } from './words.ts';

const CONFIRMED = new Set(['confirmed', 'gone', 'returned']);

/** Undoes a confirmation: all that was asked for is taken back. */
export function ReopenPanel({
  row,
  onDone,
}: {
  readonly row: QueueRow;
  readonly onDone: () => void;
}) {
  const w = useWords(DEEDS);
  const c = useWords(CASE);
  const mayDecide = useMay('decide');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  if (!mayDecide || !CONFIRMED.has(row.state)) {
    return null;
  }
  return (
    <details class="card no-print">
      <summary>{w.reopen}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send('POST', `/cases/${row.caseId}/reopen`, { reason }).then(onDone, setError);
        }}
      >
        <p class="soft">{w.reopenHint}</p>
        <TextArea
          label={c.reason}
          required
          maxLength={2000}
          value={reason}
          onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
            setReason(currentTarget.value)
          }
        />
        {error === null ? null : <Failure error={error} />}
        <div>
          <Button type="submit" kind="danger">
            {w.reopen}
          </Button>
        </div>
      </form>
    </details>
  );
}
