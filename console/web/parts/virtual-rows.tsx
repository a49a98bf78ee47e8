import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './virtual-rows.css';

interface Props {
  readonly count: number;
  /** Height of a row in pixels. */
  readonly rowHeight: number;
  readonly row: (index: number) => ComponentChildren;
  readonly label: string;
  /** The row that must be in sight. */
  readonly focus?: number;
  /** Told which rows are in sight, so that they can be read. */
  readonly onRange?: (first: number, last: number) => void;
}

/** A list of any length of which only what is in sight is drawn. */
export function VirtualRows({ count, rowHeight, row, label, focus, onRange }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useState(0);
  const made = useRef<Virtualizer<HTMLDivElement, Element> | null>(null);
  const options = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 8,
    onChange: () => redraw((n) => n + 1),
  };
  made.current ??= new Virtualizer(options);
  const virtualizer = made.current;
  virtualizer.setOptions(options);
  // What the library's adapters call it by.
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useLayoutEffect(() => {
    if (focus !== undefined && focus >= 0 && focus < count) {
      virtualizer.scrollToIndex(focus, { align: 'auto' });
    }
  }, [virtualizer, focus, count]);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const final = items.at(-1)?.index ?? 0;
  useLayoutEffect(() => onRange?.(first, final), [first, final, count, onRange]);
  return (
    <div ref={scroller} class="virtual" role="list" aria-label={label} tabIndex={0}>
      <div class="virtual-all" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {items.map(({ index, start, key }) => (
          <div
            key={String(key)}
            class="virtual-row"
            role="listitem"
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ height: `${rowHeight}px`, transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
