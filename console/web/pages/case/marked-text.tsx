import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownSighting, TextReading } from '../../../api/cases.ts';
import { CASE_WORDS } from '../../words/cases.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { signalName } from '../../words/signals.ts';
import { type Marked, type Segment, segmentsOf } from './marks.ts';
import { CASE } from './words.ts';

interface Bubble {
  readonly segment: Segment;
  readonly left: number;
  readonly top: number;
}

/** A text with everything that was found in it, each explained when it is pointed at or comes into focus. */
export function MarkedText({
  sighting,
  weights,
}: {
  readonly sighting: ShownSighting;
  readonly weights: TextReading['weights'];
}) {
  const segments = useMemo(() => segmentsOf(sighting), [sighting]);
  const [bubble, setBubble] = useState<Bubble | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  function show(segment: Segment, target: EventTarget | null): void {
    if (target instanceof HTMLElement && box.current !== null) {
      const frame = box.current.getBoundingClientRect();
      const place = target.getClientRects()[0] ?? target.getBoundingClientRect();
      const left = Math.max(0, Math.min(place.left - frame.left, frame.width - 250));
      setBubble({ segment, left, top: place.bottom - frame.top + 4 });
    }
  }
  return (
    <div
      class="marked"
      ref={box}
      onKeyDown={({ key }) => {
        if (key === 'Escape') {
          setBubble(null);
        }
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <p class="foreign marked-text" tabIndex={0}>
        {segments.map((segment) =>
          segment.marks.length === 0 ? (
            segment.text
          ) : (
            <mark
              key={segment.from}
              class={`mark mark-${gravest(segment.marks)}`}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what a mark means is told when it has the focus
              tabIndex={0}
              aria-describedby={bubble?.segment === segment ? id : undefined}
              onFocus={({ currentTarget }) => show(segment, currentTarget)}
              onMouseEnter={({ currentTarget }) => show(segment, currentTarget)}
              onBlur={() => setBubble(null)}
              onMouseLeave={() => setBubble(null)}
            >
              {segment.text}
            </mark>
          ),
        )}
      </p>
      {bubble === null ? null : (
        <div
          id={id}
          role="tooltip"
          class="mark-bubble"
          style={{ left: `${bubble.left}px`, top: `${bubble.top}px` }}
        >
          {bubble.segment.marks.map((mark, index) => (
            <Explained key={`${mark.name} ${index}`} mark={mark} weights={weights} />
          ))}
        </div>
      )}
    </div>
  );
}

function gravest(marks: readonly Marked[]): Marked['kind'] {
  const order = ['identity', 'handle', 'price', 'signal'] as const;
  return order.find((kind) => marks.some((mark) => mark.kind === kind)) ?? 'signal';
}

/** One mark in words of both languages, and what it weighs. */
function Explained({
  mark,
  weights,
}: {
  readonly mark: Marked;
  readonly weights: TextReading['weights'];
}) {
  const w = useWords(CASE);
  const c = useWords(CASE_WORDS);
  const language = useLanguage();
  if (mark.kind !== 'signal') {
    const names = {
      handle: c.handles[mark.name] ?? mark.name,
      price: w.prices,
      identity: w.identities,
    };
    return (
      <p>
        <strong>{names[mark.kind]}</strong> <span class="foreign">{mark.value}</span>
      </p>
    );
  }
  const other = language === 'zh' ? 'en' : 'zh';
  const weight = mark.weight ?? weightOf(mark.name, weights);
  return (
    <p>
      <strong>{signalName(mark.name, language)}</strong>
      <span class="soft" lang={other === 'zh' ? 'zh-CN' : 'en'}>
        {' '}
        {signalName(mark.name, other)}
      </span>
      {weight === null ? null : (
        <span class={weight > 0 ? 'weight-for' : 'weight-against'}>
          {' '}
          {w.weight} {signed(weight)}
        </span>
      )}
    </p>
  );
}

/** What all places of a name add together; null where the model says nothing of it. */
export function weightOf(name: string, weights: TextReading['weights']): number | null {
  const of = weights.filter((one) => one.name === name);
  return of.length === 0 ? null : of.reduce((sum, { weight }) => sum + weight, 0);
}

export function signed(weight: number): string {
  return `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`;
}
