import { useInfiniteQuery } from '@tanstack/preact-query';
import type { AuditPage as Page } from '../../../api/audit.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { useAddressChoices } from '../../reach/address-choices.ts';
import { apiAddress, get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { AuditTable } from './audit-table.tsx';
import { AUDIT } from './words.ts';
import './audit.css';

const FIELDS = ['actor', 'act', 'subject', 'from', 'to'] as const;

/** Who did what, searched; the search stands in the address. */
export default function AuditPage() {
  const w = useWords(AUDIT);
  const { search: params, choose } = useAddressChoices();
  const search = Object.fromEntries(FIELDS.map((name) => [name, params.get(name)]));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['audit', search],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get<Page>('/audit', { ...search, before: pageParam }, signal),
    getNextPageParam: ({ next }) => next,
  });
  const entries = (data?.pages ?? []).flatMap((page) => page.entries);
  return (
    <main id="content" class="audit">
      <h1>{w.title}</h1>
      <p class="soft">{w.hint}</p>
      <form class="audit-search" role="search" onSubmit={(event) => event.preventDefault()}>
        {FIELDS.map((name) => (
          <TextField
            key={name}
            label={w[name]}
            type={name === 'from' || name === 'to' ? 'date' : 'search'}
            value={search[name] ?? ''}
            onChange={({ currentTarget }) => choose(name, currentTarget.value.trim())}
          />
        ))}
      </form>
      <div class="row">
        <a class="button" href={apiAddress('/audit/export', { ...search, format: 'csv' })} download>
          {w.csv}
        </a>
        <a
          class="button"
          href={apiAddress('/audit/export', { ...search, format: 'jsonl' })}
          download
        >
          {w.jsonl}
        </a>
      </div>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data !== undefined && entries.length === 0 ? (
        <Empty title={w.nothing}>
          <p>{w.nothingHint}</p>
        </Empty>
      ) : null}
      {entries.length === 0 ? null : <AuditTable entries={entries} />}
      {hasNextPage ? (
        <div class="row">
          <Button busy={isFetching} onClick={() => void fetchNextPage()}>
            {w.older}
          </Button>
        </div>
      ) : null}
    </main>
  );
}
