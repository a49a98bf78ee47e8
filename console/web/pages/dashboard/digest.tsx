import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Dashboard } from '../../../api/dashboard.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useWords } from '../../words/language.ts';
import { DASHBOARD } from './words.ts';

/** What the nightly digest says, as of now. */
export function Digest({ digest }: { readonly digest: Dashboard['digest'] }) {
  const w = useWords(DASHBOARD);
  const { seen, opened, confirmed, gone, returned } = digest;
  return (
    <section class="card">
      <h2>{w.lastDay}</h2>
      <dl class="figures">
        <Figure label={w.waiting} value={digest.waiting} href="/queue" />
        <Figure label={w.opened} value={opened.now} href="/queue?state=all&age=day">
          {w.before(opened.before)}
        </Figure>
        <Figure label={w.seen} value={seen.now} href="/queue?state=all&age=day">
          {w.before(seen.before)}
        </Figure>
        <Figure label={w.confirmed} value={confirmed.now} href="/queue?state=confirmed">
          {w.before(confirmed.before)}
        </Figure>
        <Figure label={w.gone} value={gone.now} href="/queue?state=gone">
          {w.before(gone.before)}
        </Figure>
        <Figure label={w.returned} value={returned.now} href="/queue?state=returned">
          {w.before(returned.before)}
        </Figure>
        <Figure label={w.overdue} value={digest.overdueNotices} href="/queue?state=confirmed">
          {w.addresses(digest.overdueAddresses)}
        </Figure>
      </dl>
    </section>
  );
}

function Figure({
  label,
  value,
  href,
  children,
}: {
  readonly label: string;
  readonly value: number;
  readonly href: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>
        <Link
          href={href}
          class="figure-number"
          aria-label={`${label}: ${value.toLocaleString('en')}`}
        >
          {value.toLocaleString('en')}
        </Link>
      </dd>
      <dd class="soft">{children}</dd>
    </div>
  );
}

/** Sources that gave nothing, or less than they refused. */
export function Failing({ failing }: { readonly failing: Dashboard['failing'] }) {
  const w = useWords(DASHBOARD);
  return (
    <section class="card">
      <h2>{w.failing}</h2>
      {failing.length === 0 ? (
        <p class="soft">{w.noneFailing}</p>
      ) : (
        <ScrollX label={w.failing}>
          <table>
            <thead>
              <tr>
                <th scope="col">{w.source}</th>
                <th scope="col" class="number">
                  {w.pages}
                </th>
                <th scope="col" class="number">
                  {w.walls}
                </th>
                <th scope="col" class="number">
                  {w.failures}
                </th>
                <th scope="col" class="number">
                  {w.pausedHosts}
                </th>
              </tr>
            </thead>
            <tbody>
              {failing.map((one) => (
                <tr key={one.sourceId}>
                  <th scope="row">
                    <Link href={`/sources/${one.sourceId}`} class="foreign">
                      {one.name}
                    </Link>
                  </th>
                  <td class="number">{one.captures}</td>
                  <td class="number">{one.walls}</td>
                  <td class="number">{one.failures}</td>
                  <td class="number">{one.pausedHosts}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}
