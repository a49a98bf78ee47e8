import { useMutation } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { SourceView } from '../../../api/sources.ts';
import type { Started } from '../../../api/sweeps.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Failure } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { SOURCES } from './words.ts';

/** What can be done with a source. */
export function SourceDeeds({
  source,
  onDone,
}: {
  readonly source: SourceView;
  readonly onDone: () => void;
}) {
  const w = useWords(SOURCES);
  const [, go] = useLocation();
  const [asked, setAsked] = useState<'pause' | 'resume' | null>(null);
  const [until, setUntil] = useState('');
  const run = useMutation({
    mutationFn: () => send<Started>('POST', `/sources/${source.id}/run`),
    onSuccess({ sweepId }) {
      say(w.started);
      go(`/sweeps/${sweepId}`);
    },
  });
  const isResting = source.pause !== null || source.hosts.length > 0;
  return (
    <div class="row">
      <Button
        kind="primary"
        busy={run.isPending}
        disabled={source.pause !== null}
        onClick={() => run.mutate()}
      >
        {w.runNow}
      </Button>
      {source.pause === null ? <Button onClick={() => setAsked('pause')}>{w.pause}</Button> : null}
      {isResting ? <Button onClick={() => setAsked('resume')}>{w.resume}</Button> : null}
      {run.error === null ? null : <Failure error={run.error} />}
      {asked === 'pause' ? (
        <ReasonDialog
          title={w.pauseTitle}
          act={w.pause}
          onAct={(reason) =>
            send('POST', `/sources/${source.id}/pause`, {
              until: until === '' ? null : new Date(until).toISOString(),
              reason,
            })
          }
          onDone={onDone}
          onClose={() => setAsked(null)}
        >
          <p>{w.pauseHint}</p>
          <TextField
            label={w.until}
            type="datetime-local"
            value={until}
            onInput={(event: { currentTarget: HTMLInputElement }) =>
              setUntil(event.currentTarget.value)
            }
          />
        </ReasonDialog>
      ) : null}
      {asked === 'resume' ? (
        <ReasonDialog
          title={w.resumeTitle}
          act={w.resume}
          onAct={(reason) => send('POST', `/sources/${source.id}/resume`, { reason })}
          onDone={onDone}
          onClose={() => setAsked(null)}
        >
          <p>{w.resumeHint}</p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}
