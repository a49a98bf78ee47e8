import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { CaseNotices, NoticeText, ShownNotice } from '../../../api/notices.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { get } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { DeedDialog } from './deed-dialog.tsx';
import { DEEDS } from './deed-words.ts';
import { type Deed, deedsFor } from './deeds.ts';

const TONES: Readonly<Record<string, 'good' | 'warn' | 'danger' | 'plain' | 'accent'>> = {
  accepted: 'good',
  refused: 'danger',
  'in-doubt': 'warn',
  'awaiting-approval': 'warn',
  due: 'accent',
  removed: 'good',
  restricted: 'good',
  'still-up': 'danger',
  unreachable: 'warn',
};

/** What was asked of whom, how it was handed over, and what looks found since. */
export function NoticesPanel({ caseId }: { readonly caseId: string }) {
  const w = useWords(DEEDS);
  const { data, error } = useQuery({
    queryKey: ['case', caseId, 'notices'],
    queryFn: ({ signal }) => get<CaseNotices>(`/cases/${caseId}/notices`, {}, signal),
  });
  return (
    <section class="card stack" aria-labelledby="notices-title">
      <h2 id="notices-title">{w.notices}</h2>
      {data === undefined && error === null ? <Loading /> : null}
      {error === null ? null : <Failure error={error} />}
      {data?.notices.length === 0 ? <p class="soft">{w.none}</p> : null}
      <div class="stack" aria-live="polite">
        {(data?.notices ?? []).toReversed().map((notice) => (
          <Notice key={notice.noticeId} notice={notice} caseId={caseId} />
        ))}
      </div>
    </section>
  );
}

function Notice({ notice, caseId }: { readonly notice: ShownNotice; readonly caseId: string }) {
  const w = useWords(DEEDS);
  const queries = useQueryClient();
  const mayDecide = useMay('decide');
  const mayApprove = useMay('approve');
  const [deed, setDeed] = useState<Deed | null>(null);
  return (
    <article class="notice">
      <h3>
        <span class="foreign">{notice.recipient}</span>{' '}
        <Tag tone={TONES[notice.state] ?? 'plain'}>{w.states[notice.state]}</Tag>{' '}
        <span class="soft">{w.round(notice.round)}</span>
      </h3>
      <p class="row soft">
        <Moment at={notice.createdAt} />
        <span class="foreign">{notice.decidedBy}</span>
        {notice.approvedBy.map(({ by }) => (
          <span key={by} class="foreign">
            + {by}
          </span>
        ))}
        {notice.withdraws === null ? null : <span>{w.withdraws}</span>}
        <code class="notice-id">{notice.noticeId}</code>
      </p>
      <Deliveries notice={notice} />
      <Looks notice={notice} />
      <TextOf noticeId={notice.noticeId} />
      <div class="row no-print">
        {deedsFor(notice, mayDecide, mayApprove).map((one) => (
          <Button key={one} onClick={() => setDeed(one)}>
            {w.deeds[one]}
          </Button>
        ))}
      </div>
      {deed === null ? null : (
        <DeedDialog
          deed={deed}
          noticeId={notice.noticeId}
          onClose={() => setDeed(null)}
          onDone={() => {
            setDeed(null);
            void queries.invalidateQueries({ queryKey: ['case', caseId] });
          }}
        />
      )}
    </article>
  );
}

function Deliveries({ notice: { deliveries } }: { readonly notice: ShownNotice }) {
  const w = useWords(DEEDS);
  if (deliveries.length === 0) {
    return null;
  }
  return (
    <ul class="deliveries" aria-label={w.deliveries}>
      {deliveries.map(({ attempt, channel, at, outcome, words, ticket }) => (
        <li key={attempt}>
          <Moment at={at} /> {channel}{' '}
          <Tag tone={TONES[outcome ?? ''] ?? 'plain'}>
            {outcome === null ? '…' : (w.outcomes[outcome] ?? outcome)}
          </Tag>{' '}
          <span class="soft foreign">{words}</span>
          {ticket === null ? null : (
            <span class="foreign">
              {' '}
              {w.ticket} {ticket}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Looks({ notice: { looks } }: { readonly notice: ShownNotice }) {
  const w = useWords(DEEDS);
  return (
    <ul class="looks">
      {looks.map(({ url, outcome, proof, at, seenFrom, count }) => (
        <li key={url}>
          <Tag tone={TONES[outcome] ?? 'plain'}>{w.outcomes[outcome] ?? outcome}</Tag>{' '}
          <code class="foreign">{url}</code>{' '}
          <span class="soft foreign">
            {proof} {seenFrom}
          </span>{' '}
          <span class="soft">
            <Moment at={at} relative /> · {w.looks(count)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The words that were sent, read when they are asked for. */
function TextOf({ noticeId }: { readonly noticeId: string }) {
  const w = useWords(DEEDS);
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['notice-text', noticeId],
    queryFn: ({ signal }) => get<NoticeText>(`/notices/${noticeId}/text`, {}, signal),
    enabled: isOpen,
  });
  return (
    <details class="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{w.text}</summary>
      {error === null ? null : <Failure error={error} />}
      {data === undefined ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        <pre class="foreign notice-text" tabIndex={0}>
          {`${data.recipient} <${data.address}>\n${data.subject}\n\n${data.text}`}
        </pre>
      )}
    </details>
  );
}
