import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { ClueDocument } from '../../../api/clues.ts';
import { Moment } from '../../parts/moment.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { apiAddress, get } from '../../reach/api.ts';
import { useWords } from '../../words/language.ts';
import { ClueDeeds } from './clue-deeds.tsx';
import { VerdictTag } from './clues-page.tsx';
import { CLUES } from './words.ts';
import './clues.css';

/** One clue: what it says, which cases it may belong to, and what is done about it. */
export default function CluePage({
  params,
}: {
  readonly params: Readonly<Record<string, string>>;
}) {
  const w = useWords(CLUES);
  const clueId = params['clueId'] ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['clue', clueId],
    queryFn: ({ signal }) => get<ClueDocument>(`/clues/${clueId}`, {}, signal),
  });
  return (
    <main id="content" class="stack">
      <p>
        <Link href="/clues">← {w.back}</Link>
      </p>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : <Content clue={data} />}
    </main>
  );
}

function Content({ clue }: { readonly clue: ClueDocument }) {
  const w = useWords(CLUES);
  return (
    <>
      <div class="row">
        <h1>
          {w.title} <span class="mono soft">{clue.clueId}</span>
        </h1>
      </div>
      <div class="row">
        <Tag tone={clue.state === 'received' ? 'accent' : 'plain'}>{w[clue.state]}</Tag>
        <Tag>{w[clue.origin]}</Tag>
        <VerdictTag clue={clue} />
        {clue.copies > 1 ? <Tag tone="warn">{w.copies(clue.copies)}</Tag> : null}
        <span class="soft">
          {w.submitted} <Moment at={clue.submittedAt} />
        </span>
      </div>
      <div class="clue-page">
        <div class="stack">
          <section class="card">
            <p class="foreign">{clue.text === '' ? '—' : clue.text}</p>
          </section>
          <Texts title={w.pictureText} texts={clue.pictureTexts} />
          <Texts title={w.links} texts={clue.links} />
          <Texts
            title={w.handles}
            texts={clue.handles.map(({ kind, value }) => `${kind}: ${value}`)}
          />
          <Pictures clue={clue} />
        </div>
        <div class="stack">
          <ClueDeeds clue={clue} />
          <Section title={w.suggestions}>
            {clue.suggestions.length === 0 ? <p class="soft">{w.noSuggestions}</p> : null}
            <ul class="clue-history">
              {clue.suggestions.map(({ caseId, because, value }) => (
                <li key={caseId}>
                  <Link href={`/cases/${caseId}`}>{caseId}</Link> — {w.because[because]}{' '}
                  {because === 'text' ? null : <span class="foreign soft">{value}</span>}
                </li>
              ))}
            </ul>
          </Section>
          <Section title={w.history}>
            <ol class="clue-history">
              {clue.events.map(({ version, act, by, at, words, caseId }) => (
                <li key={version}>
                  <Moment at={at} /> · <span class="foreign">{by}</span> {w.acts[act]}{' '}
                  {caseId === null ? null : <Link href={`/cases/${caseId}`}>{caseId}</Link>}
                  {words === '' ? null : <p class="foreign soft">{words}</p>}
                </li>
              ))}
            </ol>
          </Section>
        </div>
      </div>
    </>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Texts that came with it, none of them a link to follow: where a tip leads is not for a browser to open. */
function Texts({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return texts.length === 0 ? null : (
    <Section title={title}>
      <ul class="clue-history">
        {texts.map((text) => (
          <li key={text} class="foreign mono">
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Pictures({ clue: { clueId, pictures } }: { readonly clue: ClueDocument }) {
  const w = useWords(CLUES);
  return pictures === 0 ? null : (
    <Section title={w.picture}>
      <div class="clue-pictures">
        {Array.from({ length: pictures }, (_, index) => (
          <img
            key={index}
            class="picture"
            alt={`${w.picture} ${index + 1}`}
            src={apiAddress(`/clues/${clueId}/pictures/${index}`)}
          />
        ))}
      </div>
    </Section>
  );
}
