import { useState } from 'preact/hooks';
import type { CaseDocument } from '../../../api/cases.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextArea } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Failure } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';

/** What people wrote beside the case, and room for more. */
export function NotesPanel({
  caseId,
  notes,
  onDone,
}: {
  readonly caseId: string;
  readonly notes: CaseDocument['notes'];
  readonly onDone: () => void;
}) {
  const w = useWords(DEEDS);
  const mayDecide = useMay('decide');
  const [kind, setKind] = useState('internal');
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  async function add(): Promise<void> {
    try {
      await send('POST', `/cases/${caseId}/notes`, { kind, words: text });
      setText('');
      setError(null);
      onDone();
    } catch (failure) {
      setError(failure);
    }
  }
  return (
    <section class="card stack" aria-labelledby="notes-title">
      <h2 id="notes-title">{w.notes}</h2>
      {notes.length === 0 ? <p class="soft">{w.noNotes}</p> : null}
      <ul class="notes">
        {notes.map((note) => (
          <li key={note.id}>
            <p class="row soft">
              <Tag tone={note.kind === 'outgoing' ? 'accent' : 'plain'}>
                {w.noteKinds[note.kind]}
              </Tag>
              <span class="foreign">{note.author}</span>
              <Moment at={note.at} relative />
            </p>
            <p class="foreign">{note.words}</p>
          </li>
        ))}
      </ul>
      {mayDecide ? (
        <form
          class="stack no-print"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <SelectField
            label={w.notes}
            value={kind}
            onPick={setKind}
            options={Object.entries(w.noteKinds)}
            hint={w.noteHint[kind] ?? ''}
          />
          <TextArea
            label={w.noteWords}
            required
            maxLength={10000}
            value={text}
            onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
              setText(currentTarget.value)
            }
          />
          {error === null ? null : <Failure error={error} />}
          <div>
            <Button type="submit">{w.add}</Button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
