import type { ShownSighting } from '../../../api/cases.ts';

/** What is marked at one place of a text. */
export interface Marked {
  readonly kind: 'signal' | 'handle' | 'price' | 'identity';
  /** Id of the signal, or kind of the handle. */
  readonly name: string;
  readonly value: string | null;
  readonly weight: number | null;
}

/** A stretch of a text, and all that stands on it. */
export interface Segment {
  readonly from: number;
  readonly text: string;
  readonly marks: readonly Marked[];
}

interface Placed extends Marked {
  readonly span: readonly [number, number];
}

/** A text in stretches that begin and end where marks do. */
export function segmentsOf(
  sighting: Pick<ShownSighting, 'text' | 'signals' | 'handles' | 'prices' | 'identityNumbers'>,
): readonly Segment[] {
  const { text } = sighting;
  const placed = placedOf(sighting).filter(
    ({ span: [from, to] }) => from >= 0 && to <= text.length && from < to,
  );
  const edges = [...new Set([0, text.length, ...placed.flatMap(({ span }) => span)])].toSorted(
    (one, other) => one - other,
  );
  const starting = placed.toSorted((one, other) => one.span[0] - other.span[0]);
  const segments: Segment[] = [];
  let open: Placed[] = [];
  let next = 0;
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? text.length;
    while ((starting[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= from) {
      const one = starting[next];
      if (one !== undefined) {
        open.push(one);
      }
      next += 1;
    }
    open = open.filter(({ span }) => span[1] > from);
    segments.push({ from, text: text.slice(from, to), marks: [...open] });
  }
  return segments;
}

function placedOf({
  signals,
  handles,
  prices,
  identityNumbers,
}: Omit<Parameters<typeof segmentsOf>[0], 'text'>): readonly Placed[] {
  return [
    ...signals.map(
      ({ id, span, weight }): Placed => ({ kind: 'signal', name: id, value: null, weight, span }),
    ),
    ...handles.map(
      ({ kind, value, span }): Placed => ({
        kind: 'handle',
        name: kind,
        value,
        weight: null,
        span,
      }),
    ),
    ...prices.map(
      ({ amount, currency, span }): Placed => ({
        kind: 'price',
        name: currency,
        value: String(amount),
        weight: null,
        span,
      }),
    ),
    ...identityNumbers.map(
      ({ masked, span }): Placed => ({
        kind: 'identity',
        name: '',
        value: masked,
        weight: null,
        span,
      }),
    ),
  ];
}
