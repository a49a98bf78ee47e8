import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { CheckedRules, Rules } from '../../../api/rules.ts';
import type { Task } from '../../../api/tasks.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/field.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Failure } from '../../parts/states.tsx';
import { send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { RULES } from './words.ts';

const EXAMPLE = `{
  "rules": [
    // 先放在影子里观察
    { "id": "green-book", "state": "shadow", "weight": 2.5, "words": ["小绿本"], "note": "" },
    { "id": "short-offer", "state": "active", "weight": 1, "pattern": "出\\\\h{0,3}本\\\\d{2,4}" }
  ]
}
`;

interface Props {
  readonly rules: Rules;
  /** What was written and not saved; null where nothing was. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  readonly mayWrite: boolean;
  readonly onSaved: () => void;
}

/** Rules as they are written: checked, tried on what is stored, and saved with a reason. */
export function RuleEditor({ rules, draft, onDraft, mayWrite, onSaved }: Props) {
  const w = useWords(RULES);
  const queries = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const book = draft ?? rules.book;
  const check = useMutation({
    mutationFn: () => send<CheckedRules>('POST', '/rules/check', { book }),
  });
  const trial = useMutation({
    mutationFn: () => send<Task>('POST', '/rules/try', { book }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const error = check.error ?? trial.error;
  const isReadOnly = !mayWrite || rules.file !== null;
  return (
    <section class="card stack">
      <TextArea
        label={w.book}
        hint={w.bookHint}
        class="rule-book"
        spellcheck={false}
        value={book}
        readOnly={isReadOnly}
        onInput={(event: { currentTarget: HTMLTextAreaElement }) => {
          onDraft(event.currentTarget.value);
          check.reset();
        }}
      />
      <div aria-live="polite">
        {error === null ? null : <Failure error={error} />}
        {check.data === undefined ? null : <p>{w.checked(check.data.rules.length)}</p>}
        {draft !== null && draft !== rules.book ? <p class="soft">{w.changed}</p> : null}
      </div>
      {mayWrite ? (
        <>
          <p class="soft">{w.tryHint}</p>
          <div class="row">
            <Button busy={check.isPending} onClick={() => check.mutate()}>
              {w.check}
            </Button>
            <Button busy={trial.isPending} onClick={() => trial.mutate()}>
              {w.try}
            </Button>
            {isReadOnly ? null : (
              <>
                <Button
                  kind="primary"
                  disabled={draft === null || draft === rules.book}
                  onClick={() => setSaving(true)}
                >
                  {w.save}
                </Button>
                {draft === null ? (
                  <Button onClick={() => onDraft(EXAMPLE)}>{w.example}</Button>
                ) : (
                  <Button onClick={() => onDraft(null)}>{w.revert}</Button>
                )}
              </>
            )}
          </div>
        </>
      ) : null}
      {isSaving ? (
        <ReasonDialog
          title={w.saveTitle}
          act={w.save}
          onAct={(reason) => send('PUT', '/rules', { book, reason, after: rules.seq })}
          onDone={onSaved}
          onClose={() => setSaving(false)}
        >
          <p>{w.saveHint}</p>
        </ReasonDialog>
      ) : null}
    </section>
  );
}
