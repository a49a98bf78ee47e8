import { useState } from 'preact/hooks';
import type { TipStatus } from '../../../api/clues.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Failure } from '../../parts/states.tsx';
import { get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { TIP } from './words.ts';

/** Asks what became of a tip. */
export function TipStatusForm() {
  const w = useWords(TIP);
  const [number, setNumber] = useState('');
  const [status, setStatus] = useState<TipStatus | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function ask(): Promise<void> {
    setStatus(null);
    setFailure(null);
    try {
      setStatus(await get<TipStatus>(`/clues/status/${encodeURIComponent(number.trim())}`));
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <h2>{w.ask}</h2>
      <TextField
        label={w.askNumber}
        value={number}
        required
        maxLength={60}
        autocomplete="off"
        onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          setNumber(currentTarget.value)
        }
      />
      <div>
        <Button type="submit">{w.askButton}</Button>
      </div>
      {failure === null ? null : <Failure error={failure} />}
      {status === null ? null : (
        <div role="status">
          <p>
            <strong>{w.states[status.state]}</strong>{' '}
            <span class="soft">
              <Moment at={status.submittedAt} />
            </span>
          </p>
          {status.answer === null ? null : (
            <p>
              {w.answer}: <span class="foreign">{status.answer}</span>
            </p>
          )}
        </div>
      )}
    </form>
  );
}
