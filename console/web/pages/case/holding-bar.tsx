import { useEffect, useState } from 'preact/hooks';
import type { ClaimOutcome } from '../../../api/cases.ts';
import type { QueueRow } from '../../../api/queue.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Tag } from '../../parts/tag.tsx';
import { say } from '../../parts/toasts.tsx';
import { send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';

/** Who holds the case and whom it was given to, and what changes that. */
export function HoldingBar({
  row,
  onDone,
}: {
  readonly row: QueueRow;
  readonly onDone: () => void;
}) {
  const w = useWords(DEEDS);
  const mayDecide = useMay('decide');
  const [isAssigning, setAssigning] = useState(false);
  const { claim, assignee } = row;
  useHeld(row.caseId, claim?.isMine === true);
  return (
    <div class="row">
      {claim === null ? null : (
        <Tag tone={claim.isMine ? 'accent' : 'warn'}>
          <span class="foreign">{claim.isMine ? w.mine : w.heldBy(claim.holder)}</span> {w.until}{' '}
          <Moment at={claim.expiresAt} />
        </Tag>
      )}
      {assignee === null ? null : (
        <span class="soft foreign">
          {w.assignee} {assignee}
        </span>
      )}
      {mayDecide ? (
        <>
          {claim !== null && !claim.isMine ? null : (
            <Button onClick={() => void hold(row, w).then(onDone)}>
              {claim === null ? w.claim : w.release}
            </Button>
          )}
          <Button onClick={() => setAssigning(true)}>{w.assign}</Button>
        </>
      ) : null}
      {isAssigning ? (
        <AssignDialog caseId={row.caseId} onClose={() => setAssigning(false)} onDone={onDone} />
      ) : null}
    </div>
  );
}

/** Between two signs that the case is still worked on, in milliseconds: a claim lasts half an hour. */
const SIGN_MS = 10 * 60_000;

/** Keeps one's own claim alive for as long as the case is open. */
function useHeld(caseId: string, isMine: boolean): void {
  useEffect(() => {
    if (!isMine) {
      return;
    }
    const timer = setInterval(() => {
      send('POST', `/cases/${caseId}/claim`).catch(() => undefined);
    }, SIGN_MS);
    return () => clearInterval(timer);
  }, [caseId, isMine]);
}

/** Takes the case, or gives it back. */
export async function hold(
  { caseId, claim }: QueueRow,
  w: { readonly mine: string; readonly release: string; readonly heldBy: (name: string) => string },
): Promise<void> {
  try {
    if (claim?.isMine === true) {
      await send('DELETE', `/cases/${caseId}/claim`);
      say(w.release);
    } else {
      const { isMine, holder } = await send<ClaimOutcome>('POST', `/cases/${caseId}/claim`);
      say(isMine ? w.mine : w.heldBy(holder));
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

function AssignDialog({
  caseId,
  onClose,
  onDone,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const w = useWords(DEEDS);
  const [to, setTo] = useState('');
  async function assign(): Promise<void> {
    try {
      await send('POST', `/cases/${caseId}/assignee`, { to });
      onDone();
      onClose();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  return (
    <Dialog title={w.assign} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void assign();
        }}
      >
        <TextField
          label={w.assignee}
          required
          autofocus
          maxLength={200}
          value={to}
          onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
            setTo(currentTarget.value)
          }
        />
        <div>
          <Button type="submit" kind="primary">
            {w.assign}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
