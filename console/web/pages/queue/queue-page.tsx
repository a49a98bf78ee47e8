import { useCallback, useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Claim, QueueRow as Row } from '../../../api/queue.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useKeys } from '../../parts/keys.ts';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { say } from '../../parts/toasts.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import { apiAddress, send } from '../../reach/api.ts';
import { useLive } from '../../reach/live.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { type BatchAct, BatchDialog } from './batch-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { QueueRow } from './queue-row.tsx';
import { useFilter } from './use-filter.ts';
import { type Stretches, useStretches } from './use-stretches.ts';
import { QUEUE } from './words.ts';
import './queue.css';

/** Most cases of one batch, as the interface takes them. */
const MOST = 200;
/** Height of a row in pixels: a line of facts under a line of text; on a narrow screen one more of each. */
const HEIGHT = { wide: 62, narrow: 116 } as const;

/** What waits for a decision, the most pressing first. */
export default function QueuePage() {
  const w = useWords(QUEUE);
  const { filter, set, clear } = useFilter();
  const list = useStretches(filter);
  const [current, setCurrent] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [act, setAct] = useState<BatchAct | null>(null);
  const [isHelp, setHelp] = useState(false);
  useLive('case', null, [['queue']]);
  const here = list.rowAt(current);
  const pointed = here === null ? [] : [here.caseId];
  const chosen = selected.size > 0 ? [...selected] : pointed;
  const key = JSON.stringify(filter);
  useEffect(() => setCurrent(0), [key]);

  const toggle = useCallback((caseId: string) => {
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(caseId)) {
        next.add(caseId);
      }
      if (next.size > MOST) {
        say(w.tooMany);
        return before;
      }
      return next;
    });
  }, []);
  useQueueKeys({ list, here, toggle, setCurrent, setAct, setHelp, hasChosen: chosen.length > 0 });

  return (
    <main id="content" class="queue">
      <header class="queue-head">
        <h1>{w.title}</h1>
        <p class="queue-count" role="status">
          {list.total === null ? '' : w.total(list.total)}
          {selected.size === 0 ? '' : ` · ${w.selected(selected.size)}`}
        </p>
        <Acts
          filter={filter}
          hasChosen={chosen.length > 0}
          onAct={setAct}
          onHelp={() => setHelp(true)}
        />
      </header>
      <FilterBar filter={filter} set={set} clear={clear} />
      {list.error === null ? null : <Failure error={list.error} onRetry={list.readAgain} />}
      <List
        list={list}
        current={current}
        selected={selected}
        onSelect={toggle}
        onPoint={setCurrent}
      />
      {act === null ? null : (
        <BatchDialog
          act={act}
          caseIds={chosen}
          onClose={() => setAct(null)}
          onDone={() => {
            setSelected(new Set());
            list.readAgain();
          }}
        />
      )}
      {isHelp ? <Help onClose={() => setHelp(false)} /> : null}
    </main>
  );
}

function List({
  list,
  current,
  selected,
  onSelect,
  onPoint,
}: {
  readonly list: Stretches;
  readonly current: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (caseId: string) => void;
  readonly onPoint: (index: number) => void;
}) {
  const w = useWords(QUEUE);
  const height = useRowHeight();
  if (list.total === null) {
    return list.error === null ? <Loading /> : null;
  }
  if (list.total === 0) {
    return (
      <Empty title={w.empty}>
        <p>{w.emptyHint}</p>
        <Link href="/sweeps">{w.toSweeps}</Link>
      </Empty>
    );
  }
  return (
    <div class="queue-list">
      <VirtualRows
        count={list.total}
        rowHeight={height}
        label={w.list}
        focus={current}
        onRange={list.onRange}
        row={(index) => {
          const row = list.rowAt(index);
          return row === null ? (
            <div class="queue-row is-coming" aria-busy="true" />
          ) : (
            <QueueRow
              row={row}
              isCurrent={index === current}
              isSelected={selected.has(row.caseId)}
              onSelect={() => onSelect(row.caseId)}
              onPoint={() => onPoint(index)}
            />
          );
        }}
      />
    </div>
  );
}

