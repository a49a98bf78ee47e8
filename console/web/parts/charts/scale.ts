/** Steps from nothing to at least `most`, of round numbers, at most five. */
export function ticksTo(most: number): readonly number[] {
  const rough = Math.max(most, 1e-9) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => round(index * step));
}

function round(value: number): number {
  return Number(value.toPrecision(10));
}

/** Which of so many labels are written, so that none lies on another: the first, the last and some between. */
export function labelled(count: number, most: number): ReadonlySet<number> {
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, most - 1)));
  const shown = new Set<number>();
  for (let index = count - 1; index >= 0; index -= step) {
    shown.add(index);
  }
  return shown;
}
