import { useState } from 'preact/hooks';
import { POLICIES } from '../../../../core/notice.ts';
import type { BatchOrder, BatchOutcome, BatchPlan } from '../../../api/queue.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { Failure } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { send } from '../../reach/api.ts';
import { CASE_WORDS } from '../../words/cases.ts';
import { COMMON } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { QUEUE } from './words.ts';

export type BatchAct = BatchOrder['act'];

interface Props {
  readonly act: BatchAct;
  readonly caseIds: readonly string[];
  readonly onClose: () => void;
  /** Told when something was taken, or taken back. */
  readonly onDone: () => void;
}

/** An act on several cases: what it would make of each first, then the act, which can be undone while its toast is shown. */
export function BatchDialog({ act, caseIds, onClose, onDone }: Props) {
  const w = { ...useWords(COMMON), ...useWords(QUEUE) };
  const c = useWords(CASE_WORDS);
  const [policy, setPolicy] = useState<string>(POLICIES[0]);
  const [words, setWords] = useState('');
  const [plan, setPlan] = useState<BatchPlan | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const order = orderOf(act, caseIds, policy, words);

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  async function take(): Promise<void> {
    const outcome = await send<BatchOutcome>('POST', '/queue/batch', order);
    const undo =
      act === 'confirm' || act === 'dismiss' ? () => void undoAll(outcome.taken) : undefined;
    say(w.taken(outcome.taken.length, outcome.failures.length), undo, 12_000);
    onDone();
    onClose();
  }

  async function undoAll(taken: readonly string[]): Promise<void> {
    try {
      const undone = await send<BatchOutcome>('POST', '/queue/batch/undo', { caseIds: taken });
      say(w.undone(undone.taken.length));
      onDone();
    } catch (failure) {
      say(failure instanceof Error ? failure.message : String(failure));
    }
  }

  return (
    <Dialog title={`${w[act]} · ${w.selected(caseIds.length)}`} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void run(
            plan === null
              ? async () => setPlan(await send('POST', '/queue/batch/preview', order))
              : take,
          );
        }}
      >
        {act === 'confirm' ? (
          <SelectField
            label={w.policy}
            value={policy}
            onPick={(value) => {
              setPolicy(value);
              setPlan(null);
            }}
            options={POLICIES.map((one) => [one, c.policies[one] ?? one])}
          />
        ) : null}
        <Words act={act} value={words} onInput={setWords} />
        {plan === null ? null : <PlanView plan={plan} />}
        {error === null ? null : <Failure error={error} />}
        <div class="row">
          <Button type="submit" kind="primary" busy={busy} disabled={plan?.cases.length === 0}>
            {plan === null ? w.preview : w.take(plan.cases.length)}
          </Button>
          <Button onClick={onClose}>{w.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Words({
  act,
  value,
  onInput,
}: {
  readonly act: BatchAct;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  const w = useWords(QUEUE);
  const shared = { required: true, autofocus: true, value };
  return act === 'assign' ? (
    <TextField
      label={w.to}
      maxLength={200}
      {...shared}
      onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        onInput(currentTarget.value)
      }
    />
  ) : (
    <TextArea
      label={w.reason}
      maxLength={2000}
      {...shared}
      onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
        onInput(currentTarget.value)
      }
    />
  );
}

function PlanView({ plan }: { readonly plan: BatchPlan }) {
  const w = useWords(QUEUE);
  const asked = new Map<string, number>();
  for (const { notices } of plan.cases) {
    for (const { recipient } of notices) {
      asked.set(recipient, (asked.get(recipient) ?? 0) + 1);
    }
  }
  return (
    <div class="batch-plan" role="status">
      <p>{w.plan(plan.cases.length, plan.notices)}</p>
      <ul>
        {[...asked].map(([recipient, count]) => (
          <li key={recipient}>
            <span class="foreign">{recipient}</span> × {count}
          </li>
        ))}
      </ul>
      {plan.failures.length === 0 ? null : (
        <>
          <p>{w.failed(plan.failures.length)}</p>
          <ul>
            {plan.failures.map(({ caseId, message }) => (
              <li key={caseId} class="foreign">
                <code>{caseId}</code> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function orderOf(
  act: BatchAct,
  caseIds: readonly string[],
  policy: string,
  words: string,
): Record<string, unknown> {
  switch (act) {
    case 'assign':
      return { act, caseIds, to: words };
    case 'confirm':
      return { act, caseIds, policy, reason: words };
    case 'dismiss':
    case 'defer':
      return { act, caseIds, reason: words };
  }
}
