import { useId } from 'preact/hooks';
import { useWords } from '../../words/language.ts';
import { ChartTable } from './line-chart.tsx';
import { CHARTS } from './words.ts';
import './charts.css';

/** A bar, and what it is compared with where it is. */
interface Bar {
  readonly label: string;
  readonly value: number;
  /** A mark on the bar's way. */
  readonly against?: number;
  readonly note: string;
}

interface Props {
  readonly title: string;
  readonly desc: string;
  readonly labelTitle: string;
  readonly valueTitle: string;
  readonly noteTitle: string;
  readonly againstTitle?: string;
  readonly bars: readonly Bar[];
  /** What the longest bar can be. */
  readonly most: number;
  readonly format: (value: number) => string;
}

const WIDTH = 420;
const LEFT = 70;
const RIGHT = 60;
const ROW = 24;

/** Bars, one below the other, with the table that says the same. */
export function BarChart(props: Props) {
  const { title, desc, labelTitle, valueTitle, noteTitle, againstTitle, bars, most, format } =
    props;
  const w = useWords(CHARTS);
  const id = useId();
  function lengthOf(value: number): number {
    return (value / Math.max(most, 1e-9)) * (WIDTH - LEFT - RIGHT);
  }
  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${bars.length * ROW + 4}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{desc}</desc>
        {bars.map(({ label, value, against }, index) => (
          <g key={label} transform={`translate(0 ${index * ROW})`} class="tone-0">
            <text class="chart-label" x={LEFT - 8} y={16} text-anchor="end">
              {label}
            </text>
            <rect class="chart-bar" x={LEFT} y={4} height={16} width={lengthOf(value)} />
            {against === undefined ? null : (
              <line
                stroke="var(--danger)"
                stroke-width={2}
                x1={LEFT + lengthOf(against)}
                x2={LEFT + lengthOf(against)}
                y1={1}
                y2={23}
              />
            )}
            <text class="chart-label" x={LEFT + lengthOf(Math.max(value, against ?? 0)) + 6} y={16}>
              {format(value)}
            </text>
          </g>
        ))}
      </svg>
      <ChartTable label={title} words={w.asTable}>
        <thead>
          <tr>
            <th scope="col">{labelTitle}</th>
            <th scope="col" class="number">
              {valueTitle}
            </th>
            {againstTitle === undefined ? null : (
              <th scope="col" class="number">
                {againstTitle}
              </th>
            )}
            <th scope="col">{noteTitle}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, value, against, note }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="number">{format(value)}</td>
              {againstTitle === undefined ? null : (
                <td class="number">{against === undefined ? '—' : format(against)}</td>
              )}
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </ChartTable>
    </figure>
  );
}
