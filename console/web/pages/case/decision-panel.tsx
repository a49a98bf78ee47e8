import { useState } from 'preact/hooks';
import { POLICIES } from '../../../../core/notice.ts';
import type { CaseDocument, DecisionOutcome, Preview, ShownEvent } from '../../../api/cases.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextArea } from '../../parts/field.tsx';
import { Failure } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { CallFailed, send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { CASE_WORDS } from '../../words/cases.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';
import { EventList } from './history-panel.tsx';
import { PreviewDialog } from './preview-dialog.tsx';

/** States in which a case can be decided on. */
const OPEN = new Set(['open', 'deferred', 'returned', 'dismissed']);

/** The decision, by policy and reason; a confirmation shows its notices first. */
export function DecisionPanel({
  document: { case: row, notes, events },
  onDone,
}: {
  readonly document: CaseDocument;
  /** Told when something was decided, or has changed. */
  readonly onDone: () => void;
}) {
  const w = useWords(DEEDS);
  const mayDecide = useMay('decide');
  const [policy, setPolicy] = useState<string>(POLICIES[0]);
  const [reason, setReason] = useState('');
  const { preview, error, since, busy, decide, look, close } = useDecision(row, onDone);
  const outgoing = notes.findLast(({ kind }) => kind === 'outgoing');
  const isHeld = row.claim !== null && !row.claim.isMine;
  if (!mayDecide || !OPEN.has(row.state)) {
    return null;
  }
  return (
    <section class="card stack no-print" aria-labelledby="decide-title">
      <h2 id="decide-title">{w.decide}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          look(policy, reason);
        }}
      >
        <Grounds policy={policy} onPolicy={setPolicy} reason={reason} onReason={setReason} />
        {outgoing === undefined ? null : (
          <Button kind="quiet" onClick={() => setReason(outgoing.words)}>
            {w.useNote}
          </Button>
        )}
        <div class="row">
          <Button type="submit" kind="primary" busy={busy} disabled={isHeld}>
            {w.preview}
          </Button>
          {(['dismiss', 'defer'] as const).map((act) => (
            <Button
              key={act}
              busy={busy}
              disabled={isHeld || reason.trim() === ''}
              onClick={() => decide(act, null, reason)}
            >
              {w.acts[act]}
            </Button>
          ))}
        </div>
      </form>
      {error === null || preview !== null ? null : <Failure error={error} />}
      {since === null ? null : <Meanwhile events={events} since={since} />}
      {preview === null ? null : (
        <PreviewDialog
          preview={preview}
          busy={busy}
          error={error}
          onClose={close}
          onSend={() => decide('confirm', policy, reason)}
        />
      )}
    </section>
  );
}

function Grounds({
  policy,
  onPolicy,
  reason,
  onReason,
}: {
  readonly policy: string;
  readonly onPolicy: (policy: string) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const w = useWords(DEEDS);
  const c = useWords(CASE_WORDS);
  return (
    <>
      <SelectField
        label={w.policy}
        value={policy}
        onPick={onPolicy}
        options={POLICIES.map((one) => [one, c.policies[one] ?? one])}
      />
      <TextArea
        label={w.reason}
        name="reason"
        required
        maxLength={2000}
        value={reason}
        onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
          onReason(currentTarget.value)
        }
      />
    </>
  );
}

/** Decides on the case as it was shown; what changed meanwhile is told in place of an end. */
function useDecision({ caseId, version }: CaseDocument['case'], onDone: () => void) {
  const w = useWords(DEEDS);
  const c = useWords(CASE_WORDS);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [since, setSince] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(null);
    setSince(null);
    try {
      await work();
    } catch (failure) {
      if (failure instanceof CallFailed && failure.problem.status === 409) {
        setSince(version);
        onDone();
      }
      setError(failure);
    }
    setBusy(false);
  }

  function look(policy: string, reason: string): void {
    void run(async () => {
      setPreview(await send('POST', `/cases/${caseId}/preview`, { policy, reason }));
    });
  }

  function decide(act: string, policy: string | null, reason: string): void {
    void run(async () => {
      const order = { act, reason, version, policy };
      const { state } = await send<DecisionOutcome>('POST', `/cases/${caseId}/decisions`, order);
      say(w.decided(c.states[state] ?? state));
      setPreview(null);
      onDone();
    });
  }

  return { preview, error, since, busy, look, decide, close: () => setPreview(null) };
}

/** What happened to the case while somebody looked at it. */
function Meanwhile({
  events,
  since,
}: {
  readonly events: readonly ShownEvent[];
  readonly since: number;
}) {
  const w = useWords(DEEDS);
  const fresh = events.filter(({ version }) => version > since);
  return fresh.length === 0 ? null : (
    <div class="meanwhile" role="status">
      <p>{w.changed}</p>
      <EventList events={fresh} />
    </div>
  );
}
