import type { Handle } from '../core/handle.ts';
import type { Price } from '../core/price.ts';
import type { Signal, Span } from '../core/signal.ts';
import type { Surface } from '../core/surface.ts';
import type { Model } from './models/model.ts';
import { observeText } from './models/observation.ts';
import { windowsOf } from './models/windows.ts';
import type { Channel } from './normalize/channel.ts';
import type { RuleSet } from './rules/index.ts';
import { type Weighed, weigh } from './score-card.ts';

/** The text that windows are cut from: as given, as it may be kept, its identity numbers, and its folded form. */
export interface Whole {
  readonly text: string;
  readonly masked: string;
  readonly victims: readonly Span[];
  readonly folded: Channel;
}

/** What windows are weighed by. */
export interface Scales {
  readonly model: Model;
  readonly rules?: RuleSet | undefined;
  readonly surface: Surface | null;
}

/** One window's part of a score, with offsets in the whole text. */
export interface Part {
  readonly weighed: Weighed;
  /** In the order of the text. */
  readonly signals: readonly Signal[];
  readonly handles: readonly Handle[];
  readonly prices: readonly Price[];
}

/** All that a part depends on; places count from the beginning of the window. */
interface Excerpt {
  readonly text: string;
  readonly masked: string;
  readonly victims: readonly Span[];
  /** The text folded, where it is known. */
  readonly folded?: Channel;
}

function moved(span: Span, by: number): Span {
  return [span[0] + by, span[1] + by];
}

/** The same things, so much further on. */
function allMoved<T extends { readonly span: Span }>(
  found: readonly T[],
  by: number,
): readonly T[] {
  return found.map((one) => ({ ...one, span: moved(one.span, by) }));
}

/** Those of some ranges, in rising order, that reach into a part of the text; looked for by halves, part after part. */
function within(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.[1] ?? 0) > from) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  let end = low;
  while (end < spans.length && (spans[end]?.[0] ?? to) < to) {
    end += 1;
  }
  return spans.slice(low, end);
}

function bySpan(one: { readonly span: Span }, other: { readonly span: Span }): number {
  return one.span[0] - other.span[0] || one.span[1] - other.span[1];
}

function partOf(
  { text, masked, victims, folded }: Excerpt,
  { model, rules, surface }: Scales,
): Part {
  const observation = observeText(text, victims, folded);
  const ruling = rules?.rule(observation.reading);
  const signals: Signal[] = observation.findings.map(({ id, span }) => ({
    id,
    span,
    text: masked.slice(span[0], span[1]),
  }));
  for (const finding of ruling?.findings ?? []) {
    signals.push({ ...finding, text: masked.slice(finding.span[0], finding.span[1]) });
  }
  signals.sort(bySpan);
  return {
    weighed: weigh(observation, model, ruling, surface),
    signals,
    handles: observation.handles,
    prices: observation.prices,
  };
}

function movedPart({ weighed, signals, handles, prices }: Part, by: number): Part {
  return {
    weighed,
    signals: allMoved(signals, by),
    handles: allMoved(handles, by),
    prices: allMoved(prices, by),
  };
}

/** One string for all that a part depends on. */
function keyOf({ text, masked, victims }: Excerpt): string {
  return `${victims.join(' ')}\n${masked}${text}`;
}

/**
 * The parts of a text's score, window after window. What repeats itself word for word is read once: a long text is often one
 * advertisement many times.
 */
export function partsOf(whole: Whole, scales: Scales): readonly Part[] {
  const windows = windowsOf(whole.text);
  if (windows.length === 1) {
    return [partOf(whole, scales)];
  }
  const known = new Map<string, Part>();
  return windows.map(({ text, from }) => {
    const to = from + text.length;
    const excerpt = {
      text,
      masked: whole.masked.slice(from, to),
      victims: within(whole.victims, from, to).map((span) => moved(span, -from)),
    };
    const key = keyOf(excerpt);
    const part = known.get(key) ?? partOf(excerpt, scales);
    known.set(key, part);
    return movedPart(part, from);
  });
}
