import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { EvidenceBrief } from '../../../api/cases.ts';
import type { EvidenceDocument, Opening, Verified } from '../../../api/evidence.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Failure } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { say } from '../../parts/toasts.tsx';
import { get, send } from '../../reach/api.ts';
import { useMay } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { type Asked, OpeningDialog } from './opening-dialog.tsx';
import { CASE } from './words.ts';

/** Evidence of a case, bundle by bundle, with its checks and who has had it in his hands. */
export function EvidencePanel({ bundles }: { readonly bundles: readonly EvidenceBrief[] }) {
  const w = useWords(CASE);
  return (
    <section class="card stack" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{w.evidence}</h2>
      {bundles.length === 0 ? <p class="soft">{w.noEvidence}</p> : null}
      {bundles.map((bundle) => (
        <Bundle key={bundle.evidenceId} bundle={bundle} />
      ))}
    </section>
  );
}

function Bundle({ bundle }: { readonly bundle: EvidenceBrief }) {
  const w = useWords(CASE);
  const queries = useQueryClient();
  const { evidenceId } = bundle;
  const { data, error } = useQuery({
    queryKey: ['evidence', evidenceId],
    queryFn: ({ signal }) => get<EvidenceDocument>(`/evidence/${evidenceId}`, {}, signal),
  });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState<Opening | null>(null);
  function refresh(): void {
    void queries.invalidateQueries({ queryKey: ['evidence', evidenceId] });
  }
  return (
    <article class="bundle stack">
      <p class="row">
        <Tag tone={bundle.state === 'complete' ? 'good' : 'warn'}>
          {bundle.state === 'complete' ? w.complete : w.partial}
        </Tag>
        <Moment at={bundle.capturedAt} />
        <code class="bundle-id">{evidenceId}</code>
        <span class="soft">{Math.ceil(bundle.bytes / 1024)} kB</span>
      </p>
      {bundle.missing.length === 0 ? null : (
        <p class="soft foreign">
          {w.missing}: {bundle.missing.slice(0, 5).join('; ')}
        </p>
      )}
      <p class="soft">
        {w.seal} <code class="bundle-seal">{bundle.seal}</code>
      </p>
      {error === null ? null : <Failure error={error} />}
      {data === undefined ? null : <Known document={data} onVerified={refresh} />}
      {data?.purgedAt === null ? <Acts onAsk={setAsked} /> : null}
      {asked === null ? null : (
        <OpeningDialog
          evidenceId={evidenceId}
          asked={asked}
          onClose={() => setAsked(null)}
          onOpened={(opening) => {
            setAsked(null);
            setOpened(opening);
            refresh();
          }}
        />
      )}
      {opened === null ? null : <Viewer opening={opened} />}
    </article>
  );
}

function Acts({ onAsk }: { readonly onAsk: (asked: Asked) => void }) {
  const w = useWords(CASE);
  const mayUnblur = useMay('unblur');
  const mayExport = useMay('export');
  return (
    <div class="row no-print">
      <Button onClick={() => onAsk('viewing')}>{w.open}</Button>
      {mayUnblur ? (
        <Button kind="danger" onClick={() => onAsk('unblurred')}>
          {w.unblur}
        </Button>
      ) : null}
      {mayExport
        ? (['redacted', 'bundle', 'record'] as const).map((kind) => (
            <Button kind="quiet" key={kind} onClick={() => onAsk(kind)}>
              {w.downloads[kind]}
            </Button>
          ))
        : null}
    </div>
  );
}

/** What checks found, who stamped it, and who has opened it. */
function Known({
  document: known,
  onVerified,
}: {
  readonly document: EvidenceDocument;
  readonly onVerified: () => void;
}) {
  const w = useWords(CASE);
  const mayDecide = useMay('decide');
  const [busy, setBusy] = useState(false);
  async function verify(): Promise<void> {
    setBusy(true);
    try {
      const path = `/evidence/${known.evidenceId}/verification`;
      const { failed } = await send<Verified>('POST', path);
      say(failed.length === 0 ? w.whole : `${w.broken}${failed.join(', ')}`);
      onVerified();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  }
  return (
    <>
      <p class="row">
        {known.failedChecks.length > 0 ? (
          <Tag tone="danger">
            {w.broken}
            {known.failedChecks.join(', ')}
          </Tag>
        ) : null}
        {known.verifiedAt === null ? (
          <span class="soft">{w.never}</span>
        ) : (
          <span class="soft">
            {w.verified} <Moment at={known.verifiedAt} relative />
          </span>
        )}
        {known.purgedAt === null ? null : <Tag>{w.purged}</Tag>}
        {known.held === null ? null : <Tag tone="accent">{w.held(known.held.by)}</Tag>}
        {mayDecide && known.purgedAt === null ? (
          <Button kind="quiet" busy={busy} class="no-print" onClick={() => void verify()}>
            {w.verify}
          </Button>
        ) : null}
      </p>
      <p class="soft">
        {w.stamps}:{' '}
        {known.stamps.length === 0
          ? w.noStamps
          : known.stamps.map(({ authority, stampedAt }) => (
              <span key={`${authority} ${stampedAt}`}>
                {authority} <Moment at={stampedAt} />{' '}
              </span>
            ))}
      </p>
      <details>
        <summary>
          {w.custody} ({known.custody.length})
        </summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
        <ol class="custody" tabIndex={0}>
          {known.custody.map(({ at, act, actor, reason }, index) => (
            <li key={index}>
              <Moment at={at} /> <strong>{act}</strong> <span class="foreign">{actor}</span>{' '}
              <span class="soft foreign">{reason}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** The recorded page, on another origin, in a frame that runs nothing. */
function Viewer({ opening }: { readonly opening: Opening }) {
  const w = useWords(CASE);
  return (
    <div class="viewer no-print">
      <p class="row">
        <Tag tone={opening.isBlurred ? 'plain' : 'danger'}>
          {opening.isBlurred ? w.open : w.unblur}
        </Tag>
        <span class="soft">
          {w.openUntil} <Moment at={opening.expiresAt} />
        </span>
        <a href={opening.address} target="_blank" rel="noreferrer noopener">
          {w.newTab}
        </a>
      </p>
      <iframe
        title={w.viewer}
        src={opening.address}
        sandbox="allow-same-origin"
        referrerpolicy="no-referrer"
      />
    </div>
  );
}
