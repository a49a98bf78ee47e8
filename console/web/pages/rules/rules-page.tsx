import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { RuleBook, Rules } from '../../../api/rules.ts';
import type { Task } from '../../../api/tasks.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TaskCard } from '../../parts/task-card.tsx';
import { get } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { RuleEditor } from './rule-editor.tsx';
import { RULES } from './words.ts';
import './rules.css';

const KINDS: readonly Task['kind'][] = ['try-rules'];

/** The rules of analysts: what is at work, what would change, who wrote what. */
export default function RulesPage() {
  const w = useWords(RULES);
  const may = useMay('teach');
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => get<Rules>('/rules', {}, signal),
  });
  return (
    <main id="content" class="stack">
      <div>
        <h1>{w.title}</h1>
        <p class="soft">{w.intro}</p>
      </div>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : (
        <>
          {data.file === null ? null : (
            <p>
              {w.inFile} <code class="foreign">{data.file}</code>
            </p>
          )}
          {data.digest !== null && data.rules.length > 0 && data.digest !== data.atWork ? (
            <p>
              <Tag tone="warn">{w.pending}</Tag>
            </p>
          ) : null}
          <RuleEditor
            rules={data}
            draft={draft}
            onDraft={setDraft}
            mayWrite={may}
            onSaved={() => {
              setDraft(null);
              void queries.invalidateQueries({ queryKey: ['rules'] });
            }}
          />
          <TaskCard kinds={KINDS} />
          <Listed rules={data} />
          <History
            rules={data}
            onTake={async (seq) => {
              const { book } = await get<RuleBook>(`/rules/${seq}`);
              setDraft(book);
            }}
          />
        </>
      )}
    </main>
  );
}

function Listed({ rules: { rules, digest, atWork } }: { readonly rules: Rules }) {
  const w = useWords(RULES);
  return (
    <section class="card">
      <h2>
        {w.title} {digest !== null && digest === atWork ? <Tag tone="good">{w.inForce}</Tag> : null}
      </h2>
      {rules.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : (
        <ScrollX label={w.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.rule}</th>
                <th scope="col">{w.state}</th>
                <th scope="col" class="number">
                  {w.weight}
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ id, state, weight }) => (
                <tr key={id}>
                  <th scope="row" class="foreign">
                    {id}
                  </th>
                  <td>
                    <Tag tone={state === 'active' ? 'good' : 'plain'}>{w[state]}</Tag>
                  </td>
                  <td class="number">{weight > 0 ? `+${weight}` : weight}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}

function History({
  rules: { history },
  onTake,
}: {
  readonly rules: Rules;
  readonly onTake: (seq: number) => Promise<void>;
}) {
  const w = useWords(RULES);
  return (
    <section class="card">
      <h2>{w.history}</h2>
      {history.length === 0 ? <p class="soft">{w.noHistory}</p> : null}
      <ul>
        {history.map(({ seq, digest, by, reason, at }) => (
          <li key={seq}>
            #{seq} <code>{digest}</code> · <span class="foreign">{by}</span> · <Moment at={at} />
            <p class="foreign">{reason}</p>
            <Button kind="quiet" aria-label={`${w.open} #${seq}`} onClick={() => void onTake(seq)}>
              {w.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
