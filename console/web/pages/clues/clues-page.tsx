import { useInfiniteQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import type { CluePage, ClueRow } from '../../../api/clues.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useAddressChoices } from '../../reach/address-choices.ts';
import { get } from '../../reach/api.ts';
import { CASE_WORDS } from '../../words/cases.ts';
import { useWords } from '../../words/language.ts';
import { CLUES } from './words.ts';
import './clues.css';

const STATES = ['received', 'reading', 'linked', 'closed'] as const;
const ORIGINS = ['public', 'flagger', 'platform'] as const;

/** The inbox of clues: what to read first stands first. */
export default function CluesPage() {
  const w = useWords(CLUES);
  const { search, choose } = useAddressChoices();
  const state = search.get('state') ?? '';
  const origin = search.get('origin') ?? '';
  const pages = useInfiniteQuery({
    queryKey: ['clues', state, origin],
    queryFn: ({ pageParam, signal }) =>
      get<CluePage>('/clues', { state, origin, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const counts = pages.data?.pages[0]?.counts;
  const clues = pages.data?.pages.flatMap((page) => page.clues) ?? [];
  return (
    <main id="content" class="stack">
      <div class="row">
        <h1>{w.title}</h1>
        <Link href="/tip">{w.publicPage}</Link>
      </div>
      <div class="row clues-filters">
        <SelectField
          label={w.state}
          value={state}
          onPick={(value) => choose('state', value)}
          options={[
            ['', w.all],
            ...STATES.map(
              (one) => [one, counts === undefined ? w[one] : `${w[one]} (${counts[one]})`] as const,
            ),
          ]}
        />
        <SelectField
          label={w.origin}
          value={origin}
          onPick={(value) => choose('origin', value)}
          options={[['', w.all], ...ORIGINS.map((one) => [one, w[one]] as const)]}
        />
      </div>
      {pages.isError ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading /> : null}
      {pages.isSuccess && clues.length === 0 ? (
        <Empty title={w.empty}>
          <p>{w.emptyHint}</p>
        </Empty>
      ) : null}
      <ul class="clues">
        {clues.map((clue) => (
          <Row key={clue.clueId} clue={clue} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {w.more}
          </Button>
        </div>
      ) : null}
    </main>
  );
}

function Row({ clue }: { readonly clue: ClueRow }) {
  const w = useWords(CLUES);
  const shown = clue.text === '' ? (clue.links[0] ?? w.pictures(clue.pictures)) : clue.text;
  return (
    <li class="card clue-row">
      <Link href={`/clues/${clue.clueId}`} class="clue-text foreign">
        {shown.slice(0, 240)}
      </Link>
      <div class="row">
        <Tag tone={clue.state === 'received' ? 'accent' : 'plain'}>{w[clue.state]}</Tag>
        <Tag tone={clue.origin === 'flagger' ? 'good' : 'plain'}>{w[clue.origin]}</Tag>
        <VerdictTag clue={clue} />
        {clue.copies > 1 ? <Tag tone="warn">{w.copies(clue.copies)}</Tag> : null}
        {clue.pictures > 0 ? <span class="soft">{w.pictures(clue.pictures)}</span> : null}
        <span class="soft">
          <Moment at={clue.submittedAt} relative />
        </span>
      </div>
    </li>
  );
}

const TONES = { strong: 'danger', suspect: 'warn', clear: 'plain' } as const;

/** What the scorer thinks of it. */
export function VerdictTag({ clue }: { readonly clue: Pick<ClueRow, 'verdict' | 'probability'> }) {
  const { verdicts } = useWords(CASE_WORDS);
  return (
    <Tag tone={TONES[clue.verdict]}>
      {verdicts[clue.verdict]} {(clue.probability * 100).toFixed(0)} %
    </Tag>
  );
}
