import { useMutation, useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { ModelSheet } from '../../../api/models.ts';
import type { Task, Trial } from '../../../api/tasks.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Failure } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TrialView } from '../../parts/trial-view.tsx';
import { get, send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useWords } from '../../words/language.ts';
import { MODELS } from '../../words/models.ts';

/** A model with its card, its last run in the shadow, and what can be done with it. */
export function ModelCard({
  model,
  onDone,
}: {
  readonly model: ModelSheet;
  readonly onDone: () => void;
}) {
  const w = useWords(MODELS);
  const may = useMay('teach') && !model.isAtWork && model.card !== null;
  const [isPromoting, setPromoting] = useState(false);
  const path = `/models/${encodeURIComponent(model.version)}`;
  const trial = useMutation({
    mutationFn: () => send<Task>('POST', `${path}/try`),
    onSettled: onDone,
  });
  return (
    <section class="card stack" aria-label={`${w.model} ${model.version}`}>
      <div>
        <h2 class="foreign version">{model.version}</h2>
        <p class="row">
          {model.isAtWork ? <Tag tone="good">{w.atWork}</Tag> : null}
          {model.addedAt === null ? (
            <span class="soft">{w.shipped}</span>
          ) : (
            <span class="soft">
              {w.added} <Moment at={model.addedAt} /> ·{' '}
              <span class="foreign">{model.addedBy}</span>
            </span>
          )}
          <code class="foreign version">{model.scorerVersion}</code>
        </p>
      </div>
      {model.card === null ? <p class="field-error">{w.unfit}</p> : <Card card={model.card} />}
      {model.isAtWork ? null : <LastTrial model={model} path={path} />}
      {may ? (
        <div class="row">
          <Button busy={trial.isPending} onClick={() => trial.mutate()}>
            {w.try}
          </Button>
          <Button
            kind="primary"
            disabled={model.lastTrial === null}
            onClick={() => setPromoting(true)}
          >
            {w.promote}
          </Button>
        </div>
      ) : null}
      {trial.error === null ? null : <Failure error={trial.error} />}
      {isPromoting ? (
        <ReasonDialog
          title={w.promoteTitle}
          act={w.promote}
          onAct={(reason) => send('POST', `${path}/promote`, { reason })}
          onDone={onDone}
          onClose={() => setPromoting(false)}
        >
          <p>{w.promoteHint}</p>
        </ReasonDialog>
      ) : null}
    </section>
  );
}

function Card({ card }: { readonly card: NonNullable<ModelSheet['card']> }) {
  const w = useWords(MODELS);
  return (
    <>
      <dl class="card-figures">
        {Object.entries(card.figures).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value.toFixed(4)}</dd>
          </div>
        ))}
        <div>
          <dt>{w.thresholds}</dt>
          <dd>
            {card.thresholds.suspect.toFixed(2)} / {card.thresholds.strong.toFixed(2)}
          </dd>
        </div>
        <div>
          <dt>{w.trained}</dt>
          <dd>
            <Moment at={card.trainedAt} />
          </dd>
        </div>
      </dl>
      <details>
        <summary>
          {w.sources} ({card.sources.length})
        </summary>
        <ScrollX label={w.sources}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.sources}</th>
                <th scope="col">{w.licence}</th>
                <th scope="col" class="number">
                  {w.count}
                </th>
                <th scope="col" class="number">
                  {w.ads}
                </th>
              </tr>
            </thead>
            <tbody>
              {card.sources.map(({ name, licence, texts, advertisements }) => (
                <tr key={name}>
                  <th scope="row" class="foreign">
                    {name}
                  </th>
                  <td class="foreign">{licence}</td>
                  <td class="number">{texts}</td>
                  <td class="number">{advertisements}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </details>
    </>
  );
}

function LastTrial({ model: { lastTrial }, path }: { readonly model: ModelSheet; readonly path: string }) {
  const w = useWords(MODELS);
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['trial', path, lastTrial?.at],
    queryFn: ({ signal }) => get<Trial>(`${path}/trial`, {}, signal),
    enabled: isOpen && lastTrial !== null,
  });
  if (lastTrial === null) {
    return <p class="soft">{w.notTried}</p>;
  }
  return (
    <div>
      <p class="row">
        {w.tried} <Moment at={lastTrial.at} relative /> · {w.texts(lastTrial.texts)}
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {w.differences}
        </Button>
      </p>
      {error === null ? null : <Failure error={error} />}
      {isOpen && data !== undefined ? <TrialView trial={data} /> : null}
    </div>
  );
}
