import { useId } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useLanguage, useWords } from '../../words/language.ts';
import { ChartTable } from './line-chart.tsx';
import { REGIONS, regionName } from './regions.ts';
import { CHARTS } from './words.ts';
import './charts.css';

interface Props {
  readonly title: string;
  readonly desc: string;
  readonly cases: readonly { readonly region: string; readonly cases: number }[];
  readonly href: (region: string) => string;
}

const TILE = 50;
const GAP = 4;

/** Provinces as tiles of one size, the darker the more, with the table that says the same. */
export function TileMap({ title, desc, cases, href }: Props) {
  const w = useWords(CHARTS);
  const language = useLanguage();
  const id = useId();
  const counts = new Map(cases.map((one) => [one.region, one.cases]));
  const most = Math.max(1, ...counts.values());
  return (
    <figure class="chart tile-map">
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="soft" id={`${id}-d`}>
          {desc}
        </p>
      </figcaption>
      <svg
        viewBox={`0 0 ${8 * (TILE + GAP)} ${8 * (TILE + GAP)}`}
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-d`}
      >
        {REGIONS.map(({ code, short, column, row }) => {
          const count = counts.get(code) ?? 0;
          const shade = shadeOf(count, most);
          const name = regionName(code, language);
          const tile = (
            <g
              transform={`translate(${column * (TILE + GAP)} ${row * (TILE + GAP)})`}
              class={shade === 4 ? 'tile-on-dark' : ''}
            >
              <title>{w.regionOf(name, count)}</title>
              <rect class={`tile tile-${shade}`} width={TILE} height={TILE} rx={6} />
              <text class="tile-name" x={TILE / 2} y={22} text-anchor="middle" aria-hidden="true">
                {short}
              </text>
              <text class="tile-count" x={TILE / 2} y={40} text-anchor="middle" aria-hidden="true">
                {count === 0 ? '' : count}
              </text>
            </g>
          );
          return count === 0 ? (
            <g key={code}>{tile}</g>
          ) : (
            <Link
              key={code}
              href={href(code)}
              class="tile-link"
              aria-label={`${short} ${count} · ${w.regionOf(name, count)}`}
            >
              {tile}
            </Link>
          );
        })}
      </svg>
      <ChartTable label={title} words={w.asTable}>
        <thead>
          <tr>
            <th scope="col">{w.region}</th>
            <th scope="col" class="number">
              {w.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ region, cases: count }) => (
            <tr key={region}>
              <th scope="row">{regionName(region, language)}</th>
              <td class="number">
                <Link href={href(region)}>{count}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </ChartTable>
    </figure>
  );
}

/** None, and four parts of the way to the most. */
function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4));
}
