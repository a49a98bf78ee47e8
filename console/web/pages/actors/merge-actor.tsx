import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Actors } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { get, send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { ACTORS } from './words.ts';

/** Has another actor go into this one. */
export function MergeActor({
  actorId,
  onDone,
}: {
  readonly actorId: string;
  readonly onDone: () => void;
}) {
  const w = useWords(ACTORS);
  const kinds = useWords(KINDS);
  const may = useMay('decide');
  const [isOpen, setOpen] = useState(false);
  const [q, setQ] = useState('');
  const [otherId, setOther] = useState('');
  const { data } = useQuery({
    queryKey: ['actors', { q }],
    queryFn: ({ signal }) => get<Actors>('/actors', { q }, signal),
    enabled: isOpen,
  });
  if (!may) {
    return null;
  }
  const others = (data?.actors ?? []).filter(({ id }) => id !== actorId);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.merge}</Button>
      {isOpen ? (
        <ReasonDialog
          title={w.mergeTitle}
          act={w.merge}
          disabled={otherId === ''}
          onAct={(reason) => send('POST', `/actors/${actorId}/merge`, { otherId, reason })}
          onDone={onDone}
          onClose={() => setOpen(false)}
        >
          <p>{w.mergeHint}</p>
          <TextField
            label={w.mergeFind}
            hint={w.findHint}
            type="search"
            value={q}
            onChange={(event: { currentTarget: HTMLInputElement }) =>
              setQ(event.currentTarget.value)
            }
          />
          <SelectField
            label={w.mergePick}
            value={otherId}
            onPick={setOther}
            options={[
              ['', w.pick],
              ...others.map(
                ({ id, label, cases }) =>
                  [
                    id,
                    `${label === null ? id : `${kinds[label.kind] ?? label.kind} ${label.value}`} · ${w.moved(cases)}`,
                  ] as const,
              ),
            ]}
          />
        </ReasonDialog>
      ) : null}
    </>
  );
}
