import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { DryRun } from '../../../api/sources.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/field.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Failure } from '../../parts/states.tsx';
import { send } from '../../reach/api.ts';
import { COMMON } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { DeclarationForm } from './declaration-form.tsx';
import { DryRunView } from './dry-run-view.tsx';
import { parsed, textOf, type Written } from './form-values.ts';
import { SOURCES } from './words.ts';

interface Props {
  readonly title: string;
  readonly declaration: Written;
  readonly isNew?: boolean;
  readonly onClose: () => void;
}

/** Writes a declaration, as a form or as JSON; tries it before it is kept. */
export function DeclarationEditor({ title, declaration, isNew = false, onClose }: Props) {
  const w = useWords(SOURCES);
  const common = useWords(COMMON);
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [written, setWritten] = useState(declaration);
  const [json, setJson] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const dryRun = useMutation({
    mutationFn: () => send<DryRun>('POST', '/sources/dry-run', { declaration: written }),
  });
  const bad = json === null ? null : parsed(json);
  const wrong = bad !== null && 'error' in bad ? w.badJson + bad.error : null;
  return (
    <section class="card stack" aria-label={title}>
      <div class="row">
        <h2>{title}</h2>
        <Button
          aria-pressed={json === null}
          onClick={() => setJson(null)}
          disabled={wrong !== null}
        >
          {w.asForm}
        </Button>
        <Button
          aria-pressed={json !== null}
          onClick={() => setJson(JSON.stringify(written, null, 2))}
        >
          {w.asJson}
        </Button>
      </div>
      {json === null ? (
        <DeclarationForm written={written} isNew={isNew} onWrite={setWritten} />
      ) : (
        <TextArea
          label={w.asJson}
          class="json"
          spellcheck={false}
          error={wrong}
          value={json}
          onInput={(event: { currentTarget: HTMLTextAreaElement }) => {
            const { value } = event.currentTarget;
            setJson(value);
            const outcome = parsed(value);
            if ('written' in outcome) {
              setWritten(outcome.written);
            }
          }}
        />
      )}
      <p class="soft">{w.dryRunHint}</p>
      <div class="row">
        <Button busy={dryRun.isPending} disabled={wrong !== null} onClick={() => dryRun.mutate()}>
          {w.dryRun}
        </Button>
        <Button kind="primary" disabled={wrong !== null} onClick={() => setSaving(true)}>
          {w.save}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
      <div aria-live="polite">
        {dryRun.error === null ? null : <Failure error={dryRun.error} />}
        {dryRun.data === undefined ? null : <DryRunView run={dryRun.data} />}
      </div>
      {isSaving ? (
        <ReasonDialog
          title={w.saveTitle}
          act={w.save}
          onAct={(reason) =>
            send('PUT', `/sources/${encodeURIComponent(textOf(written, 'id') || '-')}`, {
              declaration: written,
              reason,
            })
          }
          onDone={() => {
            void queries.invalidateQueries({ queryKey: ['sources'] });
            void queries.invalidateQueries({ queryKey: ['source'] });
            onClose();
            go(`/sources/${textOf(written, 'id')}`);
          }}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </section>
  );
}
