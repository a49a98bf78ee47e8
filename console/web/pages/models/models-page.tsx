import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Models } from '../../../api/models.ts';
import type { Task } from '../../../api/tasks.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TaskCard } from '../../parts/task-card.tsx';
import { get, send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { Calibration } from './calibration.tsx';
import { ModelCard } from './model-card.tsx';
import { MODELS } from '../../words/models.ts';
import './models.css';

const KINDS: readonly Task['kind'][] = ['try-model', 'hunt'];

/** The models that are held, and how far what the one at work says can be believed. */
export default function ModelsPage() {
  const w = useWords(MODELS);
  const may = useMay('teach');
  const queries = useQueryClient();
  const [isRollingBack, setRollingBack] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['models'],
    queryFn: ({ signal }) => get<Models>('/models', {}, signal),
  });
  function renew(): void {
    void queries.invalidateQueries({ queryKey: ['models'] });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
  }
  const hunt = useMutation({
    mutationFn: () => send<Task>('POST', '/model-hunt'),
    onSettled: renew,
  });
  return (
    <main id="content" class="stack">
      <div>
        <h1>{w.title}</h1>
        <p class="soft">{w.intro}</p>
        {may ? (
          <p class="row">
            <Button busy={hunt.isPending} onClick={() => hunt.mutate()}>
              {w.hunt}
            </Button>
            {data !== undefined && data.promotions.length > 0 ? (
              <Button onClick={() => setRollingBack(true)}>{w.rollBack}</Button>
            ) : null}
            <span class="soft">{w.huntHint}</span>
          </p>
        ) : null}
        {hunt.error === null ? null : <Failure error={hunt.error} />}
        {data?.awaitsStart === true ? <Tag tone="warn">{w.awaits}</Tag> : null}
      </div>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data?.models.map((model) => (
        <ModelCard key={model.version} model={model} onDone={renew} />
      ))}
      <TaskCard kinds={KINDS} />
      {data === undefined ? null : (
        <>
          <Calibration calibration={data.calibration} />
          <Promotions promotions={data.promotions} />
        </>
      )}
      {isRollingBack ? (
        <ReasonDialog
          title={w.rollBack}
          act={w.rollBack}
          onAct={(reason) => send('POST', '/model-rollback', { reason })}
          onDone={renew}
          onClose={() => setRollingBack(false)}
        />
      ) : null}
    </main>
  );
}

function Promotions({ promotions }: { readonly promotions: Models['promotions'] }) {
  const w = useWords(MODELS);
  return (
    <section class="card">
      <h2>{w.promotions}</h2>
      {promotions.length === 0 ? <p class="soft">{w.noPromotions}</p> : null}
      <ul>
        {promotions.map(({ version, at, by, reason }) => (
          <li key={at}>
            <code class="foreign">{version ?? 'shipped'}</code> ·{' '}
            <span class="foreign">{by}</span> · <Moment at={at} />
            <p class="foreign">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
