import { useQuery } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueueChoices } from '../../../api/queue.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { get } from '../../reach/api.ts';
import { CASE_WORDS, REGIONS } from '../../words/cases.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import type { Filter, FilterName } from './use-filter.ts';
import { QUEUE } from './words.ts';

interface Props {
  readonly filter: Filter;
  readonly set: (name: FilterName, value: string) => void;
  readonly clear: () => void;
}

/** So long after the last letter a text is sought, in milliseconds. */
const TYPING_MS = 350;

/** What the queue is narrowed by. */
export function FilterBar({ filter, set, clear }: Props) {
  const w = useWords(QUEUE);
  const c = useWords(CASE_WORDS);
  const [isWide, setWide] = useState(
    ['region', 'kind', 'handle', 'age', 'source', 'awaiting'].some(
      (name) => filter[name as FilterName] !== undefined,
    ),
  );
  return (
    <section class="queue-filter no-print" aria-label={w.more}>
      <SelectField
        label={w.state}
        value={filter.state ?? 'waiting'}
        onPick={(value) => set('state', value === 'waiting' ? '' : value)}
        options={Object.entries(c.states)}
      />
      <SelectField
        label={w.verdict}
        value={filter.verdict ?? ''}
        onPick={(value) => set('verdict', value)}
        options={[['', w.any], ...Object.entries(c.verdicts)]}
      />
      <SelectField
        label={w.surface}
        value={filter.surface ?? ''}
        onPick={(value) => set('surface', value)}
        options={[['', w.any], ...Object.entries(c.surfaces)]}
      />
      <Typed
        id="queue-search"
        label={w.search}
        value={filter.q ?? ''}
        onType={(value) => set('q', value)}
      />
      {isWide ? <MoreFilters filter={filter} set={set} /> : <Who filter={filter} set={set} />}
      <div class="queue-filter-acts">
        <Button kind="quiet" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
          {isWide ? w.fewer : w.more}
        </Button>
        {Object.keys(filter).length === 0 ? null : (
          <Button kind="quiet" onClick={clear}>
            {w.clear}
          </Button>
        )}
      </div>
    </section>
  );
}

function Who({ filter, set }: Pick<Props, 'filter' | 'set'>) {
  const w = useWords(QUEUE);
  const { data } = useQuery({
    queryKey: ['queue-choices'],
    queryFn: ({ signal }) => get<QueueChoices>('/queue/choices', {}, signal),
    staleTime: 60_000,
  });
  return (
    <SelectField
      label={w.who}
      value={filter.who ?? ''}
      onPick={(value) => set('who', value)}
      options={[
        ['', w.any],
        ['mine', w.mine],
        ['unclaimed', w.unclaimed],
        ...(data?.people ?? []).map((name) => [`name:${name}`, name] as const),
      ]}
    />
  );
}

function MoreFilters({ filter, set }: Pick<Props, 'filter' | 'set'>) {
  const w = useWords(QUEUE);
  const c = useWords(CASE_WORDS);
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['queue-choices'],
    queryFn: ({ signal }) => get<QueueChoices>('/queue/choices', {}, signal),
    staleTime: 60_000,
  });
  return (
    <>
      <Who filter={filter} set={set} />
      <SelectField
        label={w.source}
        value={filter.source ?? ''}
        onPick={(value) => set('source', value)}
        options={[['', w.any], ...(data?.sources ?? []).map(({ id, name }) => [id, name] as const)]}
      />
      <SelectField
        label={w.region}
        value={filter.region ?? ''}
        onPick={(value) => set('region', value)}
        options={[
          ['', w.any],
          ...Object.entries(REGIONS).map(
            ([code, [zh, en]]) => [code, language === 'zh' ? zh : en] as const,
          ),
        ]}
      />
      <SelectField
        label={w.kind}
        value={filter.kind ?? ''}
        onPick={(value) => set('kind', value)}
        options={[['', w.any], ...Object.entries(c.handles)]}
      />
      <Typed
        label={w.handle}
        value={filter.handle ?? ''}
        onType={(value) => set('handle', value)}
      />
      <SelectField
        label={w.age}
        value={filter.age ?? ''}
        onPick={(value) => set('age', value)}
        options={[['', w.any], ...Object.entries(w.ages)]}
      />
      <label class="queue-awaiting">
        <input
          type="checkbox"
          checked={filter.awaiting === 'yes'}
          onChange={({ currentTarget }) => set('awaiting', currentTarget.checked ? 'yes' : '')}
        />
        <span>{w.awaiting}</span>
      </label>
    </>
  );
}

/** A field whose words are taken when the typing rests. */
function Typed({
  label,
  value,
  onType,
  id,
}: {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly id?: string;
}) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextField
      label={label}
      type="search"
      maxLength={200}
      value={typed}
      data-search={id}
      onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) => {
        setTyped(currentTarget.value);
        if (timer.current !== null) {
          clearTimeout(timer.current);
        }
        const next = currentTarget.value.trim();
        timer.current = setTimeout(() => onType(next), TYPING_MS);
      }}
    />
  );
}
