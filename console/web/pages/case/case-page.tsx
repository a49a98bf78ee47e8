import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link, Redirect, useLocation, useSearchParams } from 'wouter-preact';
import type { CaseDocument, ShownSighting } from '../../../api/cases.ts';
import { Button } from '../../parts/button.tsx';
import { useKeys } from '../../parts/keys.ts';
import { Moment } from '../../parts/moment.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { CallFailed, get } from '../../reach/api.ts';
import { useLive } from '../../reach/live.ts';
import { useMay } from '../../reach/me.ts';
import { CASE_WORDS } from '../../words/cases.ts';
import { useWords } from '../../words/language.ts';
import { AdPanel } from './ad-panel.tsx';
import { ClocksPanel } from './clocks-panel.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DEEDS } from './deed-words.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { HoldingBar, hold } from './holding-bar.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { NoticesPanel } from './notices-panel.tsx';
import { PartiesPanel } from './parties-panel.tsx';
import { ReopenPanel } from './reopen-panel.tsx';
import { TimelinePanel } from './timeline-panel.tsx';
import { CASE } from './words.ts';
import './case.css';
import './case-lists.css';

/** Bundles that are told of at once. */
const MOST_BUNDLES = 6;

/** One case: what is known, and what is decided. */
export default function CasePage({
  params,
}: {
  readonly params: Readonly<Record<string, string>>;
}) {
  const caseId = params['caseId'] ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => get<CaseDocument>(`/cases/${encodeURIComponent(caseId)}`, {}, signal),
  });
  useLive('case', caseId, [['case', caseId]]);
  const into = error instanceof CallFailed ? error.problem.into : undefined;
  if (into !== undefined) {
    return (
      <Redirect
        to={`/cases/${encodeURIComponent(into)}?was=${encodeURIComponent(caseId)}`}
        replace
      />
    );
  }
  return (
    <main id="content" class="case">
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : <Case document={data} />}
    </main>
  );
}

function Case({ document }: { readonly document: CaseDocument }) {
  const { case: row, sightings, timeline } = document;
  const queries = useQueryClient();
  const [wantedId, setWanted] = useState<string | null>(null);
  const shown = useShown(sightings, wantedId);
  function refresh(): void {
    void queries.invalidateQueries({ queryKey: ['case', row.caseId] });
    void queries.invalidateQueries({ queryKey: ['queue'] });
  }
  useCaseKeys(document, refresh);
  return (
    <>
      <Head document={document} onDone={refresh} />
      <div class="case-columns">
        <div class="stack">
          {shown === null ? null : (
            <AdPanel sightings={sightings} shown={shown} onShow={setWanted} />
          )}
          <EvidencePanel bundles={bundlesOf(shown, sightings)} />
          <TimelinePanel
            timeline={timeline}
            total={row.sightings}
            shownId={shown?.sightingId ?? null}
            onShow={(id) => {
              setWanted(id);
              scrollTo({ top: 0 });
            }}
          />
          <HistoryPanel events={document.events} />
        </div>
        <div class="stack">
          <DecisionPanel document={document} onDone={refresh} />
          <ReopenPanel row={row} onDone={refresh} />
          <ClocksPanel clocks={document.clocks} />
          <NoticesPanel caseId={row.caseId} />
          <FactsPanel document={document} shown={shown} />
          <PartiesPanel caseId={row.caseId} />
          <NotesPanel caseId={row.caseId} notes={document.notes} onDone={refresh} />
        </div>
      </div>
    </>
  );
}

/** The sighting that is looked at: one that came with the case, or one of the time line, which is read then. */
function useShown(
  sightings: CaseDocument['sightings'],
  wantedId: string | null,
): ShownSighting | null {
  const known = sightings.find(({ sightingId }) => sightingId === wantedId);
  const { data } = useQuery({
    queryKey: ['sighting', wantedId],
    queryFn: ({ signal }) => get<ShownSighting>(`/sightings/${wantedId}`, {}, signal),
    enabled: wantedId !== null && known === undefined,
  });
  return known ?? data ?? sightings[0] ?? null;
}

/** The bundle of what is shown first, then those of the other texts, each once. */
function bundlesOf(shown: ShownSighting | null, sightings: CaseDocument['sightings']) {
  const all = [shown, ...sightings].flatMap((one) => one?.evidence ?? []);
  return [...new Map(all.map((one) => [one.evidenceId, one])).values()].slice(0, MOST_BUNDLES);
}

function Head({
  document: { case: row, sourceName, events },
  onDone,
}: {
  readonly document: CaseDocument;
  readonly onDone: () => void;
}) {
  const w = useWords(CASE);
  const c = useWords(CASE_WORDS);
  const was = useSearchParams()[0].get('was');
  const isMerged = events.some(({ kind, reference }) => kind === 'merged' && reference === was);
  return (
    <header class="case-head">
      <div>
        <Link href="/queue" class="no-print">
          ← {w.back}
        </Link>
        <h1>{w.title(row.caseId)}</h1>
        {was !== null && isMerged ? <p role="status">{w.was(was)}</p> : null}
        <p class="row">
          <Tag tone={row.state === 'gone' ? 'good' : 'plain'}>{c.states[row.state]}</Tag>
          <Tag tone={row.verdict === 'strong' ? 'danger' : 'warn'}>
            {c.verdicts[row.verdict]} {Math.round(row.probability * 100)}%
          </Tag>
          <span class="foreign">{sourceName}</span>
          <span class="soft">
            {w.priority} {row.priority}
          </span>
          <span class="soft">
            {w.opened} <Moment at={row.openedAt} />
          </span>
          <span class="soft">
            {w.newest} <Moment at={row.newestAt} relative />
          </span>
        </p>
      </div>
      <div class="row no-print">
        <HoldingBar row={row} onDone={onDone} />
        <Button kind="quiet" onClick={() => print()}>
          {w.print}
        </Button>
      </div>
    </header>
  );
}

/** `c` takes or gives back, `y` and `d` go to the decision, `u` goes back to the queue. */
function useCaseKeys({ case: row }: CaseDocument, onDone: () => void): void {
  const w = useWords(DEEDS);
  const [, go] = useLocation();
  const mayDecide = useMay('decide');
  useKeys({
    u: () => go('/queue'),
    c: () => mayDecide && void hold(row, w).then(onDone),
    y: toReason,
    d: toReason,
    e: toReason,
  });
}

function toReason(): void {
  document.querySelector<HTMLTextAreaElement>('textarea[name="reason"]')?.focus();
}
