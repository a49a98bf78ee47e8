import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Act, ActorView } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Tag } from '../../parts/tag.tsx';
import { send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { ACTORS } from './words.ts';

/** What was merged and split, by whom and why; latest first. */
export function ActorHistory({
  actor,
  onDone,
}: {
  readonly actor: ActorView;
  readonly onDone: () => void;
}) {
  const w = useWords(ACTORS);
  const may = useMay('decide');
  const [undoing, setUndoing] = useState<Act | null>(null);
  return (
    <section class="card">
      <h2>{w.history}</h2>
      {actor.acts.length === 0 ? <p class="soft">{w.noHistory}</p> : null}
      <ul>
        {actor.acts.map((act) => {
          const other = act.actorId === actor.id ? act.otherId : act.actorId;
          return (
            <li key={act.id}>
              <Tag tone={act.by === 'cardsweep' ? 'plain' : 'accent'}>{w.acts[act.kind]}</Tag>{' '}
              {w.moved(act.cases)} · <Link href={`/actors/${other}`}>{w.otherActor}</Link> ·{' '}
              <span class="foreign">{act.by === 'cardsweep' ? w.machine : act.by}</span> ·{' '}
              <Moment at={act.at} />
              {act.reason === null ? null : <p class="foreign">{act.reason}</p>}
              {act.undoneBy === null ? null : <p class="soft">{w.undone}</p>}
              {may && act.undoneBy === null && act.kind !== 'undone' ? (
                <Button kind="quiet" onClick={() => setUndoing(act)}>
                  {w.undo}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {undoing === null ? null : (
        <ReasonDialog
          title={w.undoTitle}
          act={w.undo}
          onAct={(reason) => send('POST', `/actor-acts/${undoing.id}/undo`, { reason })}
          onDone={onDone}
          onClose={() => setUndoing(null)}
        />
      )}
    </section>
  );
}
