import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import type { Task, Tasks } from '../../api/tasks.ts';
import { get, send } from '../reach/api.ts';
import { useMay } from '../reach/me.ts';
import { useWords } from '../words/language.ts';
import { MODELS } from '../words/models.ts';
import { Button } from './button.tsx';
import { Moment } from './moment.tsx';
import { Tag } from './tag.tsx';
import { TrialView } from './trial-view.tsx';

/** Long work of some kinds: how far it is, and what came of it. */
export function TaskCard({ kinds }: { readonly kinds: readonly Task['kind'][] }) {
  const w = useWords(MODELS);
  const { data } = useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => get<Tasks>('/tasks', {}, signal),
    refetchInterval: ({ state }) =>
      state.data?.tasks.some((task) => task.state === 'running') === true ? 700 : 15_000,
  });
  const tasks = (data?.tasks ?? []).filter(({ kind }) => kinds.includes(kind)).slice(0, 3);
  return (
    <section class="card stack" aria-live="polite">
      <h2>{w.tasks}</h2>
      {tasks.length === 0 ? <p class="soft">{w.noTasks}</p> : null}
      {tasks.map((task) => (
        <OneTask key={task.id} task={task} />
      ))}
    </section>
  );
}

const TONES = { running: 'accent', done: 'good', failed: 'danger', cancelled: 'plain' } as const;

function OneTask({ task }: { readonly task: Task }) {
  const w = useWords(MODELS);
  const may = useMay('teach');
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => send('DELETE', `/tasks/${task.id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  return (
    <div>
      <p class="row">
        <strong>{w.kinds[task.kind]}</strong>
        <code class="foreign">{task.subject}</code>
        <Tag tone={TONES[task.state]}>{w.states[task.state]}</Tag>
        <span class="foreign soft">{task.by}</span>
        <Moment at={task.startedAt} relative />
        <span>{w.doneOf(task.done, task.total)}</span>
        {may && task.state === 'running' ? (
          <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {w.cancel}
          </Button>
        ) : null}
      </p>
      {task.state === 'running' && task.total !== null ? (
        <progress
          class="progress"
          max={Math.max(1, task.total)}
          value={task.done}
          aria-label={w.kinds[task.kind]}
        />
      ) : null}
      {task.failure === null ? null : <p class="foreign field-error">{task.failure}</p>}
      {task.hunt === null ? null : <p>{w.hunted(task.hunt.pages, task.hunt.casesOpened)}</p>}
      {task.trial === null ? null : <TrialOf id={task.id} />}
    </div>
  );
}

function TrialOf({ id }: { readonly id: string }) {
  const { data } = useQuery({
    queryKey: ['task', id],
    queryFn: ({ signal }) => get<Task>(`/tasks/${id}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.trial ? <TrialView trial={data.trial} /> : null;
}
