import { Link } from 'wouter-preact';
import type { CaseDocument, ShownSighting } from '../../../api/cases.ts';
import { CASE_WORDS, REGIONS } from '../../words/cases.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { CASE } from './words.ts';

/** Handles, prices and masked numbers of the text that is shown, and handles of the whole case. */
export function FactsPanel({
  document: { case: row },
  shown,
}: {
  readonly document: CaseDocument;
  readonly shown: ShownSighting | null;
}) {
  const w = useWords(CASE);
  const codes = new Map(
    (shown?.handles ?? []).map(({ kind, value, code }) => [`${kind} ${value}`, code]),
  );
  const handles = new Map(
    [...(shown?.handles ?? []), ...row.handles].map(({ kind, value }) => [
      `${kind} ${value}`,
      { kind, value },
    ]),
  );
  return (
    <section class="card stack" aria-labelledby="handles-title">
      <h2 id="handles-title">{w.handles}</h2>
      {handles.size === 0 ? <p class="soft">{w.noHandles}</p> : null}
      <ul class="handles">
        {[...handles].map(([key, { kind, value }]) => (
          <Handle key={key} kind={kind} value={value} code={codes.get(key) ?? null} />
        ))}
      </ul>
      {shown === null ? null : <Prices prices={shown.prices} />}
      {shown === null ? null : <Identities numbers={shown.identityNumbers} />}
    </section>
  );
}

function Handle({
  kind,
  value,
  code,
}: {
  readonly kind: string;
  readonly value: string;
  readonly code: string | null;
}) {
  const w = useWords(CASE);
  const c = useWords(CASE_WORDS);
  const query = new URLSearchParams({ state: 'all', kind, handle: value });
  return (
    <li>
      <span class="soft">{c.handles[kind] ?? kind}</span>{' '}
      <Link href={`/queue?${query}`} title={w.toQueue} class="foreign">
        {value}
      </Link>
      {code === null ? null : (
        <span class="soft">
          {' '}
          {w.code} <code class="foreign">{code}</code>
        </span>
      )}{' '}
      <Link
        href={`/actors/${encodeURIComponent(kind)}/${encodeURIComponent(value)}`}
        class="no-print"
      >
        {w.toActor}
      </Link>
    </li>
  );
}

function Prices({ prices }: { readonly prices: ShownSighting['prices'] }) {
  const w = useWords(CASE);
  const pers: Readonly<Record<string, string>> = { card: w.perCard, set: w.perSet };
  if (prices.length === 0) {
    return null;
  }
  return (
    <div>
      <h3>{w.prices}</h3>
      <ul class="handles">
        {prices.map(({ amount, currency, per, span }) => (
          <li key={span[0]}>
            {amount} {currency} {pers[per ?? ''] ?? ''}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Identities({ numbers }: { readonly numbers: ShownSighting['identityNumbers'] }) {
  const w = useWords(CASE);
  const language = useLanguage();
  if (numbers.length === 0) {
    return null;
  }
  return (
    <div>
      <h3>{w.identities}</h3>
      <ul class="handles">
        {numbers.map(({ masked, region, checksumHolds, span }) => (
          <li key={span[0]}>
            <code>{masked}</code> {REGIONS[region]?.[language === 'zh' ? 0 : 1] ?? ''}{' '}
            <span class="soft">{checksumHolds ? w.maybeReal : w.madeUp}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
