import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { ClueDocument } from '../../../api/clues.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea, TextField } from '../../parts/field.tsx';
import { Failure } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { send } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { CLUES } from './words.ts';

type Deed = ClueDocument['events'][number]['act'];

/** What may be done with a clue: one form, whose button says what it does. */
export function ClueDeeds({ clue }: { readonly clue: ClueDocument }) {
  const w = useWords(CLUES);
  const queries = useQueryClient();
  const [act, setAct] = useState<Deed>('link');
  const [words, setWords] = useState('');
  const [caseId, setCaseId] = useState(clue.suggestions[0]?.caseId ?? '');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function does(deed: Deed): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const seen = await send<ClueDocument>('POST', `/clues/${clue.clueId}/acts`, {
        act: deed,
        words: deed === 'take' ? '' : words,
        caseId: deed === 'link' ? caseId.trim() : null,
        version: clue.version,
      });
      queries.setQueryData(['clue', clue.clueId], seen);
      await queries.invalidateQueries({ queryKey: ['clues'] });
      // Who takes it may have begun to write.
      setWords((written) => (deed === 'take' ? written : ''));
      say(w.done);
    } catch (error) {
      setFailure(error);
      await queries.invalidateQueries({ queryKey: ['clue', clue.clueId] });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void does(act);
      }}
    >
      {clue.state === 'received' ? (
        <div>
          <Button kind="primary" busy={busy} onClick={() => void does('take')}>
            {w.take}
          </Button>
        </div>
      ) : null}
      <div class="row" role="radiogroup" aria-label={w.state}>
        {(['link', 'answer', 'close'] as const).map((one) => (
          <label key={one} class="row">
            <input type="radio" name="act" checked={act === one} onChange={() => setAct(one)} />
            {w[one]}
          </label>
        ))}
      </div>
      {act === 'link' ? (
        <TextField
          label={w.caseId}
          value={caseId}
          required
          onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
            setCaseId(currentTarget.value)
          }
        />
      ) : null}
      <TextArea
        label={act === 'answer' ? w.answerWords : w.words}
        value={words}
        required
        onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
          setWords(currentTarget.value)
        }
      />
      {failure === null ? null : <Failure error={failure} />}
      <div>
        <Button type="submit" kind={clue.state === 'received' ? 'plain' : 'primary'} busy={busy}>
          {w[act === 'take' ? 'link' : act]}
        </Button>
      </div>
    </form>
  );
}
