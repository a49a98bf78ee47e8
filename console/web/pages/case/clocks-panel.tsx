import type { Clocks } from '../../../api/cases.ts';
import { Moment } from '../../parts/moment.tsx';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';

const CLOCKS = ['firstSeenAt', 'confirmedAt', 'acceptedAt', 'goneAt', 'stillGoneAt'] as const;

/** First seen, confirmed, accepted, gone, still gone: how far the case has come. */
export function ClocksPanel({ clocks }: { readonly clocks: Clocks }) {
  const w = useWords(DEEDS);
  return (
    <section class="card" aria-labelledby="clocks-title">
      <h2 id="clocks-title">{w.clocks}</h2>
      <ol class="clocks" aria-live="polite">
        {CLOCKS.map((name) => (
          <li key={name} class={clocks[name] === null ? 'is-ahead' : 'is-done'}>
            <span>{w.clock[name]}</span>
            <Moment at={clocks[name]} />
          </li>
        ))}
      </ol>
      {clocks.addresses === 0 ? null : (
        <p class="soft">{w.goneOf(clocks.gone, clocks.addresses)}</p>
      )}
    </section>
  );
}
