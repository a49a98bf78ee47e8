import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { ActorView } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag } from '../../parts/tag.tsx';
import { send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { ACTORS } from './words.ts';

/** The cases of an actor; some of them can be split off. */
export function ActorCases({
  actor,
  onDone,
}: {
  readonly actor: ActorView;
  readonly onDone: () => void;
}) {
  const w = useWords(ACTORS);
  const kinds = useWords(KINDS);
  const may = useMay('decide') && actor.cases > 1;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setOpen] = useState(false);
  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) {
      next.add(id);
    }
    setChosen(next);
  }
  return (
    <section class="card">
      <h2>
        {w.casesTitle} ({actor.cases})
      </h2>
      <ScrollX label={w.casesTitle}>
        <table>
          <thead>
            <tr>
              {may ? <th scope="col">{w.choose}</th> : null}
              <th scope="col">{w.text}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.source}</th>
              <th scope="col" class="number">
                {w.probability}
              </th>
              <th scope="col">{w.opened}</th>
            </tr>
          </thead>
          <tbody>
            {actor.shownCases.map((one) => (
              <tr key={one.id}>
                {may ? (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${w.choose} ${one.id}`}
                      checked={chosen.has(one.id)}
                      onChange={() => toggle(one.id)}
                    />
                  </td>
                ) : null}
                <th scope="row">
                  <Link href={`/cases/${one.id}`} class="foreign excerpt">
                    {one.excerpt === '' ? one.id : one.excerpt}
                  </Link>
                </th>
                <td>
                  <Tag>{kinds[one.state] ?? one.state}</Tag>
                </td>
                <td class="foreign">{one.sourceId}</td>
                <td class="number">{one.probability.toFixed(2)}</td>
                <td>
                  <Moment at={one.openedAt} relative />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {may ? (
        <p class="row">
          <Button disabled={chosen.size === 0} onClick={() => setOpen(true)}>
            {w.split}
          </Button>
        </p>
      ) : null}
      {isOpen ? (
        <ReasonDialog
          title={w.splitTitle}
          act={w.split}
          onAct={(reason) =>
            send('POST', `/actors/${actor.id}/split`, { caseIds: [...chosen], reason })
          }
          onDone={() => {
            setChosen(new Set());
            onDone();
          }}
          onClose={() => setOpen(false)}
        >
          <p>{w.splitHint(chosen.size)}</p>
        </ReasonDialog>
      ) : null}
    </section>
  );
}
