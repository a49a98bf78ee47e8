import { useQuery } from '@tanstack/preact-query';
import type { Parties, ShownGround } from '../../../api/cases.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';

/** Whom a confirmation would ask, and why. */
export function PartiesPanel({ caseId }: { readonly caseId: string }) {
  const w = useWords(DEEDS);
  const { data, error } = useQuery({
    queryKey: ['parties', caseId],
    queryFn: ({ signal }) => get<Parties>(`/cases/${caseId}/parties`, {}, signal),
    staleTime: 60_000,
  });
  return (
    <section class="card" aria-labelledby="parties-title">
      <h2 id="parties-title">{w.parties}</h2>
      {data === undefined && error === null ? <Loading /> : null}
      {error === null ? null : <Failure error={error} />}
      {data?.parties.length === 0 ? <p class="soft">{w.noParties}</p> : null}
      <ul class="parties">
        {(data?.parties ?? []).map(({ recipientId, recipient, grounds, cited }) => (
          <li key={recipientId}>
            <strong class="foreign">{recipient}</strong> <span class="soft">{w.cites(cited)}</span>
            <br />
            <Grounds grounds={grounds} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why somebody is asked, in words. */
export function Grounds({ grounds }: { readonly grounds: readonly ShownGround[] }) {
  const w = useWords(DEEDS);
  return (
    <span class="soft foreign">
      {grounds
        .map(({ kind, subject }) => [w.grounds[kind] ?? kind, subject ?? ''].join(' ').trim())
        .join('; ')}
    </span>
  );
}