function useRowHeight(): number {
  const narrow = matchMedia('(width <= 760px)');
  const [height, setHeight] = useState<number>(narrow.matches ? HEIGHT.narrow : HEIGHT.wide);
  useEffect(() => {
    function measure(): void {
      setHeight(narrow.matches ? HEIGHT.narrow : HEIGHT.wide);
    }
    narrow.addEventListener('change', measure);
    return () => narrow.removeEventListener('change', measure);
  }, []);
  return height;
}

interface Keyed {
  readonly list: Stretches;
  readonly here: Row | null;
  readonly hasChosen: boolean;
  readonly toggle: (caseId: string) => void;
  readonly setCurrent: (to: (before: number) => number) => void;
  readonly setAct: (act: BatchAct) => void;
  readonly setHelp: (isShown: boolean) => void;
}

function useQueueKeys({ list, here, hasChosen, toggle, setCurrent, setAct, setHelp }: Keyed): void {
  const w = useWords(QUEUE);
  const [, go] = useLocation();
  const mayDecide = useMay('decide');
  const last = (list.total ?? 1) - 1;
  function next(): void {
    setCurrent((at) => Math.min(last, at + 1));
  }
  function before(): void {
    setCurrent((at) => Math.max(0, at - 1));
  }
  function acting(act: BatchAct): () => void {
    return () => {
      if (mayDecide && hasChosen) {
        setAct(act);
      }
    };
  }
  useKeys({
    j: next,
    ArrowDown: next,
    k: before,
    ArrowUp: before,
    Enter: () => here !== null && go(`/cases/${here.caseId}`),
    x: () => here !== null && toggle(here.caseId),
    c: () => mayDecide && here !== null && void holdOrRelease(here, w, list.readAgain),
    y: acting('confirm'),
    d: acting('dismiss'),
    e: acting('defer'),
    a: acting('assign'),
    '/': () => document.querySelector<HTMLInputElement>('[data-search]')?.focus(),
    '?': () => setHelp(true),
  });
}

/** Takes a case, or gives it back where it is one's own. */
async function holdOrRelease(
  { caseId, claim }: Row,
  w: (typeof QUEUE)['zh'],
  onDone: () => void,
): Promise<void> {
  try {
    if (claim?.isMine === true) {
      await send('DELETE', `/cases/${caseId}/claim`);
      say(w.released);
    } else {
      const { isMine, holder } = await send<Claim>('POST', `/cases/${caseId}/claim`);
      say(isMine ? w.claimed : w.heldBy(holder));
    }
    onDone();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

function Acts({
  filter,
  hasChosen,
  onAct,
  onHelp,
}: {
  readonly filter: Readonly<Record<string, string>>;
  readonly hasChosen: boolean;
  readonly onAct: (act: BatchAct) => void;
  readonly onHelp: () => void;
}) {
  const w = useWords(QUEUE);
  const mayDecide = useMay('decide');
  const mayExport = useMay('export');
  return (
    <div class="row queue-acts no-print">
      {mayDecide
        ? (['confirm', 'dismiss', 'defer', 'assign'] as const).map((act) => (
            <Button key={act} disabled={!hasChosen} onClick={() => onAct(act)}>
              {w[act]}
            </Button>
          ))
        : null}
      {mayExport ? (
        <a class="button" href={apiAddress('/queue/export', filter)} download>
          {w.export}
        </a>
      ) : null}
      <Button kind="quiet" aria-label={w.help} title={w.help} onClick={onHelp}>
        ?
      </Button>
    </div>
  );
}

function Help({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(QUEUE);
  return (
    <Dialog title={w.help} onClose={onClose}>
      <dl class="queue-keys">
        {w.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{w.formula}</p>
    </Dialog>
  );
}
