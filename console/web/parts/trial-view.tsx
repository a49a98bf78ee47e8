import { Link } from 'wouter-preact';
import type { Trial } from '../../api/tasks.ts';
import { KINDS } from '../words/kinds.ts';
import { useWords } from '../words/language.ts';
import { MODELS } from '../words/models.ts';
import { ScrollX } from './scroll-x.tsx';

/** What would change: verdicts that move, and the texts that differ most. */
export function TrialView({ trial }: { readonly trial: Trial }) {
  const w = useWords(MODELS);
  const kinds = useWords(KINDS);
  const moved = trial.shifts.filter(({ from, to }) => from !== to);
  return (
    <div class="stack">
      {trial.rules === null || trial.rules.length === 0 ? null : <Rules rules={trial.rules} />}
      <div>
        <h3>{w.shifts}</h3>
        {moved.length === 0 ? <p class="soft">{w.noDifferences}</p> : null}
        <ul>
          {moved.map(({ from, to, texts }) => (
            <li key={`${from} ${to}`}>
              {kinds[from] ?? from} → {kinds[to] ?? to}: <strong>{w.texts(texts)}</strong>
            </li>
          ))}
        </ul>
      </div>
      {trial.differences.length === 0 ? null : (
        <details open={trial.differences.length <= 20}>
          <summary>{w.shown(trial.differences.length)}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard */}
          <div class="tall" role="region" aria-label={w.differences} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{w.before}</th>
                  <th scope="col">{w.after}</th>
                  <th scope="col">{w.text}</th>
                </tr>
              </thead>
              <tbody>
                {trial.differences.map((one) => (
                  <tr key={one.listingId}>
                    <td>
                      {kinds[one.from] ?? one.from} {one.probabilityFrom.toFixed(2)}
                    </td>
                    <td>
                      {kinds[one.to] ?? one.to} {one.probabilityTo.toFixed(2)}
                    </td>
                    <td>
                      <div class="foreign">{one.text ?? one.listingId}</div>
                      {one.caseId === null ? (
                        <span class="foreign soft mono">{one.url}</span>
                      ) : (
                        <Link href={`/cases/${one.caseId}`}>{one.caseId}</Link>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}

function Rules({ rules }: { readonly rules: NonNullable<Trial['rules']> }) {
  const w = useWords(MODELS);
  return (
    <ScrollX label={w.result}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.rule}</th>
            <th scope="col" class="number">
              {w.found}
            </th>
            <th scope="col" class="number">
              {w.overruns}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, texts, overruns }) => (
            <tr key={id}>
              <th scope="row" class="foreign">
                {id}
              </th>
              <td class="number">{texts}</td>
              <td class="number">{overruns}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
