import type { ShownEvent } from '../../../api/cases.ts';
import { Moment } from '../../parts/moment.tsx';
import { CASE_WORDS } from '../../words/cases.ts';
import { useWords } from '../../words/language.ts';
import { DEEDS } from './deed-words.ts';

/** What has happened to a case, the newest first. */
export function HistoryPanel({ events }: { readonly events: readonly ShownEvent[] }) {
  const w = useWords(DEEDS);
  return (
    <section class="card" aria-labelledby="history-title">
      <h2 id="history-title">{w.history}</h2>
      <EventList events={[...events].toReversed()} />
    </section>
  );
}

export function EventList({ events }: { readonly events: readonly ShownEvent[] }) {
  const w = useWords(DEEDS);
  const c = useWords(CASE_WORDS);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <ol class="events" tabIndex={0}>
      {events.map(({ version, kind, actor, at, reason, policy }) => (
        <li key={version}>
          <Moment at={at} /> <strong>{w.events[kind] ?? kind}</strong>{' '}
          <span class="foreign">{actor}</span>{' '}
          {policy === null ? null : <span>{c.policies[policy] ?? policy} </span>}
          {reason === null ? null : <span class="soft foreign">{reason}</span>}
        </li>
      ))}
    </ol>
  );
}
