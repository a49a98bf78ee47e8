import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useWords } from '../../words/language.ts';
import { labelled, ticksTo } from './scale.ts';
import { CHARTS } from './words.ts';
import './charts.css';

/** One line: a value for each label of the chart, null where there is none. */
interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Where a figure leads, by the place of its label. */
  readonly href?: (index: number) => string;
}

interface Props {
  readonly title: string;
  /** What is drawn, in a sentence. */
  readonly desc: string;
  /** What stands along the bottom, and its heading in the table. */
  readonly labels: readonly string[];
  readonly labelTitle: string;
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
}

/** Until the place is measured. */
const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 52;
const BOTTOM = 26;
const TOP = 10;
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '4 4', '1 5'];

/** Lines over time, with the table that says the same. */
export function LineChart({ title, desc, labels, labelTitle, series, format }: Props) {
  const w = useWords(CHARTS);
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const ticks = ticksTo(most);
  const top = ticks.at(-1) ?? 1;
  const shown = labelled(labels.length, Math.max(2, Math.floor(width / 90)));
  function x(index: number): number {
    return LEFT + (index * (width - LEFT - 24)) / Math.max(1, labels.length - 1);
  }
  function y(value: number): number {
    return TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  }
  return (
    <figure class="chart" ref={frame}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{desc}</desc>
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="chart-grid" x1={LEFT} x2={width - 24} y1={y(tick)} y2={y(tick)} />
            <text class="chart-label" x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {labels.map((label, index) =>
          shown.has(index) ? (
            <text key={label} class="chart-label" x={x(index)} y={HEIGHT - 8} text-anchor="middle">
              {short(label)}
            </text>
          ) : null,
        )}
        {series.map(({ name, values }, place) => (
          <g key={name} class={`tone-${place % 6}`}>
            <path
              class="chart-line"
              d={pathOf(values, x, y)}
              stroke-dasharray={DASHES[place % DASHES.length] ?? ''}
            />
            {values.map((value, index) =>
              value === null || (labels.length > 60 && value === 0) ? null : (
                // oxlint-disable-next-line react/no-array-index-key
                <circle key={index} class="chart-dot" cx={x(index)} cy={y(value)} r={2.5}>
                  <title>{`${name} · ${labels[index] ?? ''}: ${format(value)}`}</title>
                </circle>
              ),
            )}
          </g>
        ))}
      </svg>
      <Legend series={series} />
      <ChartTable label={title} words={w.asTable}>
        <thead>
          <tr>
            <th scope="col">{labelTitle}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.toReversed().map((label, back) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map((one) => (
                <td key={one.name} class="number">
                  <Figure series={one} index={labels.length - 1 - back} format={format} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ChartTable>
    </figure>
  );
}

function Figure({
  series: { values, href },
  index,
  format,
}: {
  readonly series: Series;
  readonly index: number;
  readonly format: (value: number) => string;
}) {
  const value = values[index] ?? null;
  if (value === null) {
    return <span class="soft">—</span>;
  }
  return href === undefined || value === 0 ? (
    <>{format(value)}</>
  ) : (
    <Link href={href(index)}>{format(value)}</Link>
  );
}

function Legend({ series }: { readonly series: readonly Series[] }) {
  return (
    <ul class="chart-legend">
      {series.map(({ name }, place) => (
        <li key={name} class={`tone-${place % 6}`}>
          <span class="chart-key" aria-hidden="true" />
          <span class="foreign">{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same as a table, for who would rather read it. */
export function ChartTable({
  label,
  words,
  children,
}: {
  readonly label: string;
  readonly words: string;
  readonly children: ComponentChildren;
}) {
  return (
    <details>
      <summary>{words}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by the keyboard */}
      <div class="tall" role="region" aria-label={label} tabIndex={0}>
        <table>{children}</table>
      </div>
    </details>
  );
}

/** How wide a place is in pixels, so that what is written in a drawing keeps its size. */
function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(WIDTH);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.max(240, Math.round(entry?.contentRect.width ?? WIDTH)));
    });
    if (place.current !== null) {
      observer.observe(place.current);
    }
    return () => observer.disconnect();
  }, [place]);
  return width;
}

/** A day without its year, which the table has. */
function short(label: string): string {
  return /^\d{4}-\d\d-\d\d$/u.test(label) ? label.slice(5) : label;
}

function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDown = false;
  return values
    .map((value, index) => {
      if (value === null) {
        return '';
      }
      const step = `${isDown ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      isDown = true;
      return step;
    })
    .join('');
}
